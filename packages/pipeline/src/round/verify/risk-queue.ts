import type { Framework } from "@urbimetry/model";
import { findingsByPoint, pointStates, type PointState } from "../assess/point-state.ts";
import type { AssessedRound } from "../assess/assessed-round.ts";
import type { VerificationRecord } from "./verification-record.ts";

/** Why a data point deserves a look, with the weight it has. */
export interface RiskPart {
  reason:
    | "error"
    | "warning"
    | "answered-warning"
    | "note"
    | "change"
    | "band-move"
    | "quality"
    | "no-evidence"
    | "edge";
  weight: number;
}

/** A data point in the verifier's queue. */
export interface QueueEntry {
  dataPointId: string;
  /** Sum of the parts; the riskiest comes first. */
  risk: number;
  parts: RiskPart[];
  state: PointState;
  inSample: boolean;
  disagreement: boolean;
  decided: boolean;
}

/** Weights of ours: an error outweighs everything else together, a warning all but an error. */
const weights = {
  error: 100,
  warning: 30,
  "answered-warning": 20,
  note: 4,
  change: 10,
  "band-move": 8,
  quality: 8,
  "no-evidence": 12,
  edge: 5,
} as const satisfies Record<RiskPart["reason"], number>;

/** A change by more than this part of last year's value is looked at. */
const notableChange = 0.25;
/** Grades from the fourth on are estimates on assumptions, or unknown. */
const weakGrade = 4;

/**
 * Data points with something to verify, the riskiest undecided first.
 *
 * @param options.step     whose queue it is: a second reviewer has only the blind sample, without the first decisions
 * @param options.changed  true for only what the city changed since the last return
 */
export function riskQueue(
  framework: Framework,
  assessed: AssessedRound,
  verification: VerificationRecord,
  { step, changed = false }: { step: "verifier" | "second-reviewer"; changed?: boolean },
): QueueEntry[] {
  const states = pointStates(framework, assessed, verification);
  const findings = findingsByPoint(framework, assessed.assessment.findings);
  const evidence = new Set(verification.uses.map(({ dataPointId }) => dataPointId));
  const answered = new Set(verification.answers.map(({ dataPointId, ruleId }) => `${dataPointId} ${ruleId}`));
  const grades = new Map(framework.qualityGrades.map(({ id, order }) => [id, order]));
  const standing = step === "verifier" ? verification.verifier : verification.secondReviewer;
  const blind = step === "second-reviewer";
  return framework.dataPoints
    .flatMap(({ id, index }): QueueEntry[] => {
      const state = states.get(id);
      const value = assessed.assessment.values[index];
      const performance = assessed.assessment.performances[index];
      if (!state || !value || !performance || state.reporting === "empty") return [];
      const decision = standing.get(id);
      if (blind && !verification.sample.has(id)) return [];
      if (changed && decision !== undefined && !decision.changedSince && decision.outcome !== "queried") return [];
      const reasons: RiskPart["reason"][] = (findings.get(id) ?? []).map(({ severity, rule }) =>
        severity === "warning" && answered.has(`${id} ${rule}`) ? "answered-warning" : severity,
      );
      const change = assessed.comparison?.changes[index];
      if (Math.abs(change?.relative ?? 0) > notableChange) reasons.push("change");
      if ((change?.bandMove ?? 0) !== 0) reasons.push("band-move");
      if ("value" in value && (grades.get(value.quality ?? "") ?? weakGrade) >= weakGrade) reasons.push("quality");
      if ("value" in value && !evidence.has(id)) reasons.push("no-evidence");
      if (performance.scored && performance.bandChances !== null) reasons.push("edge");
      const parts = reasons.map((reason) => ({ reason, weight: weights[reason] }));
      const outcome = decision && !decision.changedSince ? decision.outcome : null;
      return [
        {
          dataPointId: id,
          risk: parts.reduce((sum, { weight }) => sum + weight, 0),
          parts,
          state: blind ? { ...state, verification: outcome } : state,
          inSample: verification.sample.has(id),
          disagreement: !blind && verification.disagreements.includes(id),
          decided: outcome !== null && outcome !== "queried",
        },
      ];
    })
    .sort(
      (one, other) =>
        Number(other.disagreement) - Number(one.disagreement) ||
        Number(one.decided) - Number(other.decided) ||
        other.risk - one.risk,
    );
}
