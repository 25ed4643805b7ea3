import type { AggregationMethod } from "@urbimetry/model";
import type { Children } from "../../composite/aggregate/aggregate-children.ts";
import { methodOfLevel } from "../../composite/aggregate/aggregate.ts";
import type { IndexPlan } from "../../composite/run/index-plan.ts";
import type { IndexRun } from "../../composite/run/index-run.ts";

/** An aggregate of a run with what it is made of. */
export interface RunNode {
  /** Positions of its children in the level below. */
  readonly places: Int32Array;
  readonly children: Children;
  readonly method: AggregationMethod;
  /** Scores, one a row of the run. */
  readonly scores: Float64Array;
}

/**
 * The aggregate at a level (2 or above) and position, as a complete run computed it.
 *
 * @throws RangeError for a run without scores; the aggregation is the last step of a complete one
 */
export function nodeAt(structure: IndexPlan["structure"], run: IndexRun, level: number, position: number): RunNode {
  const below = run.levels[level - 2];
  const step = run.steps.at(-1)?.step;
  if (below === undefined || step?.step !== "aggregate") throw new RangeError("contributions require a complete run");
  const places = structure.levels[level - 1]!.children[position]!;
  return {
    places,
    children: {
      codes: Array.from(places, (place) => below.columns[place]!),
      values: Array.from(places, (place) => below.values[place]!),
      weights: Float64Array.from(places, (place) => run.weights[level - 2]![place]!),
      times: below.times,
    },
    method: methodOfLevel(step.methods, level),
    scores: run.levels[level - 1]!.values[position]!,
  };
}
