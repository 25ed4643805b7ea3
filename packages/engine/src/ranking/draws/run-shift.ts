import type { IndexPlan } from "../../composite/run/index-plan.ts";
import type { IndexRun, StepRun } from "../../composite/run/index-run.ts";

/** How far places of a run lie from the recipe's. */
export interface Shift {
  /** Over the units with a nominal place. */
  readonly mean: number;
  readonly largest: number;
}

/**
 * Change of place of every unit with a nominal place; one that has none in the run counts as coming after all others.
 *
 * @param nominal one a row of the plan's data, of `nominalRanks`
 */
export function shiftOf(plan: IndexPlan, run: IndexRun, nominal: Int32Array): Shift {
  const places = new Int32Array(plan.data.units.length);
  run.rows.forEach((row, place) => {
    places[row] = run.ranks[place]!;
  });
  const last = new Map<number | undefined, number>();
  for (const [row, place] of places.entries())
    if (place > 0) last.set(plan.data.times?.[row], (last.get(plan.data.times?.[row]) ?? 0) + 1);
  let sum = 0;
  let units = 0;
  let largest = 0;
  for (const [row, own] of nominal.entries()) {
    if (own === 0) continue;
    const place = places[row]! || (last.get(plan.data.times?.[row]) ?? 0) + 1;
    const shift = Math.abs(place - own);
    sum += shift;
    units += 1;
    if (shift > largest) largest = shift;
  }
  return { mean: units === 0 ? 0 : sum / units, largest };
}

/** Whether two runs give the same scores to the same units. */
export function sameScores(one: IndexRun, other: IndexRun): boolean {
  return (
    one.scores.length === other.scores.length &&
    one.scores.every((score, place) => one.rows[place] === other.rows[place] && Object.is(score, other.scores[place]))
  );
}

/** Indicators as a run has them after its last imputation, or at its beginning where nothing is filled. */
function filled({ steps }: IndexRun): StepRun | undefined {
  for (let place = steps.length - 1; place >= 0; place -= 1)
    if (steps[place]!.step.step === "impute") return steps[place];
  return steps[0];
}

/** Cells that differ between two runs after their last imputation, among the units that both have. */
export function changedCells(one: IndexRun, other: IndexRun): number {
  const mine = filled(one);
  const theirs = filled(other);
  if (mine === undefined || theirs === undefined) return 0;
  const rowOf = new Map([...theirs.rows].map((row, place) => [row, place]));
  let changed = 0;
  for (const [column, values] of mine.table.values.entries()) {
    const others = theirs.table.values[column]!;
    if (values === others) continue;
    for (const [place, value] of values.entries()) {
      const same = rowOf.get(mine.rows[place]!);
      if (same !== undefined && !Object.is(value, others[same])) changed += 1;
    }
  }
  return changed;
}
