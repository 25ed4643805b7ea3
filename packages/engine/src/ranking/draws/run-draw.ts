import type { IndexProblem } from "@urbimetry/model";
import type { IndexPlan } from "../../composite/run/index-plan.ts";
import type { IndexRun } from "../../composite/run/index-run.ts";
import { runIndex } from "../../composite/run/run-index.ts";
import { optionsAt, settingsOf, variationAt } from "./draw-variation.ts";
import type { PreparedFactor } from "./factor.ts";

/** The index at one point of the factors' space. */
export interface DrawnRun {
  /** Null when it failed, and when the same options were computed before. */
  readonly run: IndexRun | null;
  /** One a factor: position of the option that was taken, −1 for factors without options. */
  readonly options: Int32Array;
  /** Why it failed. */
  readonly problems: readonly IndexProblem[];
}

/**
 * Computes the index at one point. A run that fails is an error that carries its settings, so that it can be repeated:
 * never a gap in the draws.
 *
 * @param coordinates one a factor, from 0 to below 1
 * @param at          seed of the uncertainty plan, number of the point for the error, and what was computed before, by
 * options
 */
export function runAt(
  plan: IndexPlan,
  factors: readonly PreparedFactor[],
  coordinates: ArrayLike<number>,
  at: { readonly seed: number; readonly number: number; readonly computed?: ReadonlyMap<string, number> },
): DrawnRun {
  const { seed, number } = at;
  const options = optionsAt(factors, coordinates);
  if (at.computed !== undefined && at.computed.size > 0 && at.computed.has(options.join()))
    return { run: null, options, problems: [] };
  const run = runIndex(plan, variationAt(factors, plan.structure.levels.length, coordinates, seed));
  if (run.complete) return { run, options, problems: [] };
  const settings = Object.entries(settingsOf(factors, options, coordinates))
    .map(([factor, option]) => `${factor} = ${option}`)
    .join("; ");
  const causes = run.problems.filter(({ severity }) => severity === "error");
  const problems = causes.map((cause): IndexProblem => {
    const values = { draw: number, seed, settings, cause: cause.code };
    return { ...cause, code: "draw-failed", values: { ...cause.values, ...values } };
  });
  return { run: null, options, problems };
}
