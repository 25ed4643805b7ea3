import type { DataPoint, Framework, GroupScore, KpiValue, Performance, SdgView } from "@urbimetry/model";
import { bandOf } from "./sample-performance.ts";

/** Values and performances of a sample, one for each data point, in the framework's order. */
export interface SampleResults {
  values: readonly KpiValue[];
  performances: readonly Performance[];
}

function groupScore(
  level: GroupScore["level"],
  id: string,
  members: readonly DataPoint[],
  results: SampleResults,
): GroupScore {
  const performances = members.map((member) => results.performances[member.index]);
  const points = performances.map((performance) => (performance?.scored ? performance.points : 0));
  const scored = performances.filter((performance) => performance?.scored).length;
  const reported = members.filter((member) => isPresent(results.values[member.index])).length;
  const sum = points.reduce<number>((total, each) => total + each, 0);
  const percent = scored === 0 ? null : (100 * sum) / (4 * scored);
  const band = percent === null ? null : bandOf(percent).band;
  return { level, id, points: sum, scored, reported, total: members.length, percent, band };
}

/** Categories, sub-dimensions, dimensions and the city, in this order; `core` counts core KPIs only. */
export function sampleGroups(framework: Framework, results: SampleResults, core: boolean): GroupScore[] {
  const points = framework.dataPoints.filter((point) => !core || point.level === "core");
  const of = (level: GroupScore["level"], id: string, belongs: (point: DataPoint) => boolean) =>
    groupScore(level, id, points.filter(belongs), results);
  return [
    ...framework.categories.map(({ id }) => of("category", id, (point) => point.category === id)),
    ...framework.subDimensions.map(({ id }) => of("subDimension", id, (point) => point.subDimension === id)),
    ...framework.dimensions.map(({ id }) => of("dimension", id, (point) => point.dimension === id)),
    of("city", "city", () => true),
  ];
}

/** Categories within their sub-dimension. */
export function sampleSections(framework: Framework, results: SampleResults): GroupScore[] {
  return framework.sections.map((section) =>
    groupScore(
      "section",
      section.id,
      framework.dataPoints.filter((point) => point.section === section.id),
      results,
    ),
  );
}

/** Counts by goal. A KPI speaks for a goal when one of its references begins with the goal's number. */
export function sampleSdgViews(framework: Framework, results: SampleResults): SdgView[] {
  const goalsOf = new Map(framework.kpis.map((kpi) => [kpi.id, new Set(kpi.sdg.map((ref) => parseInt(ref, 10)))]));
  return framework.sdgGoals.map(({ number }) => {
    const points = framework.dataPoints.filter((point) => goalsOf.get(point.kpiId)?.has(number));
    const bands = { "0-33": 0, "33-66": 0, "66-95": 0, "95+": 0 };
    const performances = points.map((point) => results.performances[point.index]);
    for (const performance of performances) if (performance?.scored) bands[performance.band] += 1;
    return {
      goal: number,
      dataPointIds: points.map((point) => point.id),
      total: points.length,
      reported: points.filter((point) => isPresent(results.values[point.index])).length,
      scored: performances.filter((performance) => performance?.scored).length,
      bands,
    };
  });
}

function isPresent(value: KpiValue | undefined): boolean {
  return value?.status === "computed" || value?.status === "reported";
}
