import type { Formula, Framework } from "@urbimetry/model";
import { describe, expect, it } from "vitest";
import { oneBenchmark, oneKpiFramework } from "../testing/one-kpi-framework.ts";
import { benchmarks, framework } from "../testing/real-plan.ts";
import { inputs, profile, submissionOf } from "../testing/written-submission.ts";
import { assess } from "./assess.ts";
import { prepareEngine } from "./prepare-engine.ts";

const product: Formula = { type: "function", name: "product", arguments: ["one", "two"] };
const twoCounts = { one: { unit: "number" }, two: { unit: "number" } };
const none = oneBenchmark({ type: "none" }, null);

/** The only value of a framework of one KPI. */
const valueOf = (given: Framework, figures: Record<string, number>, functions = {}) =>
  assess(prepareEngine(given, none, { functions }), submissionOf(inputs("TEST", figures)), { checks: false }).values[0];

describe("prepareEngine", () => {
  it("lets another standard bring functions of its own", () => {
    const given = oneKpiFramework({ formula: product, unit: "number", inputs: twoCounts });
    const functions = { product: ([one = 0, two = 0]: readonly number[]) => one * two };
    expect(valueOf(given, { one: 6, two: 7 }, functions)).toMatchObject({ status: "computed", value: 42 });
    expect(() => prepareEngine(given, none)).toThrow("formula requires a function named product");
  });

  it("sums terms and averages parts, and misses both when one is missing", () => {
    const sum = oneKpiFramework({ formula: { type: "sum", terms: ["one", "two"] }, unit: "number", inputs: twoCounts });
    expect(valueOf(sum, { one: 0.1, two: 0.2 })).toMatchObject({ value: 0.3 });
    expect(valueOf(sum, { one: 0.1 })).toMatchObject({
      status: "missing",
      problems: [{ code: "missing-input", variable: "two" }],
    });
    const index = oneKpiFramework({
      formula: { type: "index-of-parts", parts: ["one", "two"] },
      unit: "number",
      inputs: twoCounts,
    });
    expect(valueOf(index, { one: 60, two: 75 })).toMatchObject({ value: 67.5 });
  });

  it("lets inputs be negative where the value can be", () => {
    const formula: Formula = { type: "ratio", numerator: "one", denominator: "two", factor: 1 };
    const balance = oneKpiFramework({ formula, unit: "ratio", inputs: twoCounts, validRange: { min: -10, max: 10 } });
    expect(valueOf(balance, { one: -6, two: 4 })).toMatchObject({ value: -1.5, problems: [] });
    expect(valueOf(balance, { one: 6, two: -4 })).toMatchObject({ status: "missing" }); // a whole cannot
  });

  it("computes from the profile alone what needs nothing else", () => {
    const given = oneKpiFramework({
      formula: { type: "ratio", numerator: "one", denominator: "two", factor: 1 },
      unit: "number",
      inputs: { one: { unit: "person", profile: "population" }, two: { unit: "household", profile: "households" } },
    });
    const figures = profile({ population: [138_000, "person"], households: [60_000, "household"] });
    const { values } = assess(prepareEngine(given, none), submissionOf(figures), { checks: false });
    expect(values[0]).toMatchObject({ status: "computed", value: 2.3, problems: [] });
  });

  it("refuses a framework that refers to what does not exist", () => {
    const [first] = framework.dataPoints;
    expect(() => prepareEngine({ ...framework, kpis: [] }, benchmarks)).toThrow(
      `prepareEngine requires a KPI for the data point ${first?.id}`,
    );
    const nothing = oneKpiFramework({ formula: { type: "input", input: "one" }, unit: "number", inputs: {} });
    expect(() => prepareEngine(nothing, none)).toThrow("prepareEngine requires the input one of TEST");
    const furlongs = oneKpiFramework({ formula: { type: "input", input: "one" }, unit: "furlong", inputs: twoCounts });
    expect(() => prepareEngine(furlongs, none)).toThrow("there is no unit furlong");
  });
});
