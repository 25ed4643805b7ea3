import { describe, expect, it } from "vitest";
import { assessed, benchmarks, framework, plan } from "../testing/real-plan.ts";
import { inputs, observation, profile, result, submissionOf } from "../testing/written-submission.ts";
import { assess, computeValues } from "./assess.ts";

const level = (name: string) => assessed([]).groups.filter((group) => group.level === name);

describe("assess", () => {
  it("gives all 112 data points, also of a city that gave nothing", () => {
    const { values, performances } = assessed([]);
    const ids = framework.dataPoints.map(({ id }) => id);
    expect(values.map(({ dataPointId }) => dataPointId)).toEqual(ids);
    expect(performances.map(({ dataPointId }) => dataPointId)).toEqual(ids);
    expect(values.every(({ status }) => status === "missing")).toBe(true);
  });

  it("groups them by category, sub-dimension, dimension and city, and by section", () => {
    expect(["category", "subDimension", "dimension", "city"].map((name) => level(name).length)).toEqual([22, 7, 3, 1]);
    expect(assessed([]).sections).toHaveLength(27);
    expect(assessed([]).coreGroups).toHaveLength(33);
  });

  it("names the city's groups in the framework's order", () => {
    expect(level("category").map(({ id }) => id)).toEqual(framework.categories.map(({ id }) => id));
    expect(level("dimension").map(({ id }) => id)).toEqual(["economy", "environment", "society-and-culture"]);
    expect(assessed([]).sections.map(({ id }) => id)).toEqual(framework.sections.map(({ id }) => id));
  });

  it("counts core data points apart", () => {
    const core = framework.dataPoints.filter((point) => point.level === "core").length;
    const given = [result("EC_ICT_ICT_1C", [96, "percent"]), result("EC_ICT_PS_3A", [50, "percent"])]; // core, advanced
    const { groups, coreGroups } = assessed(given);
    expect(groups.at(-1)).toMatchObject({ level: "city", total: 112, reported: 2, scored: 2 });
    expect(coreGroups.at(-1)).toMatchObject({
      level: "city",
      total: core,
      reported: 1,
      scored: 1,
      points: 4,
      percent: 100,
    });
  });

  it("keeps its recipe and whose figures they are", () => {
    const submission = { ...submissionOf([], "2024-06"), basis: "test" };
    expect(assess(plan, submission, { checks: false })).toMatchObject({
      city: { id: "havenstad" },
      period: "2024-06",
      synthetic: true,
      basis: "test",
      framework: { id: framework.id, version: framework.version },
      benchmarks: { id: "reference", version: benchmarks.version },
      findings: [],
      problems: [],
    });
  });

  it("shows the profile as it was used, in its own units", () => {
    const given = [
      observation({ variable: "population", value: 150, unit: "thousand-persons", source: "Census", sourceYear: 2023 }),
      ...profile({ cityArea: [7_140, "hectare"], currency: "NOK", populationYear: 2023, households: [60, "tonne"] }),
      observation({ variable: "cityGdp", value: 5e9, unit: "currency", status: "withheld" }),
      observation({ variable: "altitude", value: 12 }),
    ];
    expect(assessed(given).profile).toEqual([
      { id: "population", value: 150_000, unit: "person", source: "Census", sourceYear: 2023 },
      { id: "cityArea", value: 71.4, unit: "square-kilometre", source: null, sourceYear: null },
      { id: "currency", value: "NOK", unit: null, source: null, sourceYear: null },
      { id: "populationYear", value: 2023, unit: null, source: null, sourceYear: null },
    ]);
  });

  it("leaves out what the framework does not know", () => {
    const unknown = [
      ...inputs("EC_ICT_ICT_99C", { anything: 1 }),
      ...inputs("EC_ICT_ICT_1C", { anything: 1 }),
      result("EN_EN_AQ_1C.lead", 1),
      observation({ value: 1 }),
    ];
    expect(assessed(unknown)).toEqual(assessed([]));
  });

  it("runs the rule book unless told not to", () => {
    const wrong = submissionOf([result("EC_ICT_ICT_1C", [250, "percent"])]);
    expect(assess(plan, wrong).findings.map(({ rule }) => rule)).toContain("percent-above-100");
    expect(assess(plan, wrong, { checks: false }).findings).toEqual([]);
  });

  it("hands last year, peers and national figures to the rule book", () => {
    const [water, research] = ["EN_EN_WS_2C", "EC_P_IN_1C"];
    const given = (litres: number, period: string) =>
      submissionOf(
        [result(water, [litres, "litre-per-day-per-capita"]), result(research, [4.6, "percent-of-gdp"])],
        period,
      );
    const peers = framework.dataPoints.map((point) =>
      point.id === water ? { count: 24, min: 88, p10: 105, median: 140, p90: 190, max: 260 } : null,
    );
    const rules = (options: Parameters<typeof assess>[2]) =>
      new Set(assess(plan, given(1_420, "2025"), options).findings.map(({ rule }) => rule));
    expect(rules({ previous: given(140, "2024") })).toContain("slip-against-last-year");
    expect(rules({ peers })).toContain("slip-against-peers");
    expect(rules({ national: { values: { [research]: 1.9 } } })).toContain("differs-from-national");
    const alone = [...rules({})];
    expect(alone.filter((rule) => /last-year|peer|national/.test(rule))).toEqual([]);
  });

  it("keeps what could not be read beside the findings", () => {
    const problem = {
      code: "not-a-number",
      severity: "error",
      at: {},
      raw: "?",
      understood: null,
      values: {},
    } as const;
    expect(assess(plan, submissionOf([]), { checks: false, problems: [problem] }).problems).toEqual([problem]);
  });
});

describe("computeValues", () => {
  it("gives the values of an assessment", () => {
    const submission = submissionOf([result("EC_ICT_ICT_1C", [96, "percent"])]);
    expect(computeValues(plan, submission)).toEqual(assess(plan, submission, { checks: false }).values);
  });
});
