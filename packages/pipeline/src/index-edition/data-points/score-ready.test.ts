import { loadBenchmarkSet, loadFramework } from "@urbimetry/framework";
import type { BenchmarkSet, IndexData } from "@urbimetry/model";
import { describe, expect, it } from "vitest";
import { assessCity, importCity, openWorkbench } from "../../index.ts";
import { readFileSync } from "node:fs";
import { frameworkElements } from "./framework-elements.ts";
import { scoredPoints } from "./scored-points.ts";
import { scoreReady } from "./score-ready.ts";

const framework = loadFramework();
const reference = loadBenchmarkSet("reference");
const points = scoredPoints(framework, reference);

const dataOf = (columns: Record<string, number[]>, errors?: Record<string, number[]>): IndexData => ({
  units: Object.values(columns)[0]?.map((_, row) => `U${row}`) ?? [],
  names: {},
  indicators: Object.keys(columns),
  values: Object.values(columns).map((values) => Float64Array.from(values)),
  groups: {},
  denominators: {},
  ...(errors ? { relativeError: Object.keys(columns).map((id) => Float64Array.from(errors[id] ?? [])) } : {}),
});
const readyColumn = (data: IndexData, id: string) => {
  const at = data.indicators.indexOf(id);
  return { values: [...(data.values[at] ?? [])], errors: [...(data.relativeError?.[at] ?? [])] };
};

describe("scoredPoints", () => {
  it("takes every data point with a target, and says where its goalposts come from", () => {
    const withTarget = reference.benchmarks.filter(({ value }) => value !== null);
    expect(points).toHaveLength(withTarget.length);
    expect(points.every(({ goalposts }) => goalposts.evidence.startsWith("Benchmark set reference "))).toBe(true);
    const loss = points.find(({ point }) => point.id === "EC_I_WS_3C");
    // reference.yaml: water supply loss, worst 50, best 10
    expect([loss?.goalposts.worst, loss?.goalposts.best, loss?.direction]).toEqual([50, 10, -1]);
  });

  it("takes from another set what that set has", () => {
    const published = scoredPoints(framework, loadBenchmarkSet("u4ssc-published"));
    // U4SSC prints the target 60 % (Factsheet, Mashhad, 2021, p. 9) and eight best answers; nothing else.
    expect(published).toHaveLength(9);
    expect(published[0]?.goalposts).toMatchObject({ worst: 0, best: 60 });
  });
});

describe("scoreReady", () => {
  it("scores what a rule curves, with the error that follows", () => {
    const { data } = scoreReady(
      dataOf({ EC_P_EM_1C: [5, 10, 2] }, { EC_P_EM_1C: [0, 0.1, 0.1] }),
      points.filter(({ point }) => point.id === "EC_P_EM_1C"),
    );
    const { values, errors } = readyColumn(data, "EC_P_EM_1C");
    // Unemployment, inverse of 5 %: 5 → 100, 10 → 50, 2 → 100.
    expect(values).toEqual([100, 50, 100]);
    // (5 ÷ 9 − 5 ÷ 11) ÷ 2 ÷ 0.5 = 0.10101…; below the target a tenth changes nothing.
    expect(errors[1]).toBeCloseTo(10 / 99, 12);
    expect(errors[2]).toBe(0);
  });

  it("adds siblings where the rule says so, and goes on where one is missing", () => {
    const { data } = scoreReady(
      dataOf({
        "EN_EN_WA_1C.landfill": [20, 20, Number.NaN],
        "EN_EN_WA_1C.open_dump": [10, Number.NaN, 5],
        "EN_EN_WA_1C.burnt": [5, Number.NaN, 5],
      }),
      points.filter(({ point }) => point.id === "EN_EN_WA_1C.landfill"),
    );
    expect(readyColumn(data, "EN_EN_WA_1C.landfill").values).toEqual([35, 20, Number.NaN]); // by hand
  });

  it("takes out what cannot be true, and says so", () => {
    const { data, problems } = scoreReady(
      dataOf({ EC_ICT_ICT_1C: [120, 90] }),
      points.filter(({ point }) => point.id === "EC_ICT_ICT_1C"),
    );
    expect(readyColumn(data, "EC_ICT_ICT_1C").values).toEqual([Number.NaN, 90]);
    expect(problems).toMatchObject([{ code: "value-cannot-be-true", element: "EC_ICT_ICT_1C", unit: "U0" }]);
  });

  it("gives the percent of target that the city's snapshot shows", async () => {
    const workbench = openWorkbench();
    const city = await importCity(
      workbench,
      new Uint8Array(readFileSync("data/synthetic/havenstad-2025.json")),
      "havenstad-2025.json",
    );
    const assessment = assessCity(workbench, city, { checks: false });
    const figures = assessment.values.flatMap((value) =>
      "value" in value ? [[value.dataPointId, [value.value]]] : [],
    );
    const { data } = scoreReady(dataOf(Object.fromEntries(figures) as Record<string, number[]>), points);
    let compared = 0;
    for (const [at, { point, goalposts, benchmark }] of points.entries()) {
      const performance = assessment.performances[point.index];
      // Its elements are known to the snapshot alone.
      if (!performance?.scored || benchmark.rule.type === "share-of-elements") continue;
      const value = data.values[at]?.[0] ?? Number.NaN;
      const share = (100 * (value - goalposts.worst)) / (goalposts.best - goalposts.worst);
      expect(Math.min(100, Math.max(0, share)), point.id).toBeCloseTo(performance.percentOfScale, 9);
      compared += 1;
    }
    expect(compared).toBeGreaterThan(60);
  });
});

describe("frameworkElements", () => {
  it("is a strict tree of six levels with one top", () => {
    const elements = frameworkElements(framework, points);
    const levelOf = new Map(elements.map(({ id, level }) => [id, level]));
    expect(levelOf.size).toBe(elements.length);
    expect(elements.filter(({ parent }) => parent === undefined).map(({ id }) => id)).toEqual(["index"]);
    expect(elements.every(({ level, parent }) => parent === undefined || levelOf.get(parent) === level + 1)).toBe(true);
    expect(elements.filter(({ level }) => level === 5)).toHaveLength(3);
    expect(elements.filter(({ level }) => level === 4)).toHaveLength(7);
  });

  it("leaves out aggregates that no data point is left for", () => {
    const few: BenchmarkSet = { ...reference, benchmarks: reference.benchmarks.slice(0, 1) };
    expect(frameworkElements(framework, scoredPoints(framework, few)).map(({ id }) => id)).toEqual([
      "EC_ICT_ICT_1C",
      "kpi/EC_ICT_ICT_1C",
      "category/ict/ict-infrastructure",
      "sub-dimension/ict",
      "dimension/economy",
      "index",
    ]);
  });
});
