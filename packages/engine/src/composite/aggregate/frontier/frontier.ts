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

/** What is asked of the weights of one unit. */
export interface WeightAim {
  /** What is to be largest, one factor a variable. */
  objective: Float64Array;
  /** Values that weighted scores are counted from: the unit's own, or none. */
  base?: Float64Array;
  /** More constraints: rows that must not be above 0. */
  limits?: readonly Float64Array[];
  /** Values of a unit as factors of the variables; the values themselves where the variables are the weights. */
  factorsOf?: (unit: Float64Array) => Float64Array;
  /** Weights from the variables. */
  weightsOf?: (variables: Float64Array) => Float64Array;
}

/**
 * Weights that are best for one unit while no unit gets more than 1 above the base. Units are taken into the linear programme
 * only when weights found without them break that rule: 13 000 units need some hundred constraints.
 *
 * @returns the solution, with weights as its variables
 */
export function favourableWeights(frontier: Frontier, aim: WeightAim): LinearSolution {
  const { objective, base, limits = [], factorsOf = same, weightsOf = same } = aim;
  const rowOf = (unit: number): Float64Array => {
    const values = frontier.units[unit] as Float64Array;
    return factorsOf(base === undefined ? values : values.map((value, child) => value - (base[child] as number)));
  };
  const used = [...frontier.binding];
  const rows = [...limits, ...used.map(rowOf)];
  for (;;) {
    const most = Float64Array.from(rows, (_, row) => (row < limits.length ? 0 : 1));
    const solution = maximise(objective, rows, most);
    const weights = weightsOf(solution.variables);
    const limit = (base === undefined ? 0 : dot(weights, base)) + (solution.status === "optimal" ? 1 : 0);
    const { unit, score } = foremost(frontier, weights);
    if (unit < 0 || score <= limit + tolerance || used.includes(unit)) return { ...solution, variables: weights };
    used.push(unit);
    rows.push(rowOf(unit));
    frontier.binding.push(unit);
  }
}

const same = (values: Float64Array): Float64Array => values;

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
