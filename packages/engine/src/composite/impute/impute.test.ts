import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { type IndexData, type IndexElement, ImputationMethod, type StepOf } from "@urbimetry/model";
import { seededRandom } from "../../ranking/random.ts";
import type { IndexTable } from "../index-table.ts";
import type { StepContext } from "../step-context.ts";
import { buildStructure } from "../structure/build-structure.ts";
import { impute } from "./impute.ts";

const gap = Number.NaN;

interface World {
  table: IndexTable;
  context: StepContext;
}

/** Indicators a, b (below P) and c, d (below Q), less of b being better. */
function world(
  columns: Partial<Record<"a" | "b" | "c" | "d", readonly number[]>>,
  { times, groups }: { times?: readonly number[]; groups?: readonly (string | null)[] } = {},
): World {
  const codes = Object.keys(columns);
  const parents: Record<string, string> = { a: "P", b: "P", c: "Q", d: "Q" };
  const elements: IndexElement[] = [
    ...codes.map((id): IndexElement => ({
      id,
      level: 1,
      parent: parents[id]!,
      direction: id === "b" ? -1 : 1,
      weight: 1,
    })),
    ...[...new Set(codes.map((id) => parents[id]!))].map((id): IndexElement => ({
      id,
      level: 2,
      parent: "I",
      direction: 1,
      weight: 1,
    })),
    { id: "I", level: 3, direction: 1, weight: 1 },
  ];
  const values = Object.values(columns).map((column) => Float64Array.from(column));
  const units = Array.from(values[0]!, (_, row) => (times === undefined ? `u${row}` : `u${row % new Set(times).size}`));
  const data: IndexData = {
    units,
    ...(times && { times }),
    names: {},
    indicators: codes,
    values,
    groups: groups ? { region: groups } : {},
    denominators: {},
  };
  return {
    table: { units, ...(times && { times }), columns: codes, values },
    context: {
      structure: buildStructure(elements).structure!,
      data,
      rows: Int32Array.from(units.keys()),
      weights: [],
    },
  };
}

const step = (method: unknown, individual: StepOf<"impute">["individual"] = {}): StepOf<"impute"> => ({
  step: "impute",
  reason: "test",
  method: ImputationMethod.parse(method),
  individual,
});

const rowsOf = (table: IndexTable | undefined) => table!.values.map((column) => [...column]);

