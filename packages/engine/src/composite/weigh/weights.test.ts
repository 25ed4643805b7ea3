import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { budgetShares } from "./budget-weights.ts";
import { comparisonWeights, mostInconsistentTriple, unequalPair } from "./comparison-weights.ts";
import { componentWeights } from "./component-weights.ts";
import { criticWeights } from "./critic-weights.ts";
import { entropyWeights } from "./entropy-weights.ts";
import { boundedShares } from "./shares.ts";

const sum = (numbers: Float64Array): number => numbers.reduce((total, number) => total + number, 0);
const columns = fc
  .array(fc.array(fc.integer({ min: 1, max: 50 }), { minLength: 6, maxLength: 6 }), { minLength: 2, maxLength: 4 })
  .map((lists) => lists.map((list) => Float64Array.from(list)))
  .filter((lists) => lists.every((list) => new Set(list).size > 1));

describe("entropyWeights", () => {
  it("gives nothing to a column that is the same everywhere", () => {
    expect([...entropyWeights([Float64Array.of(2, 2, 2), Float64Array.of(1, 2, NaN)])]).toEqual([0, 1]);
    // by hand: one of two shares holds everything, entropy 0; shares 1/4 and 3/4, entropy 0.811278
    const [first, second] = entropyWeights([Float64Array.of(0, 1), Float64Array.of(1, 3)]);
    expect(second! / first!).toBeCloseTo(1 - 0.8112781244591328, 12);
  });

  it("doesn't depend on the columns' units, and sums to 1", () => {
    fc.assert(
      fc.property(columns, fc.double({ min: 0.01, max: 100, noNaN: true }), (lists, factor) => {
        const weights = entropyWeights(lists);
        expect(sum(weights)).toBeCloseTo(1, 12);
        const scaled = entropyWeights(lists.map((list) => list.map((value) => value * factor)));
        for (const [place, weight] of weights.entries()) expect(scaled[place]).toBeCloseTo(weight, 8);
      }),
    );
  });

  it("refuses what has no shares", () => {
    expect(() => entropyWeights([Float64Array.of(-1, 2)])).toThrow("values of zero or more, got -1");
    expect(() => entropyWeights([Float64Array.of(0, 0)])).toThrow("a column sum above zero");
  });
});

describe("criticWeights", () => {
  it("gives more to what runs against the others", () => {
    const up = Float64Array.of(0, 1, 2);
    const down = Float64Array.of(2, 1, 0);
    // by hand: equal spreads; the two that agree have a conflict of 2 each, the third of 4
    const weights = criticWeights([up, up, down]);
    for (const [place, expected] of [0.25, 0.25, 0.5].entries()) expect(weights[place]).toBeCloseTo(expected, 12);
  });

  it("doesn't depend on the columns' units, and sums to 1", () => {
    fc.assert(
      fc.property(columns, (lists) => {
        const conflicting = criticWeights([...lists, lists[0]!.map((value) => -value)]);
        expect(sum(conflicting)).toBeCloseTo(1, 12);
        const scaled = criticWeights(
          [...lists, lists[0]!.map((value) => -value)].map((list) => list.map((value) => 3 * value + 1)),
        );
        for (const [place, weight] of conflicting.entries()) expect(scaled[place]).toBeCloseTo(weight, 8);
      }),
    );
  });
});

describe("componentWeights", () => {
  it("gives loadings as they are, with the sign of the larger sum", () => {
    const found = componentWeights([Float64Array.of(1, 2, 3), Float64Array.of(2, 4, 6), Float64Array.of(3, 2, 1)]);
    for (const [place, expected] of [1, 1, -1].entries())
      expect(found!.weights[place]).toBeCloseTo(expected / Math.sqrt(3), 12); // by hand: all correlations are ±1
    expect(found!.share).toBeCloseTo(1, 12);
  });

  it("has none where a column doesn't vary", () => {
    expect(componentWeights([Float64Array.of(1, 1, 1), Float64Array.of(1, 2, 3)])).toBe(null);
  });
});

