import type { IndexStep } from "@urbimetry/model";

/** The two values between which an indicator is scored, in its unit, undirected. */
export interface GoalpostPair {
  readonly worst: number;
  readonly best: number;
}

/**
 * What one run does otherwise than the plan. Everything not named stays as the plan has it, and results of the steps
 * before the first one touched are taken over.
 */
export interface Variation {
  /** Id of a step → the step in its place, of the same kind. */
  readonly steps?: Readonly<Record<string, IndexStep>>;
  /** One a level, each with one weight an element, in place of those in force at the aggregation; null keeps a level's. */
  readonly weights?: readonly (Float64Array | null)[];
  /** One a level, each with one factor an element, by which the weights in force are multiplied, after `weights`. */
  readonly weightFactors?: readonly (Float64Array | null)[];
  /** Elements that count for nothing: weight 0, after `weights` and `weightFactors`. */
  readonly without?: readonly string[];
  /** One an indicator (a column of the plan's data), each with one number a row of the plan's data, in place of the raw values. */
  readonly values?: readonly Float64Array[];
  /** Numbers from 0 to below 1 for steps that draw (multiple imputation); without it they give their central result. */
  readonly random?: () => number;
  /** Indicator → goalposts in place of those of the normalisation by goalposts. */
  readonly goalposts?: Readonly<Record<string, GoalpostPair>>;
}
