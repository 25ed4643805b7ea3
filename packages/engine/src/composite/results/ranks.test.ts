import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { ascendingOrder } from "./ascending-order.ts";
import { descendingRanks, panelRanks, ranksWithin } from "./ranks.ts";

/** The rule said again in the plainest way: one more than the number of higher scores. */
const byCounting = (scores: readonly number[]): number[] =>
  scores.map((score) => (Number.isNaN(score) ? 0 : 1 + scores.filter((other) => other > score).length));

/** Few different values, so that there are ties, beside any numbers at all. */
const scores = fc.array(fc.oneof(fc.constantFrom(0, -0, 1, 2.5, NaN), fc.double()), { maxLength: 40 });

describe("ascendingOrder", () => {
  it("sorts any numbers, and equal ones by position, however many there are", () => {
    fc.assert(
      fc.property(scores, fc.integer({ min: 1, max: 30 }), (some, times) => {
        const values = Float64Array.from(Array.from({ length: times }, () => some).flat());
        const order = [...ascendingOrder(values)];
        const expected = [...values.keys()]
          .filter((i) => !Number.isNaN(values[i]))
          .sort((a, b) => (values[a]! < values[b]! ? -1 : values[a]! > values[b]! ? 1 : a - b));
        expect(order).toEqual(expected);
      }),
    );
  });

  it("sorts the extremes of a double", () => {
    const extremes = [-Infinity, -1e300, -5e-324, 0, 5e-324, 1e300, Infinity];
    const values = Float64Array.from({ length: 700 }, (_, i) => extremes[(i * 3) % 7]!);
    const sorted = [...ascendingOrder(values)].map((i) => values[i]!);
    expect(sorted).toEqual(extremes.flatMap((value) => Array.from({ length: 100 }, () => value)));
  });
});

describe("descendingRanks", () => {
  it("gives ties the smallest place and missing scores none", () => {
    const ranks = descendingRanks(Float64Array.of(50, 80, NaN, 50, 20, 90));
    expect([...ranks]).toEqual([3, 2, 0, 3, 5, 1]); // by hand
  });

  it("gives one more than the number of higher scores", () => {
    fc.assert(
      fc.property(scores, (values) => {
        expect([...descendingRanks(Float64Array.from(values))]).toEqual(byCounting(values));
      }),
    );
  });

  it("has no places where there are no scores", () => {
    expect([...descendingRanks(Float64Array.of(NaN, NaN))]).toEqual([0, 0]);
    expect([...descendingRanks(new Float64Array(0))]).toEqual([]);
  });
});

describe("places within groups", () => {
  it("count only the group's own members, and need a group", () => {
    const ranks = ranksWithin(Float64Array.of(5, 6, 7, 8, NaN), ["a", "b", "a", null, "b"]);
    expect([...ranks]).toEqual([2, 1, 1, 0, 0]); // by hand
  });

  it("count within each year of a panel, and each group of a year", () => {
    const values = Float64Array.of(5, 6, 7, 1, 3, 2);
    const times = [2024, 2024, 2024, 2025, 2025, 2025];
    expect([...panelRanks(values, times)]).toEqual([3, 2, 1, 3, 1, 2]); // by hand
    expect([...panelRanks(values, times, ["a", "b", "a", "a", "b", "a"])]).toEqual([2, 1, 1, 2, 1, 1]);
  });

  it("ask for one key for each score", () => {
    expect(() => ranksWithin(Float64Array.of(1, 2), ["a"])).toThrow(
      "ranksWithin requires one key for each score, got 1 for 2",
    );
  });
});
