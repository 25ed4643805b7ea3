import { IndexStep, type IndexProblem, type UncertaintyFactor } from "@urbimetry/model";
import type { IndexPlan } from "../../composite/run/index-plan.ts";
import { equalChances, type PreparedFactor } from "./factor.ts";
import { mergeSettings } from "./merge-settings.ts";

type ChoiceFactor = Extract<UncertaintyFactor, { type: "choice" }>;
type Fail = (code: string, values?: IndexProblem["values"]) => null;

/** A step with settings replaced. @returns the reason in place of the step when the settings don't fit */
export function changedStep(step: IndexStep, settings: Readonly<Record<string, unknown>>): IndexStep | string {
  const parsed = IndexStep.safeParse(mergeSettings(step, settings));
  if (!parsed.success) {
    const [issue] = parsed.error.issues;
    return issue === undefined ? "" : [issue.path.join("."), issue.message].filter(Boolean).join(": ");
  }
  return parsed.data.step === step.step ? parsed.data : `step: ${parsed.data.step} in place of ${step.step}`;
}

/**
 * A choice between settings of one step. Options without settings are the step as the plan has it. Two choices about the
 * same step add to each other, the later one in the plan having the last word.
 */
export function prepareChoice(plan: IndexPlan, factor: ChoiceFactor, fail: Fail): PreparedFactor | null {
  const planned = plan.steps.find(({ id }) => id === factor.step);
  if (planned === undefined) return fail("uncertainty-step-unknown", { wanted: factor.step });
  const given = factor.options.filter(({ chance }) => chance !== undefined);
  const chances =
    given.length === 0 ? equalChances(factor.options.length) : factor.options.map(({ chance }) => chance ?? 0);
  const sum = chances.reduce((total, chance) => total + chance, 0);
  if (given.length > 0 && (given.length < factor.options.length || Math.abs(sum - 1) > 1e-9))
    return fail("uncertainty-chances", { sum });
  for (const { label, settings } of factor.options) {
    const step = changedStep(planned.step, settings);
    if (typeof step === "string") return fail("uncertainty-option-invalid", { option: label, detail: step });
  }
  // Reading settings takes longer than a small index: each is read once, and again only upon another factor's choice.
  const read = new Map<IndexStep, (IndexStep | undefined)[]>();
  return {
    id: factor.id,
    type: factor.type,
    options: { labels: factor.options.map(({ label }) => label), chances },
    apply(draft, option) {
      const standing = draft.steps.get(factor.step) ?? planned.step;
      const settings = factor.options[option]!.settings;
      if (Object.keys(settings).length === 0) return;
      const known = read.get(standing) ?? [];
      read.set(standing, known);
      const step = (known[option] ??= readStep(standing, settings, factor));
      draft.steps.set(factor.step, step);
    },
  };
}

function readStep(step: IndexStep, settings: Readonly<Record<string, unknown>>, factor: ChoiceFactor): IndexStep {
  const changed = changedStep(step, settings);
  if (typeof changed === "string")
    throw new RangeError(`the choice ${factor.id} fits no other of its step: ${changed}`);
  return changed;
}
