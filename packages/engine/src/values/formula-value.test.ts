import * as fc from "fast-check";
import type { Formula } from "@urbimetry/model";
import { describe, expect, it } from "vitest";
import { denominatorPlace, formulaEvaluator } from "./formula-value.ts";

const ratio: Formula = { type: "ratio", numerator: "one", denominator: "two", factor: 1 };
const rate: Formula = { type: "rate", numerator: "one", denominator: "two", per: 100_000 };
const share: Formula = { type: "share", part: "one", whole: "two" };
const remainder: Formula = { type: "remainder-share", part: "one", whole: "two" };
const mean: Formula = { type: "mean", total: "one", count: "two" };
const sum: Formula = { type: "sum", terms: ["one", "two", "three"] };
const input: Formula = { type: "input", input: "one" };
const index: Formula = { type: "index-of-parts", parts: ["one", "two", "three"] };
const all: Formula = { type: "all-of", elements: ["one", "two", "three"] };
const own: Formula = { type: "function", name: "product", arguments: ["one", "two"] };
const product = ([one = 0, two = 0]: readonly number[]) => one * two;

describe("formulaEvaluator", () => {
  // Expected values by hand, from the table beside `Formula` in the model.
  it.each([
    [ratio, [42, 30], 1.4],
    [rate, [12, 480_000], 2.5],
    [share, [45_000, 60_000], 75],
    [remainder, [90, 120], 25],
    [mean, [4_230, 600], 7.05],
    [sum, [0.1, 0.2, 40], 40.3],
    [input, [78], 78],
    [index, [0.1, 0.2, 0.6], 0.3],
    [all, [1, 1, 1], 1],
    [all, [1, 0, 1], 0],
  ] satisfies [Formula, number[], number][])("computes %o over %o", (formula, figures, expected) => {
    expect(formulaEvaluator(formula)(figures)).toBe(expected);
  });

  it("uses a named function, and refuses one that it was not given", () => {
    expect(formulaEvaluator(own, { product })([6, 7])).toBe(42);
    expect(() => formulaEvaluator(own)).toThrow("formula requires a function named product");
    expect(() => formulaEvaluator({ ...own, name: "toString" }, { product })).toThrow(RangeError);
  });

  it("refuses a function that gives no number", () => {
    expect(() => formulaEvaluator(own, { product: () => Number.NaN })([1, 2])).toThrow(
      "formula requires a number from product, got NaN",
    );
  });

  it("refuses to divide by nothing", () => {
    for (const formula of [ratio, rate, share, remainder, mean])
      expect(() => formulaEvaluator(formula)([1, 0])).toThrow("requires a denominator greater than zero, got 0");
  });

  it("gives the same for both figures in any other unit of one kind", () => {
    const figure = fc.integer({ min: 1, max: 9_999_999 }).map((digits) => digits / 100);
    const scale = fc.constantFrom(10, 1_000, 1_000_000, 0.1, 0.001);
    fc.assert(
      fc.property(
        figure,
        figure,
        scale,
        fc.constantFrom(ratio, share, remainder, rate, mean),
        (one, two, by, shape) => {
          const compute = formulaEvaluator(shape);
          const [plain, scaled] = [compute([one, two]), compute([one * by, two * by])];
          expect(Math.abs(plain - scaled)).toBeLessThanOrEqual(1e-11 * Math.max(Math.abs(plain), 100));
        },
      ),
    );
  });

  it("gives a share and its remainder that make 100", () => {
    const figure = fc.integer({ min: 1, max: 9_999_999 }).map((digits) => digits / 100);
    fc.assert(
      fc.property(figure, figure, (part, whole) => {
        fc.pre(part <= whole);
        const [taken, left] = [share, remainder].map((formula) => formulaEvaluator(formula)([part, whole]));
        expect((taken ?? 0) + (left ?? 0)).toBeCloseTo(100, 10);
      }),
    );
  });
});

describe("denominatorPlace", () => {
  it("is the second place where there is a division, and nowhere else", () => {
    expect([ratio, rate, share, remainder, mean].map(denominatorPlace)).toEqual([1, 1, 1, 1, 1]);
    expect([sum, input, index, all, own].map(denominatorPlace)).toEqual([-1, -1, -1, -1, -1]);
  });
});
