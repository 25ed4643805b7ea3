import type { IndexProblem, IndexStep } from "@urbimetry/model";
import type { IndexTable } from "../index-table.ts";

/** What one step left: the table, or the weights, as they stand after it. */
export interface StepRun {
  /** Id of the step: its own, or its kind, numbered from the second of a kind on (`impute`, `impute-2`). */
  readonly id: string;
  readonly step: IndexStep;
  /** Indicators after this step. */
  readonly table: IndexTable;
  /** One a row of `table`: the row of the plan's data it stands for. */
  readonly rows: Int32Array;
  /** One a level, each with one weight an element, after this step. */
  readonly weights: readonly Float64Array[];
  /** One a level, indicators first; of an aggregation. */
  readonly levels?: readonly IndexTable[];
  readonly details?: unknown;
  readonly problems: readonly IndexProblem[];
}

/** One pass over all steps. */
export interface IndexRun {
  /** False when a step had an error: the steps end there, and there are no scores. */
  readonly complete: boolean;
  readonly steps: readonly StepRun[];
  /** One a level of the structure: scores from the normalised indicators (first) up to the index (last, one column). */
  readonly levels: readonly IndexTable[];
  /** One a level, each with one weight an element: as they were when aggregated. */
  readonly weights: readonly Float64Array[];
  /** One a level, each with one share an element: what it counts for in the index, which has 1. */
  readonly effectiveWeights: readonly Float64Array[];
  /** One a score: id of its unit. In a panel one unit stands here once for each time. */
  readonly units: readonly string[];
  readonly times?: readonly number[];
  /** One a score: its row in the plan's data. */
  readonly rows: Int32Array;
  /** The index; `NaN` where a unit has none. */
  readonly scores: Float64Array;
  /**
   * Place of each score, 1 for the highest, ties share the smallest; in a panel within its time. 0 where there is no
   * score, or where the unit's coverage is below what the recipe asks for.
   */
  readonly ranks: Int32Array;
  /** One a score: share of the indicators that the unit has data for, before anything was filled; 0 to 1. */
  readonly coverage: Float64Array;
  /** Units that a step removed, in order. */
  readonly removed: readonly string[];
  readonly problems: readonly IndexProblem[];
}
