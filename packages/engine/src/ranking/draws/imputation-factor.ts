import type { IndexProblem, UncertaintyFactor } from "@urbimetry/model";
import type { IndexPlan } from "../../composite/run/index-plan.ts";
import type { PreparedFactor } from "./factor.ts";

type ImputationFactor = Extract<UncertaintyFactor, { type: "imputation" }>;
type Fail = (code: string, values?: IndexProblem["values"]) => null;

/** Gaps that are drawn anew from the model of the plan's multiple imputation. */
export function prepareImputation(plan: IndexPlan, factor: ImputationFactor, fail: Fail): PreparedFactor | null {
  const draws = plan.steps.some(
    ({ step }) =>
      step.step === "impute" &&
      [step.method, ...Object.values(step.individual)].some(({ type }) => type === "multiple"),
  );
  if (!draws) return fail("uncertainty-imputation-without-model");
  return {
    id: factor.id,
    type: factor.type,
    options: null,
    apply(draft, _option, random) {
      draft.random = random;
    },
  };
}
