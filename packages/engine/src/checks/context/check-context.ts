import type { KpiValue, Submission } from "@urbimetry/model";
import type { CheckInput, NationalFigures, PeerStatistics } from "../check-input.ts";
import type { CheckPlan } from "../plan/check-plan.ts";
import { type Figure, type FigureIndex, indexFigures } from "./figure-index.ts";

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
  /** Value by data point in its unit, undefined where there is none. */
  numbers: readonly (number | undefined)[];
  figures: FigureIndex;
  previous: PreviousContext | null;
  peers: readonly (PeerStatistics | null)[] | null;
  national: NationalFigures | null;
}

const numbersOf = (values: readonly KpiValue[]): (number | undefined)[] =>
  values.map((value) => ("value" in value && Number.isFinite(value.value) ? value.value : undefined));

/** Looks everything up for one submission. */
export function checkContext(plan: CheckPlan, input: CheckInput): CheckContext {
  const { submission, values, previous } = input;
  return {
    plan,
    submission,
    year: Number(submission.period.slice(0, 4)),
    values,
    numbers: numbersOf(values),
    figures: indexFigures(plan, submission),
    previous: previous
      ? {
          numbers: numbersOf(previous.values),
          figures: previous.submission ? indexFigures(plan, previous.submission) : null,
          submission: previous.submission ?? null,
        }
      : null,
    peers: input.peers ?? null,
    national: input.national ?? null,
  };
}

/** The figure a KPI uses for an input: its own, else the profile's. `slot` −1 gives none. */
export function usedFigure(plan: CheckPlan, figures: FigureIndex, slot: number): Figure | undefined {
  const own = figures.inputs[slot];
  if (own) return own;
  const profile = plan.inputs[slot]?.profile ?? -1;
  return profile < 0 ? undefined : figures.profile[profile];
}

/** The figure of a profile quantity, undefined when it was not given. */
export function profileFigure(context: CheckContext, id: string, figures = context.figures): number | undefined {
  const quantity = context.plan.profileById.get(id);
  return quantity ? figures.profile[quantity.index]?.value : undefined;
}
