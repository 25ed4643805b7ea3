import type { IndexData, IndexProblem, StepOf } from "@urbimetry/model";
import type { ImputationModel } from "./impute/impute-details.ts";
import type { IndexTable } from "./index-table.ts";
import type { IndexStructure } from "./structure/index-structure.ts";

/** What a step may look at beside the table that it works on. */
export interface StepContext {
  readonly structure: IndexStructure;
  /** Raw data with groups and denominators, one a row. Its rows are found through `rows`. */
  readonly data: IndexData;
  /** One a row of the table: the row of `data` it stands for. */
  readonly rows: Int32Array;
  /** One a level of the structure, each with one weight an element: as the steps before left them. */
  readonly weights: readonly Float64Array[];
  /** The aggregation that the run ends with, for weights that depend on scores of higher levels. */
  readonly aggregation?: StepOf<"aggregate">;
  /** Numbers from 0 to below 1; steps that draw ask for it, the others never do. */
  readonly random?: () => number;
  /** Models that the same step fitted to the nominal data; draws are made from them, so that none is fitted anew. */
  readonly fitted?: readonly ImputationModel[];
}

/**
 * What a step leaves: only what it changed. An `error` among the problems ends the run before the next step.
 *
 * `Details` are the step's own findings (units removed, gaps filled, points treated), which an edition keeps.
 */
export interface StepResult<Details = unknown> {
  readonly table?: IndexTable;
  /** With a table of fewer rows: the rows of `data` that it still holds. */
  readonly rows?: Int32Array;
  /** One a level, each with one weight an element. */
  readonly weights?: readonly Float64Array[];
  /** Indicators first, the index last; of an aggregation. */
  readonly levels?: readonly IndexTable[];
  readonly details?: Details;
  readonly problems: readonly IndexProblem[];
}
