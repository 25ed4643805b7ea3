import type { StepOf } from "@urbimetry/model";
import { describe, expect, it } from "vitest";
import type { IndexTable } from "../index-table.ts";
import type { StepContext } from "../step-context.ts";
import { buildStructure } from "../structure/build-structure.ts";
import { data, elements } from "../testing/small-index.ts";
import { screen } from "./screen.ts";

const table: IndexTable = {
  units: ["P", "Q", "R", "S"],
  columns: ["a", "b", "c", "d"],
  values: [
    Float64Array.of(1, NaN, NaN, 0),
    Float64Array.of(1, 1, NaN, 0),
    Float64Array.of(1, 1, NaN, 0),
    Float64Array.of(1, 1, 1, 1),
  ],
};
const context: StepContext = {
  structure: buildStructure(elements).structure!,
  data,
  rows: Int32Array.of(10, 11, 12, 13),
  weights: [],
};
const step = (settings: Partial<StepOf<"screen">>): StepOf<"screen"> => ({
  step: "screen",
  reason: "for a test",
  by: "missing",
  include: [],
  exclude: [],
  ...settings,
});
const kept = (settings: Partial<StepOf<"screen">>) => screen(table, step(settings), context).table?.units;
const problems = (settings: Partial<StepOf<"screen">>) =>
  screen(table, step(settings), context).problems.map(({ code }) => code);

describe("screen", () => {
  it("removes units below a share of data, and keeps one that equals it", () => {
    expect(kept({ available: 0.75 })).toEqual(["P", "Q", "S"]); // Q has 3 of 4
    expect(kept({ available: 0.76 })).toEqual(["P", "S"]);
  });

  it("removes units with too many zeros among what they have", () => {
    expect(kept({ by: "zeros", nonZero: 0.3 })).toEqual(["P", "Q", "R"]); // S: 1 of 4
  });

  it("removes by either", () => {
    expect(kept({ by: "either", available: 0.75, nonZero: 0.3 })).toEqual(["P", "Q"]);
  });

  it("lets forced units win", () => {
    expect(kept({ available: 0.9, include: ["R"], exclude: ["P"] })).toEqual(["R", "S"]);
  });

  it("hands on the rows of the data that are left, and says why the others went", () => {
    const { rows, details, problems: told } = screen(table, step({ available: 0.9 }), context);
    expect([...rows!]).toEqual([10, 13]);
    expect(details?.removed).toEqual(["Q", "R"]);
    expect([...details!.lowData]).toEqual([0, 1, 1, 0]);
    expect([...details!.missing]).toEqual([0, 1, 3, 0]);
    expect(told).toEqual([]);
    expect(table.units).toHaveLength(4);
  });

  it("hands the table on when everybody stays", () => {
    expect(screen(table, step({ available: 0 }), context).table).toBeUndefined();
  });

  it("looks at each year of a unit by itself", () => {
    const panel = { ...table, units: ["P", "P", "Q", "Q"], times: [2024, 2025, 2024, 2025] };
    const { table: left } = screen(panel, step({ available: 0.75 }), context);
    expect(left?.units).toEqual(["P", "P", "Q"]);
    expect(left?.times).toEqual([2024, 2025, 2025]);
  });

  it.each([
    ["no threshold", {}, ["screen-without-threshold"]],
    ["one threshold of two", { by: "either", available: 0.5 }, ["screen-without-threshold"]],
    ["a threshold that decides nothing", { available: 0.5, nonZero: 0.5 }, ["setting-not-used"]],
    ["a unit that is not there", { available: 0.5, include: ["X"] }, ["unknown-unit"]],
    ["a unit forced both ways", { available: 0.5, include: ["P"], exclude: ["P"] }, ["unit-included-and-excluded"]],
    ["the removal of everybody", { available: 0.1, exclude: ["P", "Q", "R", "S"] }, ["no-units-left"]],
  ] as const)("refuses %s", (_, settings, codes) => {
    expect(problems(settings as Partial<StepOf<"screen">>)).toEqual(codes);
  });
});
