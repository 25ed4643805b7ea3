import { dot, favourableWeights, frontierOf, type WeightAim } from "./frontier.ts";

/** Scores of units judged by the weights that favour each most. */
export interface FavouredScores {
  /** One a row, 0 to 1; 1 on the frontier, `NaN` where a child is missing. */
  scores: Float64Array;
  /** One a child, each with one number a row: the part of the unit's score that the child gives. */
  shares: Float64Array[];
}

/** Least and largest part of a unit's score that one child may give, 0 to 1. */
export interface ShareLimits {
  low?: number | undefined;
  high?: number | undefined;
}

/** Scores this close to 1 are on the frontier, and tie there. */
const rounding = 1e-10;

/**
 * Benefit of the doubt: every unit is scored with the weights w ≥ 0 that are best for it, under which no unit scores above
 * 1. With limits, each child gives between `low` and `high` of the assessed unit's score. Scores are unique; weights, and
 * without limits shares, often are not.
 *
 * @param children columns of values ≥ 0, each with one number a row; `NaN` is missing and leaves the unit out
 * @throws RangeError when the limits leave no shares that sum to 1
 * @see Cherchye, Moesen, Rogge and Van Puyenbroeck (2007), An introduction to benefit of the doubt composite indicators
 * @example [...benefitOfTheDoubt([new Float64Array([4, 2]), new Float64Array([4, 1])]).scores] // => [1, 0.5]
 */
export function benefitOfTheDoubt(children: readonly Float64Array[], limits: ShareLimits = {}): FavouredScores {
  const { low = 0, high = 1 } = limits;
  if (low > high || low * children.length > 1 + 1e-12 || high * children.length < 1 - 1e-12)
    throw new RangeError(
      `benefitOfTheDoubt requires limits that ${children.length} shares can meet, got ${low} to ${high}`,
    );
  const frontier = frontierOf(children);
  const rows = children[0]?.length ?? 0;
  const scores = new Float64Array(rows).fill(Number.NaN);
  const shares = children.map(() => new Float64Array(rows).fill(Number.NaN));
  for (const [place, row] of frontier.rows.entries()) {
    const unit = frontier.units[place] as Float64Array;
    // A child of 0 can't give a least share of anything but 0.
    const empty = low > 0 && unit.includes(0);
    const { variables } = empty
      ? { variables: new Float64Array(unit.length) }
      : favourableWeights(frontier, aimOf(unit, low, high));
    const score = dot(variables, unit);
    scores[row] = score > 1 - rounding ? 1 : score;
    for (const [child, column] of shares.entries())
      column[row] = ((variables[child] as number) * (unit[child] as number)) / score;
  }
  return { scores, shares };
}

/**
 * What is asked for a unit y. With a least share, a variable u is the part of a weight above it: with the score θ = Σ u y ÷
 * (1 − n low), the weight is u + low θ ÷ y. So no constraint holds tiny factors, and all but those of `high` are met by 0.
 */
function aimOf(unit: Float64Array, least: number, high: number): WeightAim {
  // Least shares that leave nothing open leave a billionth, to divide by.
  const low = Math.min(least, (1 - 1e-9) / unit.length);
  const open = 1 - unit.length * low;
  const limits = high < 1 ? [...unit.keys()].map((child) => highRow(unit, child, (high - low) / open)) : [];
  if (low === 0) return { objective: unit, limits };
  const share = low / open;
  const inverse = unit.map((value) => 1 / value);
  return {
    objective: unit.map((value) => value / open),
    limits,
    factorsOf: (values) => {
      const lifted = share * dot(values, inverse);
      return values.map((value, child) => value + lifted * (unit[child] as number));
    },
    weightsOf: (variables) => {
      const lifted = share * dot(variables, unit);
      return variables.map((variable, child) => variable + lifted * (inverse[child] as number));
    },
  };
}

/** u_k y_k − room · Σ u y ≤ 0: the child gives at most the room above its least share. */
const highRow = (unit: Float64Array, child: number, room: number): Float64Array =>
  unit.map((value, place) => value * ((place === child ? 1 : 0) - room));
