import type { Inputs } from "./inputs.ts";
import type { Compare } from "./compare.ts";
import type { ResultRecord } from "./manifest.ts";
import type { Params } from "./params.ts";

/**
 * Computes what a case asks for. It takes every parameter that it uses from `params`; one that it leaves counts as not
 * understood. @throws Error for parameter values that it doesn't know
 */
export type Operation = (params: Params, inputs: Inputs) => ResultRecord;

/** An operation whose result is not compared in the common way. */
export interface ComparedOperation {
  readonly run: Operation;
  /** Rows are compared by position: the order is what is tested. */
  readonly ordered?: boolean;
  /** Replaces the common comparison (signs of eigenvectors, weights that are as good). */
  readonly compare?: Compare;
}

/** Name of an operation as the cases write it → how it is computed. */
export type Operations = Readonly<Record<string, Operation | ComparedOperation>>;
