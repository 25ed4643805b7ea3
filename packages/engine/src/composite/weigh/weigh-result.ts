import type { IndexProblem } from "@urbimetry/model";
import type { SharedOpinion } from "./budget-weights.ts";

/** What is known of weights beside themselves, by how they were made. */
export type WeighDetails =
  /** Parent → share of its children's variance that the first component holds, 0 to 1. */
  | { readonly type: "pca"; readonly shares: Readonly<Record<string, number>> }
  /** Element → its weight, its correlation with the index, and that as a share of all beside the share wanted. */
  | {
      readonly type: "correlation";
      readonly objective: number;
      readonly elements: Readonly<
        Record<string, { weight: number; correlation: number; share: number; target: number | null }>
      >;
    }
  | {
      readonly type: "ahp";
      readonly eigenvalue: number;
      readonly consistencyIndex: number;
      readonly consistencyRatio: number;
    }
  /** Element → what people's points say. */
  | { readonly type: "budget"; readonly people: number; readonly opinions: Readonly<Record<string, SharedOpinion>> };

/** Weights of all levels, one a level, each with one weight an element. */
export interface WeighResult {
  readonly weights: readonly Float64Array[];
  readonly details?: WeighDetails;
  readonly problems: readonly IndexProblem[];
}
