import { correlation } from "../correlate/correlation.ts";
import type { IndexPlan } from "../run/index-plan.ts";
import type { IndexRun } from "../run/index-run.ts";
import { runIndex } from "../run/run-index.ts";
import { rankShift } from "./rank-shift.ts";

/** What an index would be like without one of its elements. */
export interface RemovalEffect {
  readonly element: string;
  /** Mean change of place over all units that have one. */
  readonly meanShift: number;
  readonly largestShift: number;
  /** Unit whose place changes most, with its time in a panel and both places; null where no places can be compared. */
  readonly mover: { unit: string; time?: number; from: number; to: number } | null;
  /** Kendall's τ-b between the scores with and without it; 1 where it changes no order. */
  readonly kendall: number;
  /** Scores and places without it, one a row of the nominal run. */
  readonly scores: Float64Array;
  readonly ranks: Int32Array;
}

function effectOf(element: string, nominal: IndexRun, run: IndexRun): RemovalEffect {
  const shift = rankShift(nominal.ranks, run.ranks);
  const { row } = shift;
  const time = nominal.times?.[row];
  return {
    element,
    meanShift: shift.mean,
    largestShift: shift.largest,
    mover:
      row === -1
        ? null
        : {
            unit: nominal.units[row]!,
            ...(time === undefined ? {} : { time }),
            from: nominal.ranks[row]!,
            to: run.ranks[row]!,
          },
    kendall: correlation(nominal.scores, run.scores, "kendall"),
    scores: run.scores,
    ranks: run.ranks,
  };
}

/**
 * Leaves elements out of an index, one at a time: its weight becomes 0, its siblings share what it counted for, and the
 * index is aggregated anew. Everything before the aggregation stays; `rebuildWithout` does that anew too.
 *
 * @param elements of any level; all indicators when not given
 * @returns in the order of `elements`; an element without which there is no index is left out
 * @throws RangeError when the structure has no such element
 */
export function removalEffects(
  plan: IndexPlan,
  elements: readonly string[] = plan.structure.levels[0]!.elements.map(({ id }) => id),
): RemovalEffect[] {
  return elements.flatMap((element) => {
    const run = runIndex(plan, { without: [element] });
    return run.complete ? [effectOf(element, plan.nominal, run)] : [];
  });
}
