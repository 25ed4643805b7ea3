import { describe, expect, it } from "vitest";
import { compareResults } from "./compare.ts";
import type { ResultValue } from "./manifest.ts";

const tolerance = { relative: 0.01, absolute: 0.1 };
const failuresOf = (expected: ResultValue, actual: ResultValue, ordered = false) =>
  compareResults(expected, actual, tolerance, ordered).failures;
const table = (...rows: ResultValue[][]) => ({ columns: ["uCode", "a"], rows });

describe("a result is compared with what is expected", () => {
  it("within absolute plus relative tolerance", () => {
    expect(failuresOf({ x: 100 }, { x: 101.09 })).toEqual([]); // 0.1 + 0.01 · 100 = 1.1
    expect(failuresOf({ x: 100 }, { x: 101.2 })).toEqual(["x: 101.2 instead of 100"]);
    expect(compareResults({ x: 100, y: 5 }, { x: 101, y: 5 }, tolerance)).toMatchObject({ largest: 1, place: "x" });
  });

  it("with missing, null and NaN as one", () => {
    expect(failuresOf([null, "NaN", "Infinity", "NA"], [Number.NaN, null, Infinity, undefined])).toEqual([]);
    expect(failuresOf({ x: null }, { x: 0 })).toHaveLength(1);
    expect(failuresOf({ x: 0 }, { x: Number.NaN })).toHaveLength(1);
    expect(failuresOf({ x: "Infinity" }, { x: -Infinity })).toHaveLength(1);
  });

  it("word by word and flag by flag", () => {
    expect(failuresOf({ flag: true, word: "OUT" }, { flag: true, word: "OUT" })).toEqual([]);
    expect(failuresOf({ flag: true }, { flag: 1 })).toHaveLength(1);
    expect(failuresOf({ word: "OUT" }, { word: "ok" })).toEqual(['word: "ok" instead of "OUT"']);
  });

  it("by code, whatever the order of rows and columns", () => {
    const turned = {
      columns: ["a", "uCode"],
      rows: [
        [2, "Q"],
        [1, "P"],
      ],
    };
    expect(failuresOf(table(["P", 1], ["Q", 2]), turned)).toEqual([]);
    expect(failuresOf(table(["P", 1], ["Q", 2]), turned, true).length).toBeGreaterThan(0);
    expect(failuresOf(table(["P", 1]), table(["P", 1], ["Q", 2]))).toEqual(["2 rows instead of 1"]);
    expect(failuresOf(table(["P", 1]), table(["Q", 1]))).toEqual(["row P is missing"]);
  });

  it("by name in matrices that have names", () => {
    const expected = { row_names: ["P", "Q"], matrix: [[1], [2]] };
    expect(failuresOf(expected, { row_names: ["Q", "P"], matrix: [[2], [1]] })).toEqual([]);
  });

  it("and what is missing altogether fails", () => {
    expect(failuresOf({ table: table(["P", 1]) }, {})).toEqual(["table: a table is missing"]);
    expect(failuresOf({ x: 1 }, {})).toHaveLength(1);
    expect(failuresOf({ list: [1, 2] }, { list: [1] })).toContain("list: 1 items instead of 2");
    expect(failuresOf({}, {})).toEqual(["nothing was compared"]);
  });

  it("but what tells of the peer is left out", () => {
    expect(failuresOf({ x: 1, peer_sign: -1 }, { x: 1 })).toEqual([]);
  });
});
