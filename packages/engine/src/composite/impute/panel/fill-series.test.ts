import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { fillSeries, type SeriesMethod } from "./fill-series.ts";

const gap = Number.NaN;
const years = [2018, 2019, 2020, 2022, 2023];
const fill = (numbers: readonly number[], method: SeriesMethod, maxTime?: number) => {
  const { values, sources } = fillSeries(Float64Array.from(numbers), years, method, maxTime);
  return { values: [...values], sources: [...sources] };
};

describe("fillSeries", () => {
  it("carries the latest value on, and says from when", () => {
    expect(fill([gap, 5, gap, gap, 9], "latest")).toEqual({
      values: [gap, 5, 5, 5, 9],
      sources: [gap, 2019, 2019, 2019, 2023],
    });
  });

  it("carries it at most so many time points of the data, whatever the years between", () => {
    // From 2020 to 2022 is one time point, though two years.
    expect(fill([gap, gap, 5, gap, gap], "latest", 1).values).toEqual([gap, gap, 5, 5, gap]);
    expect(fill([5, gap, gap, gap, gap], "latest", 2).values).toEqual([5, 5, 5, gap, gap]);
  });

  it("joins neighbours by a straight line in time, and holds the nearest value outside", () => {
    // By hand: from 10 in 2019 to 16 in 2022, 2 a year.
    expect(fill([gap, 10, gap, 16, gap], "linear")).toEqual({
      values: [10, 10, 12, 16, 16],
      sources: [2019, 2019, gap, 2022, 2022],
    });
  });

  it("draws no line through one observation, unless linear-constant asks for it", () => {
    expect(fill([gap, gap, 7, gap, gap], "linear").values).toEqual([gap, gap, 7, gap, gap]);
    expect(fill([gap, gap, 7, gap, gap], "linear-constant")).toEqual({
      values: [7, 7, 7, 7, 7],
      sources: [2020, 2020, 2020, 2020, 2020],
    });
    expect(fill([gap, 10, gap, 16, gap], "linear-constant").values).toEqual([10, 10, 12, 16, 16]);
  });

  it("holds the previous value with constant, and the first one before it", () => {
    expect(fill([gap, 5, gap, 9, gap], "constant").values).toEqual([5, 5, 5, 9, 9]);
  });

  it("leaves a series without observations as it is", () => {
    for (const method of ["latest", "linear", "constant", "linear-constant"] as const)
      expect(fill([gap, gap, gap, gap, gap], method).values).toEqual([gap, gap, gap, gap, gap]);
  });

  it("alters nothing that was observed, and stays between the least and the largest of it", () => {
    fc.assert(
      fc.property(
        fc.array(fc.oneof(fc.double({ min: -1e9, max: 1e9, noNaN: true }), fc.constant(gap)), {
          minLength: 5,
          maxLength: 5,
        }),
        fc.constantFrom<SeriesMethod>("latest", "linear", "constant", "linear-constant"),
        (numbers, method) => {
          const isThere = (_: number, at: number) => !Number.isNaN(numbers[at]!);
          const there = numbers.filter(isThere);
          const { values } = fill(numbers, method);
          expect(values.filter(isThere)).toEqual(there);
          expect(
            values.filter((value) => value < Math.min(...there) - 1e-6 || value > Math.max(...there) + 1e-6),
          ).toEqual([]);
        },
      ),
    );
  });
});
