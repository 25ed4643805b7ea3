import { z } from "zod";

/** What a person of the chain can say of a data point. */
export const decisionOutcomes = ["verified", "queried", "rejected", "not-verifiable"] as const;
export const DecisionOutcome = z.enum(decisionOutcomes);
export type DecisionOutcome = z.infer<typeof DecisionOutcome>;

/** Why a data point was not verified. */
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

/** A decision on one data point of one frozen revision. */
export interface Decision {
  dataPointId: string;
  decisionId: string;
  revision: number;
  step: string;
  outcome: DecisionOutcome;
  reasonCode: string | null;
  grounds: string;
  decidedAt: string;
  decidedBy: string;
}

/** A file or address behind values. */
export interface Evidence {
  evidenceId: string;
  kind: "file" | "link";
  name: string;
  sha256: string | null;
  mediaType: string | null;
  bytes: number | null;
  address: string | null;
  addedAt: string;
  addedBy: string;
}

/** What a person wrote beside a data point, or beside the round as a whole. */
export interface Remark {
  remarkId: string;
  dataPointId: string | null;
  text: string;
  mentions: string[];
  writtenAt: string;
  writtenBy: string;
  resolvedAt: string | null;
  resolvedBy: string | null;
}
