import { describe, expect, it } from "vitest";
import { correlation } from "../correlate/correlation.ts";
import { standardDeviation } from "../statistics/standard-deviation.ts";
import { arithmeticMean } from "../aggregate/means/arithmetic-mean.ts";
import { correlationWeights } from "./correlation-weights.ts";
import { nelderMead } from "./nelder-mead.ts";

/** Three columns of forty rows that agree to different degrees; numbers of a linear congruence. */
const columns = ((): Float64Array[] => {
  let state = 12_345;
  const next = (): number => {
    state = (state * 1_103_515_245 + 12_345) % 2_147_483_648;
    return state / 2_147_483_648;
  };
  const shared = Float64Array.from({ length: 40 }, next);
  return [0.2, 0.6, 1.5].map((noise, place) => shared.map((value) => (place + 1) * (value + noise * next())));
})();

const at = (weights: Float64Array): Float64Array => {
  const index = arithmeticMean(columns, weights);
  return Float64Array.from(columns, (column) => correlation(column, index, "pearson"));
};
const total = (numbers: Float64Array): number => numbers.reduce((sum, number) => sum + number, 0);
const third = new Float64Array(3).fill(1 / 3);

describe("correlationWeights", () => {
  it("balances correlations to any targets that can be reached", () => {
    for (const targets of [third, Float64Array.of(0.36, 0.34, 0.3)]) {
      const { weights, correlations, objective } = correlationWeights(at, {
        objective: "balance",
        targets,
        bounds: [0, 1],
      });
      for (const [place, target] of targets.entries())
        expect(correlations[place]! / total(correlations)).toBeCloseTo(target, 9);
      expect(total(weights)).toBeCloseTo(1, 12);
      expect(objective).toBeLessThan(-40);
    }
  });

  it("comes as close as the bounds let it", () => {
    const aim = { objective: "balance", targets: Float64Array.of(0.2, 0.2, 0.6), bounds: [0.1, 0.5] } as const;
    const { weights, objective } = correlationWeights(at, aim);
    expect([...weights].every((weight) => weight >= 0.1 - 1e-12 && weight <= 0.5 + 1e-12)).toBe(true);
    // No point of a grid within the bounds is better.
    let best = Infinity;
    for (let one = 0.1; one <= 0.5; one += 0.02)
      for (let other = 0.1; other <= 0.5; other += 0.02) {
        const rest = 1 - one - other;
        if (rest < 0.1 || rest > 0.5) continue;
        const reached = at(Float64Array.of(one, other, rest));
        const gaps = reached.map((value, place) => (value / total(reached) - aim.targets[place]!) ** 2);
        best = Math.min(best, Math.log(total(gaps) / 3));
      }
    expect(objective).toBeLessThanOrEqual(best + 1e-9);
  });

  it("finds the largest sum of correlations, which equal standard deviations have", () => {
    // The sum is a'w ÷ √(w'Cw) with a = C · 1 ÷ sd, so it is largest for w = 1 ÷ sd.
    const known = total(at(Float64Array.from(columns, (column) => 1 / standardDeviation(column))));
    const { objective } = correlationWeights(at, { objective: "infomax", targets: third, bounds: [0, 1] });
    expect(objective).toBeCloseTo(known, 9);
  });

  it("gives the same weights every time", () => {
    const aim = { objective: "balance", targets: third, bounds: null } as const;
    expect([...correlationWeights(at, aim).weights]).toEqual([...correlationWeights(at, aim).weights]);
  });
});

describe("nelderMead", () => {
  it("finds the bottom of Rosenbrock's valley", () => {
    const valley = ([x, y]: Float64Array): number => (1 - x!) ** 2 + 100 * (y! - x! ** 2) ** 2;
    const { point, evaluations } = nelderMead(valley, Float64Array.of(-1.2, 1), { step: 0.5, limit: 2000 });
    expect(point[0]).toBeCloseTo(1, 6);
    expect(point[1]).toBeCloseTo(1, 6);
    expect(evaluations).toBeLessThan(1000);
  });

  it("goes round points without a value", () => {
    const { point } = nelderMead(([x]) => (x! < 0 ? NaN : x!), Float64Array.of(3), { step: 1, limit: 500 });
    expect(point[0]).toBeCloseTo(0, 6);
  });
});
