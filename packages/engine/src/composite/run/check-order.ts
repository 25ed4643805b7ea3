import type { IndexProblem, IndexStep } from "@urbimetry/model";
import type { PlannedStep } from "./index-plan.ts";

/** Weights that are computed from values, and so need them on one scale. */
const fromData = new Set(["pca", "correlation", "entropy", "critic"]);

/**
 * Whether steps can follow each other as written: one normalisation, one aggregation at the end, and before the normalisation
 * whatever works on raw values.
 */
export function checkOrder(steps: readonly PlannedStep[]): IndexProblem[] {
  const problems: IndexProblem[] = [];
  const add = (code: string, step?: string, values: IndexProblem["values"] = {}) =>
    problems.push({ code, severity: "error", ...(step === undefined ? {} : { step }), values });
  const ids = new Set<string>();
  let normalised: string | undefined;
  let aggregated: string | undefined;
  for (const { id, step } of steps) {
    if (ids.has(id)) add("step-id-twice", id);
    ids.add(id);
    if (aggregated !== undefined) add("step-after-aggregation", id, { aggregation: aggregated });
    if (step.step === "normalise") {
      if (normalised !== undefined) add("normalised-twice", id, { first: normalised });
      normalised = id;
    } else if (normalised !== undefined && worksOnRawValues(step))
      add("step-after-normalisation", id, { normalisation: normalised });
    if (step.step === "weigh" && normalised === undefined && fromData.has(step.method.type))
      add("weights-before-normalisation", id, { method: step.method.type });
    if (step.step === "aggregate") aggregated = id;
  }
  if (normalised === undefined) add("no-normalisation");
  if (aggregated === undefined) add("no-aggregation");
  return problems;
}

/** Division, treatment, and imputation along the row apply to values before directions are. */
function worksOnRawValues(step: IndexStep): boolean {
  if (step.step === "denominate" || step.step === "treat") return true;
  if (step.step !== "impute") return false;
  return [step.method, ...Object.values(step.individual)].some(
    ({ type }) => type === "row-mean" || type === "row-median",
  );
}
