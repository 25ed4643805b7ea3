import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { dp2 } from "./dp2.ts";
import { topsis } from "./topsis.ts";
import { wroclawDistance } from "./wroclaw.ts";

const column = (units: number) => fc.array(fc.integer({ min: 1, max: 100 }), { minLength: units, maxLength: units });
const table = fc
  .tuple(fc.integer({ min: 2, max: 5 }), fc.integer({ min: 4, max: 12 }))
  .chain(([children, units]) => fc.array(column(units), { minLength: children, maxLength: children }))
  .map((columns) => columns.map((values) => Float64Array.from(values)))
  .filter((columns) => columns.every((values) => new Set(values).size > 1));
const ones = (columns: readonly unknown[]): number[] => columns.map(() => 1);

describe("topsis", () => {
  it("is 1 for the best in everything and 0 for the worst", () => {
    expect([...topsis([Float64Array.of(5, 1, NaN), Float64Array.of(9, 2, 4)], [1, 1])]).toEqual([1, 0, NaN]);
  });

  it("lies between 0 and 1, and doesn't depend on the children's units or the weights' scale", () => {
    fc.assert(
      fc.property(table, fc.double({ min: 0.01, max: 100, noNaN: true }), (columns, factor) => {
        const scores = topsis(columns, ones(columns));
        const again = topsis(
          columns.map((values, place) => (place === 0 ? values.map((value) => value * factor) : values)),
          columns.map(() => factor),
        );
        for (const [row, score] of scores.entries()) {
          expect(score >= 0 && score <= 1).toBe(true);
          expect(again[row]).toBeCloseTo(score, 9);
        }
      }),
    );
  });
});

describe("wroclawDistance", () => {
  it("is 0 at the ideal, and measured in mean plus two deviations", () => {
    const distances = wroclawDistance([Float64Array.of(3, 0, NaN), Float64Array.of(4, 0, 9)], [1, 1]);
    // by hand: distances 0 and 5, mean 2.5, sd 5 ÷ √2
    expect(distances[0]).toBe(0);
    expect(distances[1]).toBeCloseTo(5 / (2.5 + (2 * 5) / Math.SQRT2), 12);
    expect(distances[2]).toBeNaN();
  });

  it("doesn't depend on the scale of the weights", () => {
    expect([...wroclawDistance([Float64Array.of(1, 2, 4), Float64Array.of(3, 1, 2)], [2, 2])]).toEqual([
      ...wroclawDistance([Float64Array.of(1, 2, 4), Float64Array.of(3, 1, 2)], [1, 1]),
    ]);
  });
});

describe("dp2", () => {
  it("counts information once: of two children that say the same only the first counts", () => {
    const { scores, newInformation } = dp2([
      Float64Array.of(0, 1, 2),
      Float64Array.of(5, 7, 9),
      Float64Array.of(1, 1, 1),
    ]);
    expect([...newInformation]).toEqual([1, 0, 1]); // the last doesn't vary and so adds nothing
    expect([...scores]).toEqual([0, 1, 2]); // by hand: sd of 0, 1, 2 is 1
  });

  it("is the sum of distances in deviations where children are uncorrelated", () => {
    const { scores } = dp2([Float64Array.of(0, 0, 2, 2), Float64Array.of(0, 2, 0, 2)]);
    const step = 2 / Math.sqrt(4 / 3);
    for (const [row, expected] of [0, step, step, 2 * step].entries()) expect(scores[row]).toBeCloseTo(expected, 12);
  });

  it("enters children in a given order", () => {
    const columns = [Float64Array.of(1, 2, 3, 5), Float64Array.of(2, 1, 4, 4)];
    // R² of two columns is their squared correlation, whichever comes first: by hand 5.75² ÷ (8.75 · 6.75)
    const explained = 5.75 ** 2 / (8.75 * 6.75);
    expect(dp2(columns, [1, 0]).newInformation[1]).toBe(1);
    expect(dp2(columns, [1, 0]).newInformation[0]).toBeCloseTo(1 - explained, 12);
    expect(dp2(columns, [0, 1]).newInformation[1]).toBeCloseTo(1 - explained, 12);
  });

  it("ends with an order that stays, has no score below 0, and gives a worst unit 0", () => {
    fc.assert(
      fc.property(table, (columns) => {
        const { scores, newInformation, order, rounds } = dp2(columns);
        expect([...scores].every((score) => score >= 0)).toBe(true);
        expect([...newInformation].every((part) => part >= 0 && part <= 1 + 1e-12)).toBe(true);
        expect([...order].sort((one, other) => one - other)).toEqual([...columns.keys()]);
        expect(rounds).toBeGreaterThan(0);
        const floor = columns.map((values) => Float64Array.of(...values, 0));
        expect(dp2(floor).scores[values(columns)]).toBeCloseTo(0, 12);
      }),
    );
  });
});

const values = (columns: readonly Float64Array[]): number => columns[0]!.length;
