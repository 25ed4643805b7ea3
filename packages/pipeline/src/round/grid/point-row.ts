import type { PeerStatistics } from "@urbimetry/engine";
import type { Band, Change, Finding, Interval, Severity } from "@urbimetry/model";
import { findingRemark, problemText } from "../../remark.ts";
import type { Workbench } from "../../workbench.ts";
import type { AssessedRound } from "../assess/assessed-round.ts";
import type { FindingAnswer } from "@urbimetry/store";

/** A finding in words, with what the city answered. */
export interface RowFinding {
  rule: string;
  severity: Severity;
  message: string;
  fix: string;
  answer: { reason: string; answeredBy: string; answeredAt: string } | null;
}

/** What follows from the figures of one data point: the result side of a row of the grid. */
export interface PointResult {
  dataPointId: string;
  status: string;
  value: number | null;
  unit: string;
  interval: Interval | null;
  estimate: boolean;
  quality: string | null;
  problems: { code: string; message: string }[];
  scored: boolean;
  percent: number | null;
  band: Band | null;
  benchmark: number | null;
  /** Why it is not scored. */
  unscored: string | null;
  previous: { value: number | null; band: Band | null } | null;
  change: Pick<Change, "difference" | "relative" | "direction" | "bandMove"> | null;
  peers: PeerStatistics | null;
  findings: RowFinding[];
}

/** What the results are said from. */
export interface ResultSource {
  assessed: Pick<AssessedRound, "assessment" | "comparison" | "peers">;
  /** By data point. */
  findings: ReadonlyMap<string, readonly Finding[]>;
  answers: readonly FindingAnswer[];
}

/**
 * Result of one data point in the workbench's language.
 *
 * @param index place of the data point in the framework
 * @throws RangeError when there is no such data point
 */
export function pointResult(workbench: Workbench, source: ResultSource, index: number): PointResult {
  const { assessment, comparison, peers } = source.assessed;
  const [point, value, performance] = [
    workbench.framework.dataPoints[index],
    assessment.values[index],
    assessment.performances[index],
  ];
  if (!point || !value || !performance) throw new RangeError(`pointResult requires a data point, got ${index}`);
  const present = "value" in value ? value : null;
  const change = comparison?.changes[index];
  return {
    dataPointId: point.id,
    status: value.status,
    value: present?.value ?? null,
    unit: point.unit,
    interval: present?.interval ?? null,
    estimate: present?.estimate ?? false,
    quality: value.quality,
    problems: value.problems.map((problem) => ({ code: problem.code, message: problemText(workbench, problem) })),
    scored: performance.scored,
    percent: performance.scored ? performance.percent : null,
    band: performance.scored ? performance.band : null,
    benchmark: performance.benchmark,
    unscored: performance.scored ? null : performance.reason,
    previous: change ? { value: change.earlier, band: change.earlierBand } : null,
    change: change
      ? {
          difference: change.difference,
          relative: change.relative,
          direction: change.direction,
          bandMove: change.bandMove,
        }
      : null,
    peers: peers[index] ?? null,
    findings: rowFindings(workbench, source.findings.get(point.id) ?? [], point.id, source.answers),
  };
}

/** Findings in words, worst first, each with what the city answered. */
export function rowFindings(
  workbench: Workbench,
  findings: readonly Finding[],
  dataPointId: string,
  answers: readonly FindingAnswer[],
): RowFinding[] {
  const order: Record<Severity, number> = { error: 0, warning: 1, note: 2 };
  return findings
    .map((finding) => {
      const { rule, severity, message, fix } = findingRemark(workbench, finding);
      const answer = answers.find((one) => one.dataPointId === dataPointId && one.ruleId === rule);
      return {
        rule,
        severity,
        message,
        fix,
        answer: answer ? { reason: answer.reason, answeredBy: answer.answeredBy, answeredAt: answer.answeredAt } : null,
      };
    })
    .sort((one, other) => order[one.severity] - order[other.severity]);
}
