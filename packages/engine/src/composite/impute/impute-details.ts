import type { ImputationMethod } from "@urbimetry/model";
import type { NormalModel } from "./normal-model/normal-model.ts";

/** What was done to the gaps of one indicator. */
export interface ImputedIndicator {
  readonly indicator: string;
  readonly method: ImputationMethod["type"];
  /** Rows that were filled, ascending. */
  readonly filled: Int32Array;
  /** Rows whose gap stays, ascending. */
  readonly left: Int32Array;
  /** Of a method along the years, one a filled row: the year whose value it has; `NaN` on a line between two. */
  readonly sources?: Float64Array;
}

/** A model that gaps were filled or drawn from. */
export interface ImputationModel {
  /** Element whose indicators it is of; null for all together. */
  readonly element: string | null;
  /** In a panel: the year whose rows it was fitted to. */
  readonly time?: number;
  /** The columns it was fitted to. */
  readonly indicators: readonly string[];
  /** Null where no indicator varies. */
  readonly model: NormalModel | null;
}

/** What the step did: one for each indicator that had gaps, and the models it used. */
export interface ImputeDetails {
  readonly indicators: readonly ImputedIndicator[];
  readonly models: readonly ImputationModel[];
}
