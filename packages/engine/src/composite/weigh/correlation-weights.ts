import { nelderMead } from "./nelder-mead.ts";
import { boundedShares } from "./shares.ts";

/** What weights are to do to the correlations between elements and index. */
export interface CorrelationAim {
  /** `balance`: shares of the sum of correlations as `targets` say; `infomax`: the largest sum. */
  objective: "balance" | "infomax";
  /** One an element, sum 1; not used by `infomax`. */
  targets: Float64Array;
  /** Least and largest weight as a share of all; null for weights of any sign and size, as COINr's. */
  bounds: readonly [number, number] | null;
}

/** Weights found, and what they do. */
export interface CorrelationWeights {
  /** One an element, sum 1. */
  weights: Float64Array;
  /** One an element: its correlation with the index. */
  correlations: Float64Array;
  /** ln of the mean squared difference between shares and targets (`balance`), or Σ of correlations (`infomax`). */
  objective: number;
}

/** First steps of the simplex searches, as parts of an equal weight: rank correlations need wide ones. */
const steps = [1, 0.3, 0.1, 0.02];

/**
 * Weights of the elements of one level so that they correlate with the index as wanted. The search begins with equal
 * weights and with those given, follows for `balance` the rule "more weight to an element below its target", and ends with
 * simplex searches from the best found; it uses no chance.
 *
 * @param correlationsAt correlations of the elements with the index for weights that sum to 1
 * @param starts         weights to begin with, beside equal ones; ≥ 0
 * @throws RangeError when the bounds can't be kept
 * @see Becker and others (2017), Weights and importance in composite indicators: closing the gap
 */
export function correlationWeights(
  correlationsAt: (weights: Float64Array) => Float64Array,
  aim: CorrelationAim,
  starts: readonly Float64Array[] = [],
): CorrelationWeights {
  const count = aim.targets.length;
  const costAt = (weights: Float64Array): number => costOf(correlationsAt(weights), aim);
  const sharesAt = (point: Float64Array): Float64Array => sharesWithin(point, aim.bounds);
  const first = [new Float64Array(count).fill(1), ...starts].map((start) => sharesAt(start));
  const begun = aim.objective === "balance" ? first.map((start) => follow(correlationsAt, start, aim)) : first;
  let best = begun.reduce((one, other) => (costAt(other) < costAt(one) ? other : one));
  for (const [start, step] of [
    ...steps.map((step) => [first[0] as Float64Array, step] as const),
    ...steps.map((step) => [null, step] as const),
  ]) {
    const from = (start ?? best).map((weight) => weight * count);
    const found = nelderMead((point) => costAt(sharesAt(point)), from, { step, limit: Math.min(400 * count, 6000) });
    if (found.value < costAt(best)) best = sharesAt(found.point);
  }
  const correlations = correlationsAt(best);
  const cost = costOf(correlations, aim);
  return { weights: best, correlations, objective: aim.objective === "balance" ? Math.log(cost) : -cost };
}

/** Any numbers as shares that sum to 1: within bounds those below 0 count as 0. */
function sharesWithin(point: Float64Array, bounds: CorrelationAim["bounds"]): Float64Array {
  if (bounds === null) {
    const sum = point.reduce((total, size) => total + size, 0);
    return point.map((size) => size / sum);
  }
  return boundedShares(
    point.every((size) => size <= 0) ? point.map(() => 1) : point.map((size) => Math.max(0, size)),
    bounds,
  );
}

/** What is made small: mean squared difference to the targets, or the sum of correlations with its sign turned. */
function costOf(correlations: Float64Array, { objective, targets }: CorrelationAim): number {
  const sum = correlations.reduce((total, correlation) => total + correlation, 0);
  if (objective === "infomax") return -sum;
  if (!(sum > 0)) return Number.POSITIVE_INFINITY;
  let squares = 0;
  for (let place = 0; place < targets.length; place += 1)
    squares += ((targets[place] as number) - (correlations[place] as number) / sum) ** 2;
  return squares / targets.length;
}

/** Most by which a weight changes in one round. */
const most = 2;

/** Weights changed again and again by how far each element is from its target, the less the closer they are. */
function follow(
  correlationsAt: (weights: Float64Array) => Float64Array,
  start: Float64Array,
  aim: CorrelationAim,
): Float64Array {
  let best = start;
  let correlations = correlationsAt(best);
  let cost = costOf(correlations, aim);
  let pace = 1;
  for (let round = 0; round < 1000 && pace > 1e-6 && cost > 0; round += 1) {
    const sum = correlations.reduce((total, correlation) => total + Math.max(0, correlation), 0);
    const next = boundedShares(
      best.map((weight, place) => {
        const reached = Math.max(0, (correlations[place] as number) / sum);
        const factor = reached > 0 ? ((aim.targets[place] as number) / reached) ** pace : most;
        return Math.max(weight, 1e-9) * Math.min(most, Math.max(1 / most, factor));
      }),
      aim.bounds ?? [0, 1],
    );
    const nextCorrelations = correlationsAt(next);
    const nextCost = costOf(nextCorrelations, aim);
    if (!(nextCost < cost)) {
      pace /= 2;
      continue;
    }
    best = next;
    correlations = nextCorrelations;
    cost = nextCost;
    pace = Math.min(4, pace * 1.2);
  }
  return best;
}
