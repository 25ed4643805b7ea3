import { completeRows } from "../complete-rows.ts";
import { maximise, type LinearSolution } from "./linear-programme.ts";

/**
 * Units that others are measured against: rows without gaps, each child divided by its largest value, so that every weight
 * is about 1.
 */
export interface Frontier {
  /** Rows of the children that have no gap, in order. */
  readonly rows: Int32Array;
  /** One a row of `rows`: its values, scaled. */
  readonly units: readonly Float64Array[];
  /** One a child: what its values were divided by. */
  readonly scales: Float64Array;
  /** Units found to bind so far; few of many do, and most of them bind more than once. */
  readonly binding: number[];
}

/**
 * The rows without gaps, scaled.
 *
 * @param children columns of values ≥ 0, each with one number a row; `NaN` is missing
 */
export function frontierOf(children: readonly Float64Array[]): Frontier {
  const scales = Float64Array.from(children, (column) => {
    let largest = 0;
    for (const value of column) if (value > largest) largest = value;
    return largest || 1;
  });
  const rows = completeRows(children);
  const units = Array.from(rows, (row) =>
    Float64Array.from(children, (column, child) => (column[row] as number) / (scales[child] as number)),
  );
  return { rows, units, scales, binding: [] };
}

/** Weighted scores may pass the frontier by this much: rounding. */
const tolerance = 1e-10;

/**
 * Weights that are best for one unit while no unit gets more than `base` + 1. Units are taken into the linear programme
 * only when weights found without them break that rule: 13 000 units need some hundred constraints.
 *
 * @param objective what is to be largest, one factor a child
 * @param base      the weighted scores are counted from: nothing, or the unit's own values
 * @param shares    more constraints: rows that must not be above 0
 */
export function favourableWeights(
  frontier: Frontier,
  objective: Float64Array,
  base: Float64Array | null,
  shares: readonly Float64Array[] = [],
): LinearSolution {
  const none = base ?? new Float64Array(objective.length);
  const used = [...frontier.binding];
  for (;;) {
    const peers = used.map((unit) => difference(frontier.units[unit] as Float64Array, none));
    const limits = Float64Array.from({ length: peers.length + shares.length }, (_, row) =>
      row < peers.length ? 1 : 0,
    );
    const solution = maximise(objective, [...peers, ...shares], limits);
    const limit = dot(solution.variables, none) + (solution.status === "optimal" ? 1 : 0);
    const { unit, score } = foremost(frontier, solution.variables);
    if (unit < 0 || score <= limit + tolerance || used.includes(unit)) return solution;
    used.push(unit);
    frontier.binding.push(unit);
  }
}

/** The unit with the highest weighted score. */
function foremost({ units }: Frontier, weights: Float64Array): { unit: number; score: number } {
  let unit = -1;
  let score = Number.NEGATIVE_INFINITY;
  for (let place = 0; place < units.length; place += 1) {
    const reached = dot(units[place] as Float64Array, weights);
    if (reached > score) {
      unit = place;
      score = reached;
    }
  }
  return { unit, score };
}

/** Σ one · other. */
export function dot(one: Float64Array, other: Float64Array): number {
  let sum = 0;
  for (let place = 0; place < one.length; place += 1) sum += (one[place] as number) * (other[place] as number);
  return sum;
}

const difference = (one: Float64Array, other: Float64Array): Float64Array =>
  one.map((value, place) => value - (other[place] as number));
