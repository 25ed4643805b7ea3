import {
  listDecisions,
  listEvidenceUses,
  listFindingAnswers,
  listFingerprints,
  type Database,
  type EvidenceUse,
  type FindingAnswer,
  type Within,
} from "@urbimetry/store";
import type { Decision } from "@urbimetry/model";
import type { Workbench } from "../../workbench.ts";
import type { AssessedRound } from "../assess/assessed-round.ts";
import { blindSample } from "./blind-sample.ts";
import { pointFingerprints } from "./fingerprints.ts";
import { returnedPoints, standingDecisions, type StandingDecision } from "./standing-decisions.ts";

/** All that was said about a round's data points, read against its figures as they stand. */
export interface VerificationRecord {
  decisions: Decision[];
  answers: FindingAnswer[];
  uses: EvidenceUse[];
  fingerprints: Record<string, string>;
  /** Data points that the city changed since its last revision. */
  changedSinceRevision: Set<string>;
  verifier: Map<string, StandingDecision>;
  secondReviewer: Map<string, StandingDecision>;
  sample: Set<string>;
  /** Data points that may be changed while the round is returned. */
  returned: string[];
  /** Data points of the sample on which the two differ, and the verifier has not decided again since. */
  disagreements: string[];
}

/** Reads what was said about a round. */
export async function readVerification(
  database: Database | Within,
  workbench: Workbench,
  assessed: AssessedRound,
): Promise<VerificationRecord> {
  const { cityId, roundId, revision } = assessed.record.cityRound;
  const key = { cityId, roundId };
  const decisions = await listDecisions(database, key);
  const answers = await listFindingAnswers(database, key);
  const uses = await listEvidenceUses(database, key);
  const fingerprints = await listFingerprints(database, key);
  const now = pointFingerprints(workbench.framework, assessed, uses);
  const record = { decisions, fingerprints, now };
  const verifier = standingDecisions(record, "verifier");
  const secondReviewer = standingDecisions(record, "second-reviewer");
  const last = fingerprints.get(revision);
  return {
    decisions,
    answers,
    uses,
    fingerprints: now,
    changedSinceRevision: new Set(last ? Object.keys(now).filter((id) => now[id] !== last[id]) : []),
    verifier,
    secondReviewer,
    sample: blindSample(assessed),
    returned: returnedPoints(decisions, revision),
    disagreements: [...secondReviewer.values()]
      .filter((second) => {
        const first = verifier.get(second.dataPointId);
        return first !== undefined && first.outcome !== second.outcome && first.decidedAt <= second.decidedAt;
      })
      .map(({ dataPointId }) => dataPointId),
  };
}

/** The verifier's outcome on a data point that still counts; null when there is none, or the city changed it since. */
export function standingOutcome({ verifier }: Pick<VerificationRecord, "verifier">, dataPointId: string) {
  const decision = verifier.get(dataPointId);
  return decision === undefined || decision.changedSince ? null : decision.outcome;
}
