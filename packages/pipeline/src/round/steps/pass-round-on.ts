import { addDecisions, changeCityRound, type Within } from "@urbimetry/store";
import type { Workbench } from "../../workbench.ts";
import { namedPoint } from "../assess/figure-points.ts";
import { missingSteps, outcomeOf, roundForStep, type StepDoing, type StepOn } from "./in-round.ts";
import { refusedStep, type StepOutcome } from "./step-outcome.ts";

/** A data point that goes back to the city, and why. */
export interface SentBack {
  dataPointId: string;
  reasonCode: string;
  grounds: string;
}

/** Passes a submission on, as the city's approver or the hub does before a verifier sees it. */
export async function approveRound(
  within: Within,
  on: StepOn,
  step: "approver" | "hub",
  doing: StepDoing,
): Promise<StepOutcome> {
  const record = await roundForStep(within, on, ["submitted"]);
  if ("outcome" in record) return record;
  const { chain } = record.round;
  const { stepsDone } = record.cityRound;
  if (!chain.includes(step) || stepsDone.includes(step)) return refusedStep("step-not-possible");
  if (missingSteps(record, step).length > 0) return refusedStep("steps-missing");
  const action = step === "approver" ? "round.approved" : "round.reviewed";
  return outcomeOf(await changeCityRound(within, on, { stepsDone: [...stepsDone, step] }, { ...doing, action }));
}

/**
 * Gives named data points back to the city, each with its reason. Only these can be changed until it hands in again; all
 * that was said of the others goes on counting.
 *
 * A verifier's return takes along what she queried before.
 */
export async function returnRound(
  within: Within,
  workbench: Workbench,
  on: StepOn,
  { step, points }: { step: "approver" | "hub" | "verifier"; points: readonly SentBack[] },
  doing: StepDoing,
  queriedBefore: readonly string[] = [],
): Promise<StepOutcome> {
  const record = await roundForStep(within, on, [step === "verifier" ? "in-verification" : "submitted"]);
  if ("outcome" in record) return record;
  const unknown = points.filter(({ dataPointId }) => namedPoint(workbench.framework, dataPointId) === undefined);
  if (unknown.length > 0)
    return refusedStep(
      "unknown-data-point",
      unknown.map(({ dataPointId }) => dataPointId),
    );
  if (points.length === 0 && queriedBefore.length === 0) return refusedStep("nothing-returned");
  const change = { state: "returned" as const, stepsDone: [] };
  const changed = await changeCityRound(within, on, change, { ...doing, action: "round.returned" });
  if (changed === null) return outcomeOf(changed);
  const { revision } = record.cityRound;
  await addDecisions(
    within,
    on,
    points.map((point) => ({ ...point, decisionId: doing.newId(), revision, step, outcome: "queried" as const })),
    doing,
  );
  return outcomeOf(changed);
}
