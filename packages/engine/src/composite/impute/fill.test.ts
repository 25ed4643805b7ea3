import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { mean } from "../statistics/mean.ts";
import { median } from "../statistics/quantile.ts";
import { fillAlongRows } from "./fill-along-rows.ts";
import { fillWithCentre, fillWithGroupCentre } from "./fill-with-centre.ts";

const gap = Number.NaN;
const column = (...numbers: number[]) => Float64Array.from(numbers);

describe("fillWithCentre", () => {
  it("fills with the mean or the median of what is there", () => {
    expect([...fillWithCentre(column(1, gap, 3, 8), mean)]).toEqual([1, 4, 3, 8]);
    expect([...fillWithCentre(column(1, gap, 3, 8), median)]).toEqual([1, 3, 3, 8]);
  });

  it("leaves a column as it is that has no gap, or nothing else", () => {
    const full = column(1, 2);
    const empty = column(gap, gap);
    expect(fillWithCentre(full, mean)).toBe(full);
    expect(fillWithCentre(empty, mean)).toBe(empty);
  });
});

describe("fillWithGroupCentre", () => {
  it("fills with the group's mean, and leaves alone who has no group or is alone in one", () => {
    const filled = fillWithGroupCentre(
      column(1, gap, 5, 10, gap, gap, gap),
      ["a", "a", "a", "b", "b", null, "c"],
      mean,
    );
    expect([...filled]).toEqual([1, 3, 5, 10, 10, gap, gap]);
  });

  it("doesn't take a unit without a group for one of an unnamed group", () => {
    expect([...fillWithGroupCentre(column(7, gap), ["", null], mean)]).toEqual([7, gap]);
  });
});

describe("fillAlongRows", () => {
  it("scales by range and direction, takes the unit's own mean, and scales back", () => {
    // By hand: the last unit has 30 of 10…50 (share ½) and, where less is better, 2 of 0…8 (share ¾): mean 0.625 of 100…300.
    const filled = fillAlongRows([column(10, 50, 30), column(8, 0, 2), column(100, 300, gap)], [1, -1, 1], mean);
    expect(filled.map((values) => values[2])).toEqual([30, 2, 225]);
  });

  it("turns the share round for an indicator where less is better", () => {
    // By hand: share ¾ of 0…8, from the worst, 8, on.
    expect(fillAlongRows([column(0, 100, 75), column(8, 0, gap)], [1, -1], mean)[1]![2]).toBe(2);
  });

  it("leaves a unit alone that has nothing, and an indicator that nobody has", () => {
    const filled = fillAlongRows([column(1, 2, gap), column(3, gap, gap), column(gap, gap, gap)], [1, 1, 1], mean);
    expect(filled.map((values) => [...values])).toEqual([
      [1, 2, gap],
      [3, 3, gap],
      [gap, gap, gap],
    ]);
  });

  it("never leaves the observed range, and never alters what is there", () => {
    const value = fc.oneof(fc.double({ min: -1e6, max: 1e6, noNaN: true }), fc.constant(gap));
    fc.assert(
      fc.property(fc.array(fc.tuple(value, value, value), { minLength: 1, maxLength: 12 }), (rows) => {
        const columns = [0, 1, 2].map((place) => Float64Array.from(rows, (row) => row[place]!));
        fillAlongRows(columns, [1, -1, 1], median).forEach((filled, place) => {
          const isThere = (_: number, row: number) => !Number.isNaN(columns[place]![row]!);
          const there = columns[place]!.filter(isThere);
          const margin = 1e-9 * (1 + Math.max(0, ...there.map(Math.abs)));
          const outside = filled.filter(
            (value) => value < Math.min(...there) - margin || value > Math.max(...there) + margin,
          );
          expect(filled.filter(isThere)).toEqual(there);
          expect([...outside]).toEqual([]);
        });
      }),
    );
  });
});
