import type { PreparedFactor } from "./factor.ts";

/**
 * Places and scores in each of several draws, in arrays that go to and from workers without copying.
 *
 * A draw in which a unit has no place (screened out, no score, too little data) holds 0 for its rank and, where there is
 * no score, `NaN`.
 */
export interface RankDraws {
  /** One a row of the plan's data: id of the unit. */
  readonly units: readonly string[];
  /** In a panel, one a row: the year. Places are within a year. */
  readonly times?: readonly number[];
  /** Number of the first draw. */
  readonly from: number;
  readonly count: number;
  /** One row of units a draw. */
  readonly ranks: Int32Array;
  readonly scores: Float64Array;
  readonly factors: readonly DrawnFactor[];
  /** One row of factors a draw: position of the option that was taken, −1 for factors without options. */
  readonly options: Int32Array;
}

/** What the draws tell of a factor. */
export interface DrawnFactor extends Pick<PreparedFactor, "id" | "type"> {
  /** Labels of its options, null where it has none. */
  readonly options: readonly string[] | null;
}

/**
 * Draws of several workers as one.
 *
 * @param parts of the same plan, in any order, without gap or overlap
 * @throws RangeError when draws are missing or there twice
 */
export function joinDraws(parts: readonly RankDraws[]): RankDraws {
  const ordered = [...parts].sort((one, other) => one.from - other.from);
  const [first] = ordered;
  if (first === undefined) throw new RangeError("joinDraws requires at least one part");
  if (ordered.length === 1) return first;
  const count = ordered.reduce((sum, part) => sum + part.count, 0);
  const ranks = new Int32Array(count * first.units.length);
  const scores = new Float64Array(count * first.units.length);
  const options = new Int32Array(count * first.factors.length);
  let next = first.from;
  for (const part of ordered) {
    if (part.from !== next) throw new RangeError(`joinDraws requires draw ${next} next, got ${part.from}`);
    const done = next - first.from;
    ranks.set(part.ranks, done * first.units.length);
    scores.set(part.scores, done * first.units.length);
    options.set(part.options, done * first.factors.length);
    next += part.count;
  }
  return { ...first, count, ranks, scores, options };
}
