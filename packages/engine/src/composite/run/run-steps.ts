import { doStep, type RunSetting, type RunState } from "./do-step.ts";
import type { PlannedStep } from "./index-plan.ts";
import type { StepRun } from "./index-run.ts";

/**
 * Does steps one after the other, from a state on; ends after the first that has an error.
 *
 * @param beforeAggregation changes the weights that the aggregation is given
 */
export function runSteps(
  steps: readonly PlannedStep[],
  start: RunState,
  setting: RunSetting,
  beforeAggregation: (weights: readonly Float64Array[]) => readonly Float64Array[] = (weights) => weights,
): StepRun[] {
  const done: StepRun[] = [];
  let state = start;
  for (const planned of steps) {
    if (planned.step.step === "aggregate") state = { ...state, weights: beforeAggregation(state.weights) };
    const run = doStep(planned, state, setting);
    done.push(run);
    if (run.problems.some(({ severity }) => severity === "error")) break;
    state = run;
  }
  return done;
}

/** The aggregation among the steps. */
export function aggregationOf(steps: readonly PlannedStep[]): RunSetting["aggregation"] {
  for (const { step } of steps) if (step.step === "aggregate") return step;
  return undefined;
}
