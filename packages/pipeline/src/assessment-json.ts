import type { Assessment, GroupScore, Interval, Severity } from "@urbimetry/model";
import { findingRemark, importRemark, problemText } from "./remark.ts";
import type { Workbench } from "./workbench.ts";

/** One data point of the published form. `id` is the KPI's id, `performance` percent of target. */
export interface AssessmentJsonValue {
  kpi: string;
  id: string;
  component: string | null;
  name: string;
  status: string;
  value: number | null;
  unit: string;
  interval: Interval | null;
  estimate: boolean;
  benchmark: number | null;
  performance: number | null;
  band: string | null;
  points: number | null;
  bandChances: Record<string, number> | null;
  quality: string | null;
  source: string | null;
  reason: string | null;
  problems: { code: string; message: string }[];
}

/** A finding, or something that could not be read, in the words of one language. */
export interface AssessmentJsonFinding {
  rule: string;
  severity: Severity;
  kpi: string | null;
  component: string | null;
  message: string;
  fix: string;
  at: string | null;
}

/** An assessment as it is written for machines: schema `urbimetry/assessment/1`. All 112 data points, always. */
export interface AssessmentJson {
  schema: "urbimetry/assessment/1";
  city: { id: string; name: string; country: string };
  period: string;
  synthetic: boolean;
  basis: string | null;
  language: string;
  framework: { id: string; version: string };
  benchmarks: { id: string; version: string };
  profile: Record<string, number | string>;
  values: AssessmentJsonValue[];
  groups: GroupScore[];
  coreGroups: GroupScore[];
  sections: GroupScore[];
  sdgs: Assessment["sdgs"];
  findings: AssessmentJsonFinding[];
}

/** What could not be read as it stands, in words. */
export function importRemarks(
  workbench: Workbench,
  { problems }: Pick<Assessment, "problems">,
): AssessmentJsonFinding[] {
  return assessmentFindings(workbench, { findings: [], problems });
}

/** Findings and import problems together, worst first, in words. */
export function assessmentFindings(
  workbench: Workbench,
  { findings, problems }: Pick<Assessment, "findings" | "problems">,
): AssessmentJsonFinding[] {
  const order: Record<Severity, number> = { error: 0, warning: 1, note: 2 };
  return [
    ...problems.map((problem) => importRemark(workbench, problem)),
    ...findings.map((finding) => findingRemark(workbench, finding)),
  ]
    .map(({ kpiId: _, at, ...remark }) => ({ ...remark, at: at === "" ? null : at }))
    .sort((one, other) => order[one.severity] - order[other.severity]);
}

/**
 * Turns an assessment into the published form.
 *
 * Every number stands as it was computed, unrounded; words are in the workbench's language.
 */
export function assessmentJson(workbench: Workbench, assessment: Assessment): AssessmentJson {
  const { framework, translator } = workbench;
  const { city } = assessment;
  return {
    schema: "urbimetry/assessment/1",
    city: { id: city.id, name: city.name, country: city.country },
    period: assessment.period,
    synthetic: assessment.synthetic,
    basis: assessment.basis,
    language: translator.language,
    framework: assessment.framework,
    benchmarks: { id: assessment.benchmarks.id, version: assessment.benchmarks.version },
    profile: Object.fromEntries(assessment.profile.map(({ id, value }) => [id, value])),
    values: framework.dataPoints.map((dataPoint) => {
      const value = assessment.values[dataPoint.index];
      const performance = assessment.performances[dataPoint.index];
      if (!value || !performance) throw new RangeError(`assessmentJson requires a value for ${dataPoint.id}`);
      const present = "value" in value ? value : null;
      const scored = performance.scored ? performance : null;
      return {
        kpi: dataPoint.code,
        id: dataPoint.kpiId,
        component: dataPoint.component,
        name: translator.text(`kpi.${dataPoint.kpiId}.name`),
        status: value.status,
        value: present?.value ?? null,
        unit: dataPoint.unit,
        interval: present?.interval ?? null,
        estimate: present?.estimate ?? false,
        benchmark: performance.benchmark,
        performance: scored?.percent ?? null,
        band: scored?.band ?? null,
        points: scored?.points ?? null,
        bandChances: scored?.bandChances ?? null,
        quality: value.quality,
        source: value.source,
        reason: "reason" in value ? value.reason : null,
        problems: value.problems.map((problem) => ({ code: problem.code, message: problemText(workbench, problem) })),
      };
    }),
    groups: assessment.groups,
    coreGroups: assessment.coreGroups,
    sections: assessment.sections,
    sdgs: assessment.sdgs,
    findings: assessmentFindings(workbench, assessment),
  };
}