describe("impute", () => {
  it("fills by indicator, and lists what it filled", () => {
    const { table, context } = world({ a: [1, gap, 3], c: [4, 5, 6] });
    const { table: after, details, problems } = impute(table, step({ type: "mean" }), context);
    expect(rowsOf(after)).toEqual([
      [1, 2, 3],
      [4, 5, 6],
    ]);
    expect(details).toEqual({
      indicators: [{ indicator: "a", method: "mean", filled: Int32Array.of(1), left: Int32Array.of() }],
      models: [],
    });
    expect(problems).toEqual([]);
    expect(after!.values[1]).toBe(table.values[1]);
  });

  it("gives an indicator its own method, which changes nothing for the others", () => {
    const { table, context } = world({ a: [0, 4, gap, 2], b: [8, 0, 2, gap] });
    const alone = impute(table, step({ type: "row-mean", withinLevel: 2 }), context);
    const mixed = impute(table, step({ type: "row-mean", withinLevel: 2 }, { b: { type: "none" } }), context);
    expect(rowsOf(alone.table)).toEqual([
      [0, 4, 3, 2],
      [8, 0, 2, 4],
    ]); // b = 2 of 0…8 is a share of ¾ from its worst end
    expect(rowsOf(mixed.table)).toEqual([
      [0, 4, 3, 2],
      [8, 0, 2, gap],
    ]);
    expect(mixed.problems).toEqual([]);
  });

  it("stays within the element of the level", () => {
    const { table, context } = world({ a: [0, 10, 5], c: [gap, 1, 2], d: [3, gap, 4] });
    const { table: after, problems } = impute(table, step({ type: "row-median", withinLevel: 2 }), context);
    expect(rowsOf(after)).toEqual([
      [0, 10, 5],
      [1, 1, 2],
      [3, 3, 4],
    ]);
    expect(problems).toEqual([]);
    const together = impute(table, step({ type: "row-median", withinLevel: 3 }), context);
    expect(together.table!.values[1]![0]).toBe(1); // a and d both stand at their worst
  });

  it("fills by group through the rows of the data", () => {
    const { table, context } = world({ a: [1, gap, 3, 9] }, { groups: ["x", "x", "x", "y"] });
    const kept = [1, 2, 3];
    const fewer = {
      units: kept.map(String),
      columns: ["a"],
      values: [Float64Array.from(kept, (row) => table.values[0]![row]!)],
    };
    const { table: after } = impute(fewer, step({ type: "group-mean", group: "region" }), {
      ...context,
      rows: Int32Array.from(kept),
    });
    expect(rowsOf(after)).toEqual([[3, 3, 9]]);
  });

  it("tells of gaps that stay", () => {
    const { table, context } = world({ a: [1, gap, gap] }, { groups: ["x", null, "y"] });
    const { problems, details } = impute(table, step({ type: "group-median", group: "region" }), context);
    expect(problems).toEqual([
      {
        code: "gaps-left",
        severity: "warning",
        element: "a",
        unit: "u1",
        values: { count: 2, method: "group-median" },
      },
    ]);
    expect([...details!.indicators[0]!.left]).toEqual([1, 2]);
  });

  it("fills along the years with their source", () => {
    const times = [2020, 2020, 2021, 2021, 2022, 2022];
    const { table, context } = world({ a: [1, 2, gap, gap, gap, 6] }, { times: times.map((year) => year) });
    const units = ["x", "y", "x", "y", "x", "y"];
    const panel = { ...table, units };
    const latest = impute(panel, step({ type: "latest", maxTime: 1 }), context);
    expect(rowsOf(latest.table)).toEqual([[1, 2, 1, 2, gap, 6]]);
    expect([...latest.details!.indicators[0]!.sources!]).toEqual([2020, 2020]);
    expect(latest.problems).toMatchObject([{ code: "gaps-left", unit: "x", time: 2022 }]);
    const linear = impute(panel, step({ type: "linear" }), context);
    expect(rowsOf(linear.table)).toEqual([[1, 2, gap, 4, gap, 6]]);
  });

  it("looks across units within each year", () => {
    const { table, context } = world({ a: [1, gap, 5, gap, 7, 9] }, { times: [2020, 2020, 2020, 2021, 2021, 2021] });
    const { table: after } = impute(table, step({ type: "mean" }), context);
    expect(rowsOf(after)).toEqual([[1, 3, 5, 8, 7, 9]]);
  });

  it("refuses what it can't do", () => {
    const { table, context } = world({ a: [1, gap, 3] });
    const refused = (method: unknown, individual = {}) =>
      impute(table, step(method, individual), context).problems.map(({ code, severity }) => `${severity} ${code}`);
    expect(refused({ type: "linear" })).toEqual(["error no-years"]);
    expect(refused({ type: "group-mean", group: "nobody" })).toEqual(["error unknown-group"]);
    expect(refused({ type: "em", withinLevel: 4 })).toEqual(["error unknown-level"]);
    expect(refused({ type: "mean" }, { z: { type: "none" } })).toEqual(["error unknown-indicator"]);
  });

  it("fits one model for each element with gaps, and shows it", () => {
    const { table, context } = world({
      a: [1, 2, 3, 4, 10],
      b: [2, 4, 5, 9, gap],
      c: [1, 5, 2, 8, 3],
      d: [2, 2, 6, 1, 3],
    });
    const { table: after, details } = impute(table, step({ type: "em", withinLevel: 2 }), context);
    expect(details!.models).toHaveLength(1);
    expect(details!.models[0]).toMatchObject({ element: "P", indicators: ["a", "b"] });
    expect(after!.values[1]![4]).toBeCloseTo(21.5, 6); // closed form, in the test of fitNormalModel
  });

  it("gives the result of EM for multiple imputation without random numbers, and draws from its models with them", () => {
    const { table, context } = world({ a: [1, 2, 3, 4, 10, 6], b: [2, 4, 5, 9, gap, 11] });
    const multiple = step({ type: "multiple" });
    const nominal = impute(table, multiple, context);
    expect(rowsOf(nominal.table)).toEqual(rowsOf(impute(table, step({ type: "em" }), context).table));
    const fitted = nominal.details!.models;
    const draw = (seed: number, own?: typeof fitted) =>
      impute(table, multiple, { ...context, random: seededRandom(seed), ...(own && { fitted: own }) });
    expect(rowsOf(draw(1).table)).toEqual(rowsOf(draw(1, fitted).table));
    expect(rowsOf(draw(1).table)).not.toEqual(rowsOf(draw(2).table));
    expect(draw(1, fitted).details!.models[0]!.model).toBe(fitted[0]!.model);
  });

  it("warns of a ridge, and where EM was stopped", () => {
    const dependent = world({ a: [1, 2, 3, 4, 5, gap], b: [2, 4, 6, 8, 10, 12] });
    expect(impute(dependent.table, step({ type: "em" }), dependent.context).problems).toMatchObject([
      { code: "imputation-ridge", severity: "warning" },
    ]);
    const { table, context } = world({ a: [1, 2, 3, 4, 10, gap, 3, 5], b: [2, 4, 5, 9, gap, 3, 1, 2] });
    expect(impute(table, step({ type: "em", maxIterations: 1 }), context).problems).toMatchObject([
      { code: "imputation-not-converged", severity: "warning", values: { iterations: 1 } },
    ]);
  });

  it("changes nothing in a complete table, and never a value that is there", () => {
    const methods = [
      { type: "mean" },
      { type: "median" },
      { type: "group-mean", group: "region" },
      { type: "group-median", group: "region" },
      { type: "row-mean", withinLevel: 2 },
      { type: "row-median", withinLevel: 3 },
      { type: "em", tolerance: 1e-4, maxIterations: 50 },
      { type: "multiple", withinLevel: 2, tolerance: 1e-4, maxIterations: 50 },
      { type: "none" },
    ];
    const cell = fc.oneof({ weight: 3, arbitrary: fc.integer({ min: -50, max: 50 }) }, fc.constant(gap));
    fc.assert(
      fc.property(
        fc.array(fc.tuple(cell, cell, cell, fc.constantFrom("x", "y", null)), { minLength: 1, maxLength: 12 }),
        fc.constantFrom(...methods),
        fc.boolean(),
        (rows, method, drawn) => {
          const [a, b, c] = [0, 1, 2].map((place) => rows.map((row) => row[place] as number));
          const { table, context } = world({ a: a!, b: b!, c: c! }, { groups: rows.map((row) => row[3]) });
          const result = impute(table, step(method), { ...context, ...(drawn && { random: seededRandom(1) }) });
          const { problems, details } = result;
          fc.pre(!problems.some(({ severity }) => severity === "error"));
          const isComplete = (column: Float64Array) => !column.some(Number.isNaN);
          const after = result.table!.values;
          expect(
            after.map((column, place) => column === table.values[place] || !isComplete(table.values[place]!)),
          ).toEqual([true, true, true]);
          table.values.forEach((before, place) => {
            const isThere = (_: number, row: number) => !Number.isNaN(before[row]!);
            expect(after[place]!.filter(isThere)).toEqual(before.filter(isThere));
          });
          const gaps = table.values.reduce((sum, column) => sum + column.filter(Number.isNaN).length, 0);
          const told = details!.indicators.reduce((sum, { filled, left }) => sum + filled.length + left.length, 0);
          expect(told).toBe(gaps);
        },
      ),
    );
  });
});
