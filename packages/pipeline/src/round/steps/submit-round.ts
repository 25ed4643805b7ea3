import { changeCityRound, type Within } from "@urbimetry/store";
import type { Workbench } from "../../workbench.ts";
import { findingPoint } from "../assess/finding-point.ts";
import { readAssessed, type AssessedRound } from "../assess/assessed-round.ts";
import { readVerification, type VerificationRecord } from "../verify/verification-record.ts";
import { freezeRound } from "./frozen-round.ts";
import { outcomeOf, roundForStep, type StepDoing, type StepOn } from "./in-round.ts";
import { refusedStep, type StepOutcome } from "./step-outcome.ts";

/**
 * Hands a round in: what it is now is frozen, and nothing of it can be changed until it is returned.
 *
 * Errors keep it from being handed in; a warning does until somebody says why it is right as it stands.
 */
export async function submitRound(
  within: Within,
  workbench: Workbench,
  on: StepOn,
  doing: StepDoing,
  peers: AssessedRound["peers"] = [],
): Promise<StepOutcome> {
  const record = await roundForStep(within, on, ["collecting", "returned"]);
  if ("outcome" in record) return record;
  const assessed = await readAssessed(within, workbench, record, peers);
  const verification = await readVerification(within, workbench, assessed);
  const standing = openFindings(workbench, assessed, verification);
  if (standing.errors.length > 0) return refusedStep("errors-stand", standing.errors);
  if (standing.warnings.length > 0) return refusedStep("warnings-unanswered", standing.warnings);
  const change = { state: "submitted" as const, stepsDone: [] };
  const changed = await changeCityRound(within, on, change, { ...doing, action: "round.submitted" });
  if (changed === null) return outcomeOf(changed);
  const { revision } = await freezeRound(within, assessed, verification, { kind: "submission", doing });
  return outcomeOf({ ...changed, revision });
}

/** Data points with errors, and those with warnings that nobody has answered. */
export function openFindings(
  { framework }: Workbench,
  { assessment }: Pick<AssessedRound, "assessment">,
  { answers }: Pick<VerificationRecord, "answers">,
): { errors: string[]; warnings: string[] } {
  const answered = new Set(answers.map(({ dataPointId, ruleId }) => `${dataPointId} ${ruleId}`));
  const errors = new Set<string>();
  const warnings = new Set<string>();
  for (const finding of assessment.findings) {
    const dataPointId = findingPoint(framework, finding);
    if (finding.severity === "error") errors.add(dataPointId);
    if (finding.severity === "warning" && !answered.has(`${dataPointId} ${finding.rule}`)) warnings.add(dataPointId);
  }
  return { errors: [...errors], warnings: [...warnings] };
}
