import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import type { Formula } from "@urbimetry/model";
import { describe, expect, it } from "vitest";
import { loadBenchmarkSet } from "./load-benchmark-set.ts";
import { loadFramework } from "./load-framework.ts";
import { root } from "./testing/source-texts.ts";

const folder = join(root, "../shared/framework");
const missing = !existsSync(folder);

interface Measured {
  formula: string | null;
  direction: string;
  valid_range: { min: number | null; max: number | null };
}

interface FactSheet extends Measured {
  code: string;
  slug: string;
  name: string;
  type: string;
  kpi_class: string | null;
  components: (Measured & { id: string })[];
  inputs: { id: string }[];
  sdg: { ref: string }[];
  confidence: string;
}

interface Proposal {
  code: string;
  component: string | null;
  value: number | null;
  rule: string;
}

/** A table of the reference data, empty where they are missing. */
const read = <Row>(name: string): Row[] =>
  missing ? [] : (JSON.parse(readFileSync(join(folder, name), "utf8")) as Row[]);

/** The fact sheet writes `households_total`, we write `households`; all others only lose their underscores. */
const camelCase = (text: string) =>
  text
    .replace(/\bhouseholds_total\b/g, "households")
    .replace(/\b[a-z][a-z0-9_]*\b/g, (name) => name.replace(/_(\w)/g, (_, letter: string) => letter.toUpperCase()));

/** Our formula as the fact sheet would write it. */
function written(formula: Formula): string {
  switch (formula.type) {
    case "share":
      return `100 * ${formula.part} / ${formula.whole}`;
    case "remainder-share":
      return `100 * (${formula.whole} - ${formula.part}) / ${formula.whole}`;
    case "rate":
      return formula.denominator === "population"
        ? `${formula.numerator} / (population / ${formula.per})`
        : `${formula.per} * ${formula.numerator} / ${formula.denominator}`;
    case "ratio":
      return `${formula.numerator} / ${formula.denominator}`;
    case "mean":
      return `${formula.total} / ${formula.count}`;
    case "input":
      return formula.input;
    case "all-of":
      return formula.elements.join(" and ");
    default:
      return formula.type;
  }
}

const directions: Record<string, string> = {
  higher_better: "higher",
  lower_better: "lower",
  target: "target",
  informational: "none",
};

describe("the framework and the fact sheet it was made from", () => {
  it("can be compared wherever tests count", () => {
    expect(missing && process.env["CI"] !== undefined).toBe(false);
  });

  const sheets = read<FactSheet>("u4ssc-kpis.json");
  const framework = loadFramework();

  it.skipIf(missing)("agree on codes, names, levels, kinds, goals and how far each sheet was read", () => {
    expect(
      framework.kpis.map(({ code, slug, name, level, kind, sdg, confidence }) => ({
        code,
        slug,
        name,
        level,
        kind,
        sdg,
        confidence,
      })),
    ).toEqual(
      sheets.map((sheet) => ({
        code: sheet.code,
        slug: sheet.slug,
        name: sheet.name,
        level: sheet.type,
        kind: sheet.kpi_class,
        sdg: sheet.sdg.map(({ ref }) => ref),
        confidence: sheet.confidence,
      })),
    );
  });

  it.skipIf(missing)("agree on inputs", () => {
    expect(framework.kpis.map((kpi) => Object.keys(kpi.inputs).sort())).toEqual(
      sheets.map((sheet) => sheet.inputs.map(({ id }) => camelCase(id)).sort()),
    );
  });

  it.skipIf(missing)("agree on formula, direction and range of all 112 data points", () => {
    const theirs = sheets.flatMap((sheet): Measured[] => (sheet.components.length === 0 ? [sheet] : sheet.components));
    expect(
      framework.dataPoints.map(({ id, formula, better, validRange: { min, max } }) => ({
        id,
        formula: written(formula),
        better,
        min,
        max,
      })),
    ).toEqual(
      theirs.map(({ formula, direction, valid_range: { min, max } }, index) => ({
        id: framework.dataPoints[index]?.id,
        formula: camelCase(formula ?? ""),
        better: directions[direction],
        min,
        max,
      })),
    );
  });

  it.skipIf(missing)("differ in three targets, on purpose", () => {
    const own = loadBenchmarkSet("reference").benchmarks;
    const proposals = read<Proposal>("reference-benchmarks.json");
    const different = own.filter(({ value, rule }, index) => {
      const proposal = proposals[index];
      return value !== proposal?.value || rule.type !== proposal?.rule.replaceAll("_", "-");
    });
    // Demand response: no number speaks of customers. ICT jobs: 6 percent by Eurostat (2021) for 8 by a press account of
    // 2012. Resilience plans: the target of a yes is yes, not the number of elements.
    expect(different.map(({ dataPoint, value }) => [dataPoint, value])).toEqual([
      ["EC_ICT_ES_3A", null],
      ["EC_P_EM_4A", 6],
      ["SC_SH_SA_3A", 1],
    ]);
  });
});
