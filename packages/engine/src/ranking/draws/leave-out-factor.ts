import type { IndexProblem, UncertaintyFactor } from "@urbimetry/model";
import type { IndexPlan } from "../../composite/run/index-plan.ts";
import { equalChances, type PreparedFactor } from "./factor.ts";

type LeaveOutFactor = Extract<UncertaintyFactor, { type: "leave-out" }>;
type Fail = (code: string, values?: IndexProblem["values"]) => null;

/** What the draw is called in which nothing is left out. */
export const nothingLeftOut = "none";

/**
 * One element of a level at a time counts for nothing, or none: all equally likely. An aggregate that has nothing else
 * below it is left out together with its only child.
 */
export function prepareLeaveOut(plan: IndexPlan, factor: LeaveOutFactor, fail: Fail): PreparedFactor | null {
  const level = plan.structure.levels[factor.level - 1];
  if (level === undefined || level.elements.length < 2)
    return fail("uncertainty-level-unknown", { level: factor.level });
  const labels = [nothingLeftOut, ...level.elements.map(({ id }) => id)];
  const without = [[], ...level.elements.map((_, position) => withLonelyParents(plan, factor.level, position))];
  return {
    id: factor.id,
    type: factor.type,
    options: { labels, chances: equalChances(labels.length) },
    apply(draft, option) {
      draft.without.push(...without[option]!);
    },
  };
}

/** An element and those above it that are left without anything. */
function withLonelyParents(plan: IndexPlan, level: number, position: number): string[] {
  const { elements, parents } = plan.structure.levels[level - 1]!;
  const parent = parents[position]!;
  const siblings = plan.structure.levels[level]?.children[parent];
  const lonely = siblings !== undefined && siblings.length === 1;
  return [elements[position]!.id, ...(lonely ? withLonelyParents(plan, level + 1, parent) : [])];
}
