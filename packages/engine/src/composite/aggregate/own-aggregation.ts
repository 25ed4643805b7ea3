import { withoutWeightless, type Children } from "./aggregate-children.ts";

/** An aggregation that the caller brings along, in place of a method. */
export type OwnAggregation =
  | {
      by: "row";
      /**
       * Score of one row: the children that are there, at least one, with their weights in the same order.
       * @returns the score; `NaN` for none
       */
      score: (children: readonly number[], weights: readonly number[]) => number;
    }
  | {
      by: "table";
      /**
       * Scores of all rows at once, from columns in which `NaN` is missing; they must not be changed.
       * @returns one a row
       */
      scores: (children: readonly Float64Array[], weights: Float64Array) => Float64Array;
    };

/**
 * Scores of an element from its children by a function of the caller's. Children of weight 0 are left out.
 *
 * @returns one a row; `NaN` where no child is there
 * @throws RangeError when the function gives another number of scores than there are rows
 */
export function scoresByOwn(children: Children, own: OwnAggregation): Float64Array {
  const { values, weights } = withoutWeightless(children);
  const rows = children.values[0]?.length ?? 0;
  if (own.by === "table") {
    const scores = own.scores(values, Float64Array.from(weights));
    if (scores.length !== rows) throw new RangeError(`the aggregation requires ${rows} scores, got ${scores.length}`);
    return scores;
  }
  return Float64Array.from({ length: rows }, (_, row) => {
    const there = values.map((_column, child) => child).filter((child) => !Number.isNaN(values[child]?.[row]));
    if (there.length === 0) return Number.NaN;
    return own.score(
      there.map((child) => values[child]?.[row] as number),
      there.map((child) => weights[child] as number),
    );
  });
}
