import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { normal } from "../../../ranking/normal.ts";
import { seededRandom } from "../../../ranking/random.ts";
import { fillFromModel } from "./draw-from-model.ts";
import { fitNormalModel } from "./fit-normal-model.ts";
import { modelCovariance, modelMean } from "./normal-model.ts";

const gap = Number.NaN;

/** Columns that have one cause in common, with gaps at random. */
function columnsWithGaps(seed: number, rows: number, count: number, share: number): Float64Array[] {
  const random = seededRandom(seed, rows, count);
  const common = Float64Array.from({ length: rows }, () => normal(random));
  return Array.from({ length: count }, (_, column) =>
    common.map((cause) => {
      const value = 50 + 10 * column + 3 * cause + 2 * normal(random);
      return random() < share ? gap : value;
    }),
  );
}

describe("fitNormalModel", () => {
  it("finds what the closed form gives where one column has gaps and the other has none", () => {
    // Anderson (1957), by hand: x has mean 4 and variance 10 (divisor 5). On the four complete rows y = 5 + 2.2 (x − 2.5), with
    // residual variance 6.5 − 2.2² · 1.25 = 0.45. So y has mean 5 + 2.2 · 1.5 = 8.3, covariance 22 and variance 0.45 + 2.2² · 10.
    const columns = [Float64Array.of(1, 2, 3, 4, 10), Float64Array.of(2, 4, 5, 9, gap)];
    const model = fitNormalModel(columns, { tolerance: 1e-14 })!;
    expect(modelMean(model)[0]).toBeCloseTo(4, 12);
    expect(modelMean(model)[1]).toBeCloseTo(8.3, 12);
    expect(modelCovariance(model)[0]![0]).toBeCloseTo(10, 11);
    expect(modelCovariance(model)[1]![0]).toBeCloseTo(22, 11);
    expect(modelCovariance(model)[1]![1]).toBeCloseTo(48.85, 11);
    expect(fillFromModel(model, columns)[1]![4]).toBeCloseTo(21.5, 11); // 8.3 + 2.2 · 6
  });

  it("gives mean and covariance with divisor n where nothing is missing", () => {
    const columns = [Float64Array.of(1, 2, 3, 6), Float64Array.of(1, 0, 2, 1)];
    const model = fitNormalModel(columns)!;
    expect([...modelMean(model)]).toEqual([3, 1]);
    expect(modelCovariance(model)[0]![0]).toBeCloseTo(3.5, 12); // (4 + 1 + 0 + 9) ÷ 4
    expect(modelCovariance(model)[0]![1]).toBeCloseTo(0.25, 12); // (0 + 1 + 0 + 0) ÷ 4
  });

  it("comes to the same solution with long steps as by plain EM, in far fewer iterations", () => {
    const columns = columnsWithGaps(1, 80, 6, 0.3);
    const plain = fitNormalModel(columns, { tolerance: 1e-12, accelerate: false })!;
    const fast = fitNormalModel(columns, { tolerance: 1e-12 })!;
    plain.fit.mean.forEach((mean, column) => expect(fast.fit.mean[column]).toBeCloseTo(mean, 9));
    plain.fit.covariance.forEach((value, place) => expect(fast.fit.covariance[place]).toBeCloseTo(value, 9));
    expect(fast.fit.iterations).toBeLessThan(plain.fit.iterations / 2);
  });

  it("says when it was stopped before it settled", () => {
    const { fit } = fitNormalModel(columnsWithGaps(1, 80, 6, 0.3), { maxIterations: 2 })!;
    expect(fit).toMatchObject({ iterations: 2, converged: false });
    expect(fit.change).toBeGreaterThan(1e-9);
  });

  it("takes the least ridge that gives a solution where a column is the sum of two others, and so fills it nearly exactly", () => {
    const [one, other] = columnsWithGaps(3, 200, 2, 0) as [Float64Array, Float64Array];
    const sum = one.map((value, row) => (row % 5 === 0 ? gap : value + other[row]!));
    const model = fitNormalModel([one, other, sum])!;
    expect(model.ridge).toBe(1e-6);
    const filled = fillFromModel(model, [one, other, sum])[2]!;
    expect(Math.abs(filled[0]! - one[0]! - other[0]!)).toBeLessThan(0.001);
  });

  it("takes a stronger ridge where columns are about as many as rows", () => {
    const model = fitNormalModel(columnsWithGaps(4, 30, 28, 0.1))!;
    expect(model.ridge).toBeGreaterThanOrEqual(0.01);
    expect(model.fit.converged).toBe(true);
  });

  it("leaves columns out that don't vary, and rows without anything", () => {
    const columns = [
      Float64Array.of(1, 2, 3, 6, gap),
      Float64Array.of(7, gap, 7, 7, gap),
      Float64Array.of(gap, gap, gap, gap, gap),
      Float64Array.of(1, 0, 2, 1, gap),
    ];
    const model = fitNormalModel(columns)!;
    expect([...model.modelled]).toEqual([0, 3]);
    expect([...modelMean(model)]).toEqual([3, 1]);
    const filled = fillFromModel(model, columns);
    expect([...filled[1]!]).toEqual([7, 7, 7, 7, 7]);
    expect(filled[2]!.every(Number.isNaN)).toBe(true);
    expect([filled[0]![4], filled[3]![4]]).toEqual([3, 1]); // nothing is known of the last row but the means
  });

  it("has nothing to model where no column varies", () => {
    expect(fitNormalModel([Float64Array.of(1, 1), Float64Array.of(gap, gap)])).toBeNull();
  });

  it("doesn't mind the units of measurement", () => {
    const columns = columnsWithGaps(5, 60, 4, 0.2);
    const scaled = columns.map((column, place) => column.map((value) => value * 10 ** (40 * (place - 2))));
    const filled = fillFromModel(fitNormalModel(columns)!, columns);
    const other = fillFromModel(fitNormalModel(scaled)!, scaled);
    filled.forEach((column, place) =>
      column.forEach((value, row) => expect(other[place]![row]! / 10 ** (40 * (place - 2)) / value).toBeCloseTo(1, 7)),
    );
  });

  it("fills every gap it can and alters no value that is there", () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 0, max: 1_000_000 }),
        fc.integer({ min: 2, max: 25 }),
        fc.integer({ min: 1, max: 6 }),
        fc.double({ min: 0, max: 0.9, noNaN: true }),
        (seed, rows, count, share) => {
          const columns = columnsWithGaps(seed, rows, count, share);
          const model = fitNormalModel(columns, { tolerance: 1e-6, maxIterations: 200 });
          fc.pre(model !== null);
          const filled = fillFromModel(model!, columns);
          columns.forEach((before, column) => {
            const isEmpty = before.every(Number.isNaN);
            const after = filled[column]!;
            expect(after.filter((_, row) => !Number.isNaN(before[row]!))).toEqual(
              before.filter((value) => !Number.isNaN(value)),
            );
            expect(after.every((value) => Number.isFinite(value) !== isEmpty)).toBe(true);
          });
        },
      ),
    );
  });
});
