import type { Assessment, ImportProblem, KpiValue, ProfileValue, Submission } from "@urbimetry/model";
import { runChecks, type NationalFigures, type PeerStatistics } from "../checks/index.ts";
import { groupScore } from "../groups/group-score.ts";
import { perform } from "../performance/perform.ts";
import { sdgView } from "../sdg/sdg-view.ts";
import { computeValue } from "../values/compute-value.ts";
import { figureOf } from "../values/figure.ts";
import { slotObservations, type SlotObservations } from "../values/slot-observations.ts";
import type { EnginePlan } from "./prepare-engine.ts";

/** What an assessment may be told besides the submission. */
export interface AssessOptions {
  /** False leaves the rule book out; true by default. */
  checks?: boolean;
  /** The same city's last period, for the rules that compare. */
  previous?: Submission;
  /** How comparable cities are spread, by data point index. */
  peers?: readonly (PeerStatistics | null)[];
  national?: NationalFigures;
  /** What could not be read from the file, to be kept with the assessment. */
  problems?: ImportProblem[];
}

/**
 * All values of a submission, one for each data point in the framework's order.
 *
 * The shared figures of the city profile are used by every KPI that gives none of its own.
 */
export function computeValues(plan: EnginePlan, submission: Submission): KpiValue[] {
  const slots = slotObservations(plan, submission.observations);
  return plan.points.map((point) => computeValue(plan, point, slots));
}

function profileValues(plan: EnginePlan, slots: SlotObservations): ProfileValue[] {
  return plan.framework.profile.flatMap((quantity): ProfileValue[] => {
    const observation = slots[plan.profile.get(quantity.id) ?? -1];
    if (!observation || observation.value === null || typeof observation.value === "boolean") return [];
    const value =
      quantity.unit === null || typeof observation.value === "string"
        ? observation.value
        : figureOf(observation, quantity.unit, plan.registry, []);
    if (value === null) return [];
    const { source, sourceYear } = observation;
    return [{ id: quantity.id, value, unit: quantity.unit, source, sourceYear }];
  });
}

/**
 * Assesses one city and period: values, performances, groups, goals and findings.
 *
 * Pure: the same submission, framework and benchmark set give the same assessment.
 */
export function assess(plan: EnginePlan, submission: Submission, options: AssessOptions = {}): Assessment {
  const { framework, benchmarks } = plan;
  const slots = slotObservations(plan, submission.observations);
  const values = plan.points.map((point) => computeValue(plan, point, slots));
  const performances = plan.points.map((point, index) => perform(point, values[index] as KpiValue, values));
  const findings =
    options.checks === false
      ? []
      : runChecks({
          framework,
          submission,
          values,
          ...(options.previous
            ? { previous: { submission: options.previous, values: computeValues(plan, options.previous) } }
            : {}),
          ...(options.peers ? { peers: options.peers } : {}),
          ...(options.national ? { national: options.national } : {}),
        });
  return {
    city: submission.city,
    period: submission.period,
    synthetic: submission.synthetic,
    basis: submission.basis,
    framework: { id: framework.id, version: framework.version },
    benchmarks: { id: benchmarks.id, version: benchmarks.version, name: benchmarks.name },
    profile: profileValues(plan, slots),
    values,
    performances,
    groups: plan.groups.map((group) => groupScore(group, values, performances)),
    coreGroups: plan.coreGroups.map((group) => groupScore(group, values, performances)),
    sections: plan.sections.map((group) => groupScore(group, values, performances)),
    sdgs: plan.goals.map(({ goal, points }) => sdgView(goal, points, framework.dataPoints, values, performances)),
    findings,
    problems: options.problems ?? [],
  };
}
