import type { DecisionOutcome } from "@urbimetry/model";
import { addDecisions, changeCityRound, lockRound, type Within } from "@urbimetry/store";
import type { Workbench } from "../../workbench.ts";
import { readAssessed, type AssessedRound } from "../assess/assessed-round.ts";
import { namedPoint } from "../assess/figure-points.ts";
import { readVerification, standingOutcome, type VerificationRecord } from "../verify/verification-record.ts";
import { missingSteps, outcomeOf, roundForStep, type StepDoing, type StepOn } from "./in-round.ts";
import { refusedStep, type StepOutcome } from "./step-outcome.ts";

/** Opens a submission for its verifier, after all who come before her in the chain. */
export async function beginVerification(within: Within, on: StepOn, doing: StepDoing): Promise<StepOutcome> {
  const record = await roundForStep(within, on, ["submitted"]);
  if ("outcome" in record) return record;
  const missing = missingSteps(record, "verifier");
  if (missing.length > 0) return refusedStep("steps-missing", missing);
  const action = "verification.begun";
  return outcomeOf(await changeCityRound(within, on, { state: "in-verification" }, { ...doing, action }));
}

/** What a verifier or second reviewer says of a data point. */
export interface PointDecision {
  dataPointId: string;
  outcome: DecisionOutcome;
  reasonCode: string | null;
  grounds: string;
}

/**
 * Writes decisions on data points of the submitted revision.
 *
 * A second reviewer decides about the blind sample alone.
 */
export async function decidePoints(
  within: Within,
  workbench: Workbench,
  on: Omit<StepOn, "version">,
  { step, decisions }: { step: "verifier" | "second-reviewer"; decisions: readonly PointDecision[] },
  doing: StepDoing,
): Promise<StepOutcome> {
  const found = await currentRound(within, on);
  if ("outcome" in found) return found;
  const known = decisions.filter(({ dataPointId }) => namedPoint(workbench.framework, dataPointId));
  if (known.length < decisions.length)
    return refusedStep(
      "unknown-data-point",
      decisions.filter((one) => !known.includes(one)).map(({ dataPointId }) => dataPointId),
    );
  if (step === "second-reviewer") {
    const assessed = await readAssessed(within, workbench, found);
    const { sample } = await readVerification(within, workbench, assessed);
    const outside = decisions.filter(({ dataPointId }) => !sample.has(dataPointId));
    if (outside.length > 0)
      return refusedStep(
        "not-in-sample",
        outside.map(({ dataPointId }) => dataPointId),
      );
  }
  const { revision } = found.cityRound;
  await addDecisions(
    within,
    on,
    decisions.map((one) => ({ ...one, decisionId: doing.newId(), revision, step })),
    doing,
  );
  return outcomeOf(found.cityRound);
}

/** Many decisions are made on one state of the round: its version does not change, and need not be told. */
async function currentRound(within: Within, on: Omit<StepOn, "version">) {
  const now = await lockRound(within, on);
  return roundForStep(within, { ...on, version: now?.version ?? 0 }, ["in-verification"]);
}

/**
 * Ends verification: everything that was reported is decided about, the second reviewer has seen the blind sample, and
 * where the two differed the verifier has decided again.
 */
export async function closeVerification(
  within: Within,
  workbench: Workbench,
  on: StepOn,
  doing: StepDoing,
): Promise<StepOutcome> {
  const record = await roundForStep(within, on, ["in-verification"]);
  if ("outcome" in record) return record;
  const assessed = await readAssessed(within, workbench, record);
  const verification = await readVerification(within, workbench, assessed);
  const open = undecidedPoints(assessed, verification);
  if (open.length > 0) return refusedStep("points-undecided", open);
  if (verification.disagreements.length > 0) return refusedStep("reviewers-differ", verification.disagreements);
  const change = { state: "verified" as const, stepsDone: [...record.round.chain] };
  return outcomeOf(await changeCityRound(within, on, change, { ...doing, action: "verification.closed" }));
}

/** Reported data points without a decision that ends it, and those of the sample that no second reviewer has seen. */
export function undecidedPoints(
  { assessment }: Pick<AssessedRound, "assessment">,
  verification: VerificationRecord,
): string[] {
  const open = assessment.values
    .filter((value) => "value" in value)
    .map(({ dataPointId }) => dataPointId)
    .filter((id) => {
      const outcome = standingOutcome(verification, id);
      return outcome === null || outcome === "queried";
    });
  const unseen = [...verification.sample].filter((id) => {
    const second = verification.secondReviewer.get(id);
    return second === undefined || second.changedSince;
  });
  return [...new Set([...open, ...unseen])];
}

/** Data points whose values do not stand: rejected, or not verifiable. */
export const refusedPoints = ({ verifier }: Pick<VerificationRecord, "verifier">): string[] =>
  [...verifier.values()]
    .filter(({ outcome }) => outcome === "rejected" || outcome === "not-verifiable")
    .map(({ dataPointId }) => dataPointId);
