/** What a verifier decided about one reported data point. */
export interface VerificationDecision {
  dataPointId: string;
  verified: boolean;
  /** What the verifier wrote beside the decision, null when nothing. */
  remark: string | null;
}

/** The decisions of a verifier on one city and period. A data point that is not named is not decided yet. */
export interface Verification {
  /** Person or body that verified, as it is to be printed. */
  verifier: string;
  /** Day of the last decision, `2026-03-14`. */
  date: string;
  decisions: VerificationDecision[];
}
