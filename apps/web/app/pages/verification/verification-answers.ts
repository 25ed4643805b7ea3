import type { CityRound, DecisionOutcome } from "@urbimetry/model";

/** A data point in the verifier's queue, the riskiest first. */
export interface QueueEntry {
  dataPointId: string;
  risk: number;
  parts: { reason: string; weight: number }[];
  verification: DecisionOutcome | null;
  changedSinceRevision: boolean;
  inSample: boolean;
  disagreement: boolean;
  decided: boolean;
}

export interface QueueAnswer {
  step: string;
  entries: QueueEntry[];
  open: number;
}

/** A city of the hub that was handed in. */
export interface VerificationLine {
  round: CityRound;
  city: { cityId: string; name: string };
  title: string;
  period: string;
  verifierName: string | null;
  mine: boolean;
}

export interface HubLine {
  hubId: string;
  name: string;
}

/** Reasons for which a data point is not verified, in the order in which they are offered. */
export const decisionReasons = [
  "value-differs-from-evidence",
  "no-evidence",
  "evidence-not-readable",
  "wrong-unit",
  "wrong-year",
  "wrong-definition",
  "wrong-area",
  "implausible",
  "other",
] as const;
