import type { IndexProblem, UncertaintyPlan } from "@urbimetry/model";
import type { IndexPlan } from "../../composite/run/index-plan.ts";
import type { PreparedFactor } from "../draws/factor.ts";
import type { GoalpostSets } from "../draws/goalposts-factor.ts";
import { prepareFactors } from "../draws/prepare-factors.ts";
import type { RankDraws } from "../draws/rank-draws.ts";
import { runPoints } from "../draws/run-points.ts";
import { seededRandom } from "../random.ts";
import { bootstrapShares, resamples } from "./bootstrap-shares.ts";
import { factorialShares } from "./factorial-shares.ts";
import { meanShifts, nominalRanks, placesOfUnit } from "./place-outputs.ts";
import { sensitivityDesign } from "./sensitivity-design.ts";
import { type SobolEstimator, type SobolOutputs, type SobolShares, sobolShares } from "./sobol-shares.ts";

export interface SensitivityOptions {
  /** Points of the Sobol sample, a power of two for the most even one; the index is computed n (factors + 2) times. */
  readonly n: number;
  readonly seed: number;
  /** All combinations or a sample; when not given, all where they are no more than the runs of a sample. */
  readonly method?: "exact" | "sampled";
  /** Repetitions of the bootstrap; 0 for no intervals. */
  readonly bootstrap?: number;
  /** Share of repetitions that the intervals hold. */
  readonly interval?: number;
  readonly estimator?: SobolEstimator;
  /** Units whose own place is explained; all when not given. */
  readonly units?: readonly string[];
  readonly goalpostSets?: GoalpostSets;
}

/** What moves an output: shares of its variance, one a factor, with the ends of their intervals where they are estimates. */
export interface OutputShares {
  readonly mean: number;
  readonly variance: number;
  readonly factors: readonly {
    readonly factor: string;
    /** What the factor explains alone, 0 to 1 but for the noise of an estimate. */
    readonly first: number;
    readonly firstInterval: readonly [low: number, high: number] | null;
    /** What it has a hand in, alone or together with others. */
    readonly total: number;
    readonly totalInterval: readonly [low: number, high: number] | null;
  }[];
}

export interface Sensitivity {
  readonly method: "exact" | "sampled";
  /** How often the index was computed. */
  readonly runs: number;
  /** Of the mean change of place against the recipe's, over all units. */
  readonly overall: OutputShares;
  /** Of each unit's own place. */
  readonly units: readonly ({ readonly unit: string; readonly time?: number } & OutputShares)[];
}

/**
 * What moves places: first-order and total shares of the variance, of the mean change of place and of every city's own
 * place.
 *
 * Where all factors have options and the combinations are no more than the runs of a sample, all are computed and the
 * shares are exact. Else they are estimated from a Sobol sample, with bootstrap intervals.
 *
 * @returns no shares when the uncertainty plan doesn't fit, or when a run fails; then `problems` tells why
 */
export function sensitivity(
  plan: IndexPlan,
  uncertainty: Pick<UncertaintyPlan, "factors">,
  options: SensitivityOptions,
): { sensitivity: Sensitivity | null; problems: readonly IndexProblem[] } {
  const { draws, problems } = sensitivityRuns(plan, uncertainty, options);
  if (draws === null) return { sensitivity: null, problems };
  return { sensitivity: sensitivityOfRuns(plan, uncertainty, draws, options), problems };
}

/**
 * The runs that `sensitivity` needs, or a part of them: parts may be computed side by side and put together by
 * `joinDraws`.
 *
 * @param options.from number of the first run
 * @param options.to   number of the run after the last one; all to the end when not given
 */
export function sensitivityRuns(
  plan: IndexPlan,
  uncertainty: Pick<UncertaintyPlan, "factors">,
  options: SensitivityOptions & { readonly from?: number; readonly to?: number },
): { draws: RankDraws | null; problems: readonly IndexProblem[] } {
  const { factors, problems } = prepareFactors(plan, uncertainty, options.goalpostSets);
  if (problems.length > 0) return { draws: null, problems };
  const design = sensitivityDesign(factors, options);
  const { from = 0, to = design.runs, seed } = options;
  return runPoints(plan, factors, (number) => design.coordinates(number), {
    from,
    to: Math.min(to, design.runs),
    seed,
  });
}

