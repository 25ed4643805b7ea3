import { describe, expect, it } from "vitest";
import { seededRandom } from "../random.ts";
import { sobolPoints } from "../sobol-sequence.ts";
import { bootstrapShares, resamples } from "./bootstrap-shares.ts";
import { sobolShares, type SobolOutputs } from "./sobol-shares.ts";

/** Ishigami's function over three numbers from 0 to 1; its shares are known exactly. */
const ishigami = (u: readonly number[]) => {
  const [x1, x2, x3] = u.map((part) => (2 * part - 1) * Math.PI) as [number, number, number];
  return Math.sin(x1) + 7 * Math.sin(x2) ** 2 + 0.1 * x3 ** 4 * Math.sin(x1);
};
// Ishigami and Homma (1990): with a = 7, b = 0.1 the variance is a²/8 + bπ⁴/5 + b²π⁸/18 + ½ = 13.8446.
const exactFirst = [0.3139, 0.4424, 0];
const exactTotal = [0.5576, 0.4424, 0.2437];

function design(points: Float64Array, count: number, model: (u: readonly number[]) => number): SobolOutputs {
  const row = (point: number, from: number) => [0, 1, 2].map((factor) => points[point * 6 + from + factor]!);
  const outputs = (of: (point: number) => readonly number[]) =>
    Float64Array.from({ length: count }, (_, point) => model(of(point)));
  return {
    a: outputs((point) => row(point, 0)),
    b: outputs((point) => row(point, 3)),
    mixed: [0, 1, 2].map((factor) => outputs((point) => row(point, 0).with(factor, row(point, 3)[factor]!))),
  };
}
const random = (count: number, seed: number) => {
  const next = seededRandom(seed);
  return Float64Array.from({ length: count * 6 }, next);
};
const error = (shares: Float64Array, exact: readonly number[]) =>
  Math.max(...exact.map((share, factor) => Math.abs(shares[factor]! - share)));

describe("sobolShares", () => {
  it("comes near the exact shares of Ishigami's function with quasi-random points", () => {
    const { first, total, variance } = sobolShares(design(sobolPoints(2048, 6, 1), 2048, ishigami));
    expect(error(first, exactFirst)).toBeLessThan(0.02);
    expect(error(total, exactTotal)).toBeLessThan(0.02);
    expect(Math.abs(variance - 13.8446)).toBeLessThan(0.3);
  });

  it("is less noisy centred than uncentred when the mean is far from zero", () => {
    const lifted = (u: readonly number[]) => 100 + ishigami(u);
    const errors = (estimator: "centred" | "uncentred") =>
      [1, 2, 3, 4, 5].map((seed) =>
        error(sobolShares(design(random(500, seed), 500, lifted), estimator).first, exactFirst),
      );
    // Measured: the largest errors are about 0.2 and 1.6.
    expect(Math.max(...errors("centred"))).toBeLessThan(0.4);
    expect(Math.max(...errors("uncentred"))).toBeGreaterThan(0.8);
  });

  it("gives by hand what the formulas say for two points", () => {
    // y_A = 0, 2; y_B = 2, 4; y_AB = 2, 2: mean 2, V = (4 + 0 + 0 + 4) ÷ 3 = 8/3.
    const outputs = { a: Float64Array.of(0, 2), b: Float64Array.of(2, 4), mixed: [Float64Array.of(2, 2)] };
    const centred = sobolShares(outputs);
    expect(centred.mean).toBe(2);
    expect(centred.variance).toBeCloseTo(8 / 3, 12);
    expect(centred.first[0]).toBeCloseTo(0, 12); // ((2 − 2) · 2 + (4 − 2) · 0) ÷ 2 ÷ V
    expect(sobolShares(outputs, "uncentred").first[0]).toBeCloseTo(2 / (8 / 3), 12); // (2 · 2 + 4 · 0) ÷ 2 ÷ V
    expect(centred.total[0]).toBeCloseTo(1 / (8 / 3), 12); // (2² + 0²) ÷ 4 ÷ V
  });

  it("finds nothing to explain where the output never varies", () => {
    const flat = new Float64Array(4).fill(3);
    const { variance, first, total } = sobolShares({ a: flat, b: flat, mixed: [flat] });
    expect([variance, first[0], total[0]]).toEqual([0, 0, 0]);
  });

  it("refuses outputs that don't belong together", () => {
    const two = new Float64Array(2);
    expect(() => sobolShares({ a: two, b: two, mixed: [new Float64Array(3)] })).toThrow(
      "requires 2 outputs everywhere, got 3",
    );
    expect(() => sobolShares({ a: new Float64Array(1), b: two, mixed: [] })).toThrow("at least two points, got 1");
  });
});

describe("bootstrapShares", () => {
  it("holds the exact shares in about nine of ten designs", () => {
    let held = 0;
    const designs = 100;
    for (let seed = 0; seed < designs; seed += 1) {
      const outputs = design(random(256, seed), 256, ishigami);
      const { firstLow, firstHigh, totalLow, totalHigh } = bootstrapShares(
        outputs,
        resamples(256, 200, seededRandom(seed, 1)),
      );
      for (let factor = 0; factor < 3; factor += 1) {
        if (firstLow[factor]! <= exactFirst[factor]! && exactFirst[factor]! <= firstHigh[factor]!) held += 1;
        if (totalLow[factor]! <= exactTotal[factor]! && exactTotal[factor]! <= totalHigh[factor]!) held += 1;
      }
    }
    expect(held / designs / 6).toBeGreaterThan(0.84);
    expect(held / designs / 6).toBeLessThan(0.95);
  });

  it("gives the shares themselves when every point is taken once, for both estimators", () => {
    const outputs = design(random(64, 1), 64, (u) => 50 + ishigami(u));
    const once = new Float64Array(64).fill(1);
    for (const estimator of ["centred", "uncentred"] as const) {
      const shares = sobolShares(outputs, estimator);
      const { firstLow, totalHigh } = bootstrapShares(outputs, once, { estimator });
      for (let factor = 0; factor < 3; factor += 1) {
        expect(firstLow[factor]).toBeCloseTo(shares.first[factor]!, 10);
        expect(totalHigh[factor]).toBeCloseTo(shares.total[factor]!, 10);
      }
    }
  });
});
