import type { Observation, Submission, Unit } from "@urbimetry/model";
import type { CheckPlan } from "../plan/check-plan.ts";

/** A figure as given, turned into the unit its place wants. Yes is 1 and no is 0; other figures for an answer are kept. */
export interface Figure {
  value: number;
  observation: Observation;
}

/** Two observations of the same thing with different figures, in the order given. */
export interface Conflict {
  first: Figure;
  second: Figure;
}

/** What a submission gives, looked up by place instead of by name. Where two figures are given, the later one counts. */
export interface FigureIndex {
  /** By `InputPlan.slot`: what the KPI itself was given, without the profile. */
  inputs: readonly (Figure | undefined)[];
  /** By `DataPointPlan.index`: results given as final figures. */
  results: readonly (Figure | undefined)[];
  /** By `ProfilePlan.index`. */
  profile: readonly (Figure | undefined)[];
  /** By `DataPointPlan.index`: statements that there is no figure. */
  denials: readonly (Observation | undefined)[];
  conflicts: readonly Conflict[];
  /** Figures whose unit cannot be turned into the one that is wanted. */
  unconvertible: readonly Observation[];
  /** Answers of yes or no, and words, where a number is wanted. */
  notNumbers: readonly Observation[];
}

/** Sorts the observations of a submission into places. Observations of unknown KPIs or inputs are left out. */
export function indexFigures(plan: CheckPlan, submission: Submission): FigureIndex {
  const inputs: (Figure | undefined)[] = [];
  const results: (Figure | undefined)[] = [];
  const profile: (Figure | undefined)[] = [];
  const denials: (Observation | undefined)[] = [];
  const conflicts: Conflict[] = [];
  const unconvertible: Observation[] = [];
  const notNumbers: Observation[] = [];

  const put = (
    row: (Figure | undefined)[],
    place: number,
    observation: Observation,
    { conversions, unit }: { conversions: ReadonlyMap<string, number>; unit: Unit | null },
  ): void => {
    const given = observation.value;
    if (given === null || observation.status !== "given") return;
    if (typeof given !== "number" && (typeof given === "string" || unit?.kind !== "yes-no")) {
      if (unit !== null) notNumbers.push(observation);
      return;
    }
    let value = Number(given);
    if (observation.unit !== null && conversions.size > 0) {
      const factor = conversions.get(observation.unit);
      if (factor === undefined) {
        unconvertible.push(observation);
        return;
      }
      if (factor !== 1) value *= factor;
    }
    const second = { value, observation };
    const first = row[place];
    row[place] = second;
    if (first !== undefined && first.value !== value) conflicts.push({ first, second });
  };

  for (const observation of submission.observations) {
    if (observation.kpiId === null) {
      const quantity = observation.variable === null ? undefined : plan.profileById.get(observation.variable);
      if (quantity) put(profile, quantity.index, observation, quantity);
      continue;
    }
    const kpi = plan.kpis.get(observation.kpiId);
    if (!kpi) continue;
    if (observation.variable !== null) {
      const input = kpi.inputs.get(observation.variable);
      if (input) put(inputs, input.slot, observation, input);
      continue;
    }
    const point = kpi.byComponent.get(observation.component);
    if (observation.status !== "given") {
      if (point) denials[point.index] = observation;
      else if (observation.component === null) for (const each of kpi.dataPoints) denials[each.index] = observation;
    }
    if (point) put(results, point.index, observation, point);
  }
  return { inputs, results, profile, denials, conflicts, unconvertible, notNumbers };
}
