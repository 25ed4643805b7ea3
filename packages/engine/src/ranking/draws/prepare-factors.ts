import type { IndexProblem, UncertaintyFactor, UncertaintyPlan } from "@urbimetry/model";
import type { IndexPlan } from "../../composite/run/index-plan.ts";
import { changedStep, prepareChoice } from "./choice-factor.ts";
import { prepareData } from "./data-factor.ts";
import type { PreparedFactor } from "./factor.ts";
import { type GoalpostSets, prepareGoalposts } from "./goalposts-factor.ts";
import { prepareImputation } from "./imputation-factor.ts";
import { prepareLeaveOut } from "./leave-out-factor.ts";
import { prepareWeights } from "./weights-factor.ts";

/**
 * The factors of an uncertainty plan, checked against the index plan that they are about. A factor that could not take
 * effect (an unknown step, errors of data that nobody gave) is a problem, never passed over.
 *
 * @param goalpostSets goalposts of the benchmark sets that factors name
 * @returns factors in the order of the plan; none when there are problems
 */
export function prepareFactors(
  plan: IndexPlan,
  { factors }: Pick<UncertaintyPlan, "factors">,
  goalpostSets: GoalpostSets = {},
): { factors: PreparedFactor[]; problems: IndexProblem[] } {
  const problems: IndexProblem[] = [];
  const prepared: PreparedFactor[] = [];
  const seen = new Set<string>();
  for (const factor of factors) {
    const fail = (code: string, values: IndexProblem["values"] = {}): null => {
      problems.push({ code, severity: "error", values: { factor: factor.id, ...values } });
      return null;
    };
    if (seen.has(factor.id)) fail("uncertainty-factor-repeated");
    seen.add(factor.id);
    const ready = prepare(plan, factor, goalpostSets, fail);
    if (ready !== null) prepared.push(ready);
  }
  if (problems.length === 0) problems.push(...clashes(plan, factors));
  return { factors: problems.length === 0 ? prepared : [], problems };
}

/** Options of two choices about the same step that don't fit together. */
function clashes(plan: IndexPlan, factors: readonly UncertaintyFactor[]): IndexProblem[] {
  const choices = factors.filter((factor) => factor.type === "choice");
  return choices.flatMap((later, place) =>
    choices.slice(0, place).flatMap((earlier) => {
      const planned = plan.steps.find(({ id }) => id === later.step);
      if (planned === undefined || earlier.step !== later.step) return [];
      return earlier.options.flatMap((first) =>
        later.options.flatMap((second): IndexProblem[] => {
          const step = changedStep(planned.step, first.settings);
          const both = typeof step === "string" ? step : changedStep(step, second.settings);
          const values = { factor: later.id, option: second.label, detail: String(both) };
          return typeof both === "string" ? [{ code: "uncertainty-options-clash", severity: "error", values }] : [];
        }),
      );
    }),
  );
}

function prepare(
  plan: IndexPlan,
  factor: UncertaintyFactor,
  goalpostSets: GoalpostSets,
  fail: (code: string, values?: IndexProblem["values"]) => null,
): PreparedFactor | null {
  switch (factor.type) {
    case "choice":
      return prepareChoice(plan, factor, fail);
    case "weights":
      return prepareWeights(plan, factor, fail);
    case "leave-out":
      return prepareLeaveOut(plan, factor, fail);
    case "imputation":
      return prepareImputation(plan, factor, fail);
    case "data":
      return prepareData(plan, factor, fail);
    case "goalposts":
      return prepareGoalposts(plan, factor, goalpostSets, fail);
  }
}
