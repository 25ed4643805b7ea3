import { loadGuidance, messagesOf } from "@urbimetry/framework";
import { languages, type Benchmark, type Guidance, type Kpi, type Language } from "@urbimetry/model";
import type { Workbench } from "./workbench.ts";

/** A KPI as it is listed: codes, names and its data points with their benchmark. */
export interface KpiListing {
  code: string;
  id: string;
  slug: string;
  name: string;
  dimension: string;
  subDimension: string;
  category: string;
  level: "core" | "advanced";
  unit: string;
  better: string;
  confidence: string;
  sdg: string[];
  dataPoints: {
    id: string;
    component: string | null;
    name: string;
    unit: string;
    benchmark: number | null;
    rule: string;
  }[];
}

const benchmarkOf = (workbench: Workbench, dataPointId: string): Benchmark | undefined =>
  workbench.benchmarks.benchmarks.find((one) => one.dataPoint === dataPointId);

/** One KPI as it is listed, in the workbench's language. */
export function kpiListing(workbench: Workbench, kpi: Kpi): KpiListing {
  const { framework, translator } = workbench;
  const name = translator.text(`kpi.${kpi.id}.name`);
  return {
    code: kpi.code,
    id: kpi.id,
    slug: kpi.slug,
    name,
    dimension: kpi.dimension,
    subDimension: kpi.subDimension,
    category: kpi.category,
    level: kpi.level,
    unit: kpi.unit,
    better: kpi.better,
    confidence: kpi.confidence,
    sdg: kpi.sdg,
    dataPoints: framework.dataPoints
      .filter((dataPoint) => dataPoint.kpiId === kpi.id)
      .map((dataPoint) => ({
        id: dataPoint.id,
        component: dataPoint.component,
        name: dataPoint.component === null ? name : translator.text(`kpi.${kpi.id}.component.${dataPoint.component}`),
        unit: dataPoint.unit,
        benchmark: benchmarkOf(workbench, dataPoint.id)?.value ?? null,
        rule: benchmarkOf(workbench, dataPoint.id)?.rule.type ?? "none",
      })),
  };
}

/** All KPIs in the order of the method. */
export function listKpis(workbench: Workbench): KpiListing[] {
  return workbench.framework.kpis.map((kpi) => kpiListing(workbench, kpi));
}

const fold = (text: string) =>
  text
    .normalize("NFKD")
    .replace(/\p{Mark}/gu, "")
    .toLowerCase()
    .replace(/[^\p{Letter}\p{Number}]+/gu, " ")
    .trim();
const squeeze = (text: string) => fold(text).replaceAll(" ", "");

/**
 * Finds a KPI by code (with or without spaces and colons), id, slug, alias, or its whole name in any language.
 */
export function findKpi(workbench: Workbench, words: string): Kpi | undefined {
  const wanted = squeeze(words);
  return workbench.framework.kpis.find((kpi) =>
    [
      kpi.code,
      kpi.id,
      kpi.slug,
      kpi.name,
      ...kpi.codeAliases,
      ...kpi.nameAliases,
      ...languages.map((language) => messagesOf(language)[`kpi.${kpi.id}.name`] ?? ""),
    ].some((name) => name !== "" && squeeze(name) === wanted),
  );
}

/**
 * KPIs that all the words occur in: in code, name (in every language), definition, inputs or category.
 *
 * Those that have the words in their name come first.
 */
export function searchKpis(workbench: Workbench, words: string): KpiListing[] {
  const terms = fold(words).split(" ").filter(Boolean);
  const { framework, translator } = workbench;
  return framework.kpis
    .map((kpi) => {
      const names = fold(
        [
          kpi.code,
          kpi.name,
          ...kpi.nameAliases,
          ...languages.map((one) => messagesOf(one)[`kpi.${kpi.id}.name`] ?? ""),
        ].join(" "),
      );
      const everything = [
        names,
        kpi.id.toLowerCase(),
        fold(kpi.definition),
        fold(
          Object.values(kpi.inputs)
            .map((input) => input.meaning)
            .join(" "),
        ),
        fold(translator.text(`category.${kpi.category}`)),
        fold(kpi.sdg.map((target) => `SDG ${target}`).join(" ")),
      ].join(" ");
      const rank = terms.every((term) => names.includes(term))
        ? 2
        : terms.every((term) => everything.includes(term))
          ? 1
          : 0;
      return { kpi, rank };
    })
    .filter(({ rank }) => rank > 0)
    .toSorted((one, other) => other.rank - one.rank)
    .map(({ kpi }) => kpiListing(workbench, kpi));
}

/** Everything known about one KPI: its file, its benchmarks with reasons, its guidance and the guidance's language. */
export interface KpiSheet {
  listing: KpiListing;
  kpi: Kpi;
  benchmarks: Benchmark[];
  guidance: { text: Guidance; language: Language } | null;
}

/** The sheet of one KPI. Guidance falls back to English where the language has none, and says so. */
export function kpiSheet(workbench: Workbench, kpi: Kpi): KpiSheet {
  return {
    listing: kpiListing(workbench, kpi),
    kpi,
    benchmarks: workbench.benchmarks.benchmarks.filter((one) => kpi.dataPointIds.includes(one.dataPoint)),
    guidance: loadGuidance(kpi.slug, workbench.translator.language),
  };
}
