import type { KpiValue, Submission } from "@urbimetry/model";
import type { CheckInput, NationalFigures, PeerStatistics } from "../check-input.ts";
import type { CheckPlan } from "../plan/check-plan.ts";
import { type Figure, type FigureIndex, indexFigures } from "./figure-index.ts";
import { unreliableProfile } from "./unreliable-profile.ts";

/** Last period of the same city. */
export interface PreviousContext {
  /** Value by data point, undefined where there was none. */
  numbers: readonly (number | undefined)[];
  /** Null when only values are known. */
  figures: FigureIndex | null;
  submission: Submission | null;
}

/** One submission with everything rules ask of it, looked up once. */
export interface CheckContext {
  plan: CheckPlan;
  submission: Submission;
  /** Year of the period. */
  year: number;
  values: readonly KpiValue[];
  /** Value by data point in its unit, undefined where there is none or it rests on an unreliable profile figure. */
  numbers: readonly (number | undefined)[];
  figures: FigureIndex;
  /** Figures of the profile by place, without the unreliable ones. */
  profile: readonly (Figure | undefined)[];
  previous: PreviousContext | null;
  peers: readonly (PeerStatistics | null)[] | null;
  national: NationalFigures | null;
}

const numbersOf = (values: readonly KpiValue[]): (number | undefined)[] =>
  values.map((value) => ("value" in value && Number.isFinite(value.value) ? value.value : undefined));

/** Looks everything up for one submission. */
export function checkContext(plan: CheckPlan, input: CheckInput): CheckContext {
  const { submission, values, previous } = input;
  const figures = indexFigures(plan, submission);
  const last = previous?.submission ? indexFigures(plan, previous.submission) : null;
  const unreliable = unreliableProfile(plan, figures, last);
  return {
    plan,
    submission,
    year: Number(submission.period.slice(0, 4)),
    values,
    numbers: unreliable.size === 0 ? numbersOf(values) : trustedNumbers(plan, values, figures, unreliable),
    figures,
    profile: figures.profile.map((figure, index) => (unreliable.has(index) ? undefined : figure)),
    previous: previous
      ? { numbers: numbersOf(previous.values), figures: last, submission: previous.submission ?? null }
      : null,
    peers: input.peers ?? null,
    national: input.national ?? null,
  };
}

function trustedNumbers(
  plan: CheckPlan,
  values: readonly KpiValue[],
  figures: FigureIndex,
  unreliable: ReadonlySet<number>,
): (number | undefined)[] {
  const numbers = numbersOf(values);
  for (const { index, formula } of plan.dataPoints) {
    const typed = figures.results[index] !== undefined && !formula.slots.some((slot) => figures.inputs[slot]);
    const rests = formula.slots.some(
      (slot) => !figures.inputs[slot] && unreliable.has(plan.inputs[slot]?.profile ?? -1),
    );
    if (rests && !typed) numbers[index] = undefined;
  }
  return numbers;
}

/** The figure a KPI uses for an input: its own, else the profile's unless that is unreliable. `slot` −1 gives none. */
export function usedFigure({ plan, figures, profile }: CheckContext, slot: number): Figure | undefined {
  const own = figures.inputs[slot];
  if (own) return own;
  const shared = plan.inputs[slot]?.profile ?? -1;
  return shared < 0 ? undefined : profile[shared];
}

/** The figure of a profile quantity, undefined when it was not given or is unreliable. */
export function profileFigure({ plan, profile }: CheckContext, id: string): number | undefined {
  const quantity = plan.profileById.get(id);
  return quantity ? profile[quantity.index]?.value : undefined;
}

/** True when a data point has a value, whatever it rests on. */
export function hasValue({ values }: CheckContext, index: number): boolean {
  const value = values[index];
  return value !== undefined && "value" in value;
}
