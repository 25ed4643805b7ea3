import type { Assessment, Finding, ImportProblem, KpiValue, Submission } from "@urbimetry/model";
import { runChecks, type NationalFigures, type PeerStatistics } from "../checks/index.ts";
import { groupScore } from "../groups/group-score.ts";
import { tallyOf } from "../groups/tally.ts";
import { perform } from "../performance/perform.ts";
import { sdgView } from "../sdg/sdg-view.ts";
import { computeValue } from "../values/compute-value.ts";
import { slotObservations } from "../values/slot-observations.ts";
import type { EnginePlan, GroupPlan } from "./engine-plan.ts";
import { profileValues } from "./profile-values.ts";

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
  const tally = tallyOf(values, performances);
  const scores = (groups: readonly GroupPlan[]) => groups.map((group) => groupScore(group, tally));
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
    groups: scores(plan.groups),
    coreGroups: scores(plan.coreGroups),
    sections: scores(plan.sections),
    sdgs: plan.goals.map((goal) => sdgView(goal, tally)),
    findings: options.checks === false ? [] : findingsOf(plan, submission, values, options),
    problems: options.problems ?? [],
  };
}

function findingsOf(
  plan: EnginePlan,
  submission: Submission,
  values: readonly KpiValue[],
  { previous, peers, national }: AssessOptions,
): Finding[] {
  return runChecks({
    framework: plan.framework,
    submission,
    values,
    ...(previous ? { previous: { submission: previous, values: computeValues(plan, previous) } } : {}),
    ...(peers ? { peers } : {}),
    ...(national ? { national } : {}),
  });
}
