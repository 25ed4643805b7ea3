import type { StepOf } from "@urbimetry/model";
import { describe, expect, it } from "vitest";
import type { StepContext } from "../step-context.ts";
import { buildStructure } from "../structure/build-structure.ts";
import { data, elements } from "../testing/small-index.ts";
import { denominate } from "./denominate.ts";

const table = { units: data.units, columns: data.indicators, values: data.values };
const contextWith = (people: readonly number[]): StepContext => ({
  structure: buildStructure(elements).structure!,
  data: { ...data, denominators: { people: Float64Array.from(people) } },
  rows: Int32Array.of(0, 1, 2, 3),
  weights: [],
});
const step = (settings: Partial<StepOf<"denominate">> = {}): StepOf<"denominate"> => ({
  step: "denominate",
  reason: "for a test",
  denominators: "structure",
  scales: {},
  ...settings,
});
const context = contextWith([10, 20, 20, 20]);

describe("denominate", () => {
  it("divides what the structure says and leaves the rest", () => {
    const { table: result, details } = denominate(table, step(), context);
    expect([...result!.values[2]!]).toEqual([1, 2, 3, 5]); // 10 ÷ 10, 40 ÷ 20, 60 ÷ 20, 100 ÷ 20
    expect(result!.values[0]).toBe(data.values[0]);
    expect(details?.denominators).toEqual({ c: "people" });
    expect([...table.values[2]!]).toEqual([10, 40, 60, 100]);
  });

  it("divides what the step names, by thousands of it", () => {
    const { table: result } = denominate(
      table,
      step({ denominators: { a: "people" }, scales: { people: 10 } }),
      context,
    );
    expect([...result!.values[0]!]).toEqual([0, 5, 2.5, 5]); // 10 ÷ (20 ÷ 10)
    expect(result!.values[2]).toBe(data.values[2]);
  });

  it("finds the denominators of the rows that are left", () => {
    const left = { units: ["S"], columns: ["c"], values: [Float64Array.of(100)] };
    const rows = { ...contextWith([10, 20, 20, 50]), rows: Int32Array.of(3) };
    expect([...denominate(left, step(), rows).table!.values[0]!]).toEqual([2]);
  });

  it("makes a value missing whose denominator is, and says so", () => {
    const { table: result, problems } = denominate(table, step(), contextWith([NaN, 20, 20, 20]));
    expect([...result!.values[2]!]).toEqual([NaN, 2, 3, 5]);
    expect(problems).toEqual([
      {
        code: "denominator-missing",
        severity: "warning",
        element: "c",
        unit: "P",
        values: { denominator: "people", count: 1 },
      },
    ]);
  });

  it("refuses to divide by zero", () => {
    expect(denominate(table, step(), contextWith([10, 0, 20, 20])).problems).toMatchObject([
      { code: "denominator-zero", severity: "error", element: "c", unit: "Q" },
    ]);
  });

  it.each([
    ["an indicator that is not there", { denominators: { x: "people" } }, "unknown-indicator"],
    ["a denominator that is not there", { denominators: { a: "area" } }, "unknown-denominator"],
    ["a scale of something else", { scales: { area: 1000 } }, "unknown-denominator-scaled"],
  ])("refuses %s", (_, settings, code) => {
    expect(denominate(table, step(settings), context).problems).toMatchObject([{ code, severity: "error" }]);
  });
});