describe("comparisonWeights", () => {
  it("finds the weights behind comparisons that agree", () => {
    fc.assert(
      fc.property(
        fc.array(fc.double({ min: 0.1, max: 9, noNaN: true }), { minLength: 2, maxLength: 8 }),
        (importance) => {
          const matrix = importance.map((one) => importance.map((other) => one / other));
          const { weights, eigenvalue, consistencyIndex } = comparisonWeights(matrix);
          const total = importance.reduce((all, one) => all + one, 0);
          for (const [place, one] of importance.entries()) expect(weights[place]).toBeCloseTo(one / total, 10);
          expect(eigenvalue).toBeCloseTo(importance.length, 9);
          expect(consistencyIndex).toBeCloseTo(0, 9);
        },
      ),
    );
  });

  it("is not bothered by the order of the elements", () => {
    const matrix = [
      [1, 3, 5],
      [1 / 3, 1, 1 / 2],
      [1 / 5, 2, 1],
    ];
    const turned = [2, 1, 0].map((i) => [2, 1, 0].map((j) => matrix[i]![j]!));
    const [one, other] = [comparisonWeights(matrix), comparisonWeights(turned)];
    expect([...other.weights].reverse().map((weight) => weight.toFixed(12))).toEqual(
      [...one.weights].map((weight) => weight.toFixed(12)),
    );
    expect(one.consistencyRatio).toBeCloseTo(one.consistencyIndex / 0.58, 12); // Saaty's index for three
  });

  it("names the three that contradict each other most", () => {
    const matrix = [
      [1, 2, 4, 4],
      [1 / 2, 1, 2, 5],
      [1 / 4, 1 / 2, 1, 1],
      [1 / 4, 1 / 5, 1, 1],
    ];
    // by hand: 1 to 3 is said to be 5, by way of 2 it is 2 · 1
    expect(mostInconsistentTriple(matrix)).toEqual({ elements: [0, 1, 3], given: 4, follows: 10 });
    expect(
      mostInconsistentTriple([
        [1, 2],
        [0.5, 1],
      ]),
    ).toBe(null);
  });

  it("finds comparisons that are not each other's inverse, and forgives rounding", () => {
    expect(
      unequalPair([
        [1, 3],
        [0.33, 1],
      ]),
    ).toBe(null);
    expect(
      unequalPair([
        [1, 3],
        [3, 1],
      ]),
    ).toEqual([0, 1]);
    expect(
      unequalPair([
        [2, 3],
        [1 / 3, 1],
      ]),
    ).toEqual([0, 0]);
  });

  it("refuses what can't be compared", () => {
    expect(() => comparisonWeights([[1]])).toThrow("comparisonWeights requires 2 to 15 elements, got 1");
    expect(() =>
      comparisonWeights([
        [1, 0],
        [1, 1],
      ]),
    ).toThrow("comparisons above zero in each row, got 1 0");
  });
});

describe("budgetShares", () => {
  it("lets everybody count the same, and tells how opinions differ", () => {
    const [first, second] = budgetShares({ ann: { a: 80, b: 20 }, bob: { a: 1 } }, ["a", "b"]);
    // by hand: a has 80 % and 100 %
    expect(first).toMatchObject({ share: 0.9, lowest: 0.8, highest: 1 });
    expect(first!.deviation).toBeCloseTo(Math.SQRT2 / 10, 12);
    expect(second!.share).toBeCloseTo(0.1, 12);
  });

  it("refuses opinions without points", () => {
    expect(() => budgetShares({}, ["a"])).toThrow("the opinion of at least one person");
    expect(() => budgetShares({ ann: { a: 0 } }, ["a"])).toThrow("points above zero from ann");
  });
});

describe("boundedShares", () => {
  it("sums to 1 within its bounds, and keeps the proportions of what is not cut", () => {
    const numbers = fc.array(fc.double({ min: 0, max: 10, noNaN: true }), { minLength: 2, maxLength: 8 });
    fc.assert(
      fc.property(numbers, fc.double({ min: 0, max: 0.1, noNaN: true }), (list, low) => {
        fc.pre(list.some((number) => number > 0.01));
        const high = Math.max(0.6, low);
        const shares = boundedShares(Float64Array.from(list), [low, high]);
        expect(sum(shares)).toBeCloseTo(1, 9);
        expect(Math.min(...shares)).toBeGreaterThanOrEqual(low - 1e-12);
        expect(Math.max(...shares)).toBeLessThanOrEqual(high + 1e-12);
        const free = [...shares.keys()].filter(
          (place) => list[place]! > 1e-6 && shares[place]! > low + 1e-9 && shares[place]! < high - 1e-9,
        );
        const factors = free.map((place) => shares[place]! / list[place]!);
        for (const factor of factors) expect(factor / factors[0]!).toBeCloseTo(1, 6);
      }),
    );
  });

  it("refuses bounds that can't be kept", () => {
    expect(() => boundedShares(Float64Array.of(1, 1), [0.6, 1])).toThrow(
      "bounds that 2 parts of 1 can keep to, got 0.6 to 1",
    );
  });
});