/** How many runs `sensitivityRuns` does in all; none when the uncertainty plan doesn't fit. */
export function sensitivityRunCount(
  plan: IndexPlan,
  uncertainty: Pick<UncertaintyPlan, "factors">,
  options: SensitivityOptions,
): number {
  const { factors, problems } = prepareFactors(plan, uncertainty, options.goalpostSets);
  return problems.length > 0 ? 0 : sensitivityDesign(factors, options).runs;
}

/**
 * Shares of the variance from all runs of `sensitivityRuns`.
 *
 * @throws RangeError when runs are missing
 */
export function sensitivityOfRuns(
  plan: IndexPlan,
  uncertainty: Pick<UncertaintyPlan, "factors">,
  draws: RankDraws,
  options: SensitivityOptions,
): Sensitivity {
  const { factors } = prepareFactors(plan, uncertainty, options.goalpostSets);
  const design = sensitivityDesign(factors, options);
  if (draws.from !== 0 || draws.count !== design.runs)
    throw new RangeError(`sensitivity requires all ${design.runs} runs, got ${draws.count} from ${draws.from} on`);
  const share = design.method === "exact" ? exactly(factors) : bySample(factors, options);
  const wanted = options.units === undefined ? null : new Set(options.units);
  const nominal = nominalRanks(plan);
  const units = draws.units.flatMap((unit, row) =>
    nominal[row] === 0 || (wanted !== null && !wanted.has(unit))
      ? []
      : [
          {
            unit,
            ...(draws.times === undefined ? {} : { time: draws.times[row]! }),
            ...share(placesOfUnit(draws, row)),
          },
        ],
  );
  return { method: design.method, runs: design.runs, overall: share(meanShifts(draws, nominal)), units };
}

/** Shares from the outputs of all combinations. */
function exactly(factors: readonly PreparedFactor[]): (outputs: Float64Array) => OutputShares {
  const chances = factors.map(({ options }) => options!.chances);
  return (outputs) => outputShares(factors, factorialShares(chances, outputs), () => [null, null]);
}

/** Shares from the outputs of a Sobol sample, point by point: A, B, and A with each factor from B. */
function bySample(
  factors: readonly PreparedFactor[],
  options: SensitivityOptions,
): (outputs: Float64Array) => OutputShares {
  const { n, seed, bootstrap = 1000, interval = 0.9, estimator = "centred" } = options;
  const counts = resamples(n, bootstrap, seededRandom(seed, n, bootstrap));
  const width = factors.length + 2;
  return (outputs) => {
    const every = (kind: number) => Float64Array.from({ length: n }, (_, point) => outputs[point * width + kind]!);
    const parts: SobolOutputs = { a: every(0), b: every(1), mixed: factors.map((_, factor) => every(factor + 2)) };
    const shares = sobolShares(parts, estimator);
    if (bootstrap === 0) return outputShares(factors, shares, () => [null, null]);
    const ends = bootstrapShares(parts, counts, { interval, estimator });
    return outputShares(factors, shares, (factor) => [
      [ends.firstLow[factor]!, ends.firstHigh[factor]!],
      [ends.totalLow[factor]!, ends.totalHigh[factor]!],
    ]);
  };
}

type Ends = readonly [low: number, high: number] | null;

const outputShares = (
  factors: readonly PreparedFactor[],
  { mean, variance, first, total }: SobolShares,
  endsOf: (factor: number) => readonly [first: Ends, total: Ends],
): OutputShares => ({
  mean,
  variance,
  factors: factors.map(({ id }, factor) => {
    const [firstInterval, totalInterval] = endsOf(factor);
    return { factor: id, first: first[factor]!, firstInterval, total: total[factor]!, totalInterval };
  }),
});
