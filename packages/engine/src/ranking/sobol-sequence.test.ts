import { describe, expect, it } from "vitest";
import { sobolPoints } from "./sobol-sequence.ts";

const row = (points: Float64Array, dimensions: number, point: number) => [
  ...points.subarray(point * dimensions, (point + 1) * dimensions),
];

describe("sobolPoints", () => {
  it("equals an independent implementation in all 64 dimensions", () => {
    // scipy 1.17.1: qmc.Sobol(64, scramble=False, bits=32).random(1024), points 5, 1000 and 1023, and the sum of all squares.
    const points = sobolPoints(1024, 64);
    expect(row(points, 64, 5).slice(0, 8)).toEqual([0.875, 0.875, 0.125, 0.375, 0.875, 0.625, 0.875, 0.375]);
    expect(row(points, 64, 1000).slice(40, 48)).toEqual([
      0.9130859375, 0.2548828125, 0.9599609375, 0.7021484375, 0.8408203125, 0.0927734375, 0.8720703125, 0.9189453125,
    ]);
    expect(row(points, 64, 1023).slice(56)).toEqual([
      0.7978515625, 0.8603515625, 0.7275390625, 0.3525390625, 0.1025390625, 0.1962890625, 0.7900390625, 0.0400390625,
    ]);
    expect(points.reduce((sum, value) => sum + value * value, 0)).toBe(21813.34375);
  });

  it("puts one of 256 points into each of 256 strips of every dimension, shifted or not", () => {
    for (const points of [sobolPoints(256, 64), sobolPoints(256, 64, 11)])
      for (let dimension = 0; dimension < 64; dimension += 1) {
        const strips = new Set(
          Array.from({ length: 256 }, (_, point) => Math.floor(points[point * 64 + dimension]! * 256)),
        );
        expect(strips.size).toBe(256);
      }
  });

  it("is shifted by the seed, the same way every time", () => {
    expect(sobolPoints(8, 3, 1)).toEqual(sobolPoints(8, 3, 1));
    expect(sobolPoints(8, 3, 1)).not.toEqual(sobolPoints(8, 3, 2));
    expect(row(sobolPoints(8, 3, 1), 3, 0)).not.toEqual([0, 0, 0]);
  });

  it("integrates far better than random points", () => {
    // ∫ Π (½ + x) over 4 dimensions is 1, by hand. Random points of this number err by √((13/12)⁴ − 1) ÷ 32 = 0.019.
    const points = sobolPoints(1024, 4, 3);
    let sum = 0;
    for (let point = 0; point < 1024; point += 1)
      sum += row(points, 4, point).reduce((product, x) => product * (0.5 + x), 1);
    expect(Math.abs(sum / 1024 - 1)).toBeLessThan(0.002);
  });

  it("refuses more dimensions than it has numbers for", () => {
    expect(() => sobolPoints(4, 65)).toThrow("sobolPoints requires 1 to 64 dimensions, got 65");
    expect(() => sobolPoints(-1, 2)).toThrow("sobolPoints requires 0 to 2³¹ points, got -1");
  });
});
