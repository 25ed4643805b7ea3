import type { FigureChange } from "@urbimetry/model";
import { addErrata, changeCityRound, contentOf, saveFigures, type Within } from "@urbimetry/store";
import type { Workbench } from "../../workbench.ts";
import { assessFigures, readAssessed } from "../assess/assessed-round.ts";
import { isKnownFigure } from "../assess/figure-points.ts";
import { readVerification } from "../verify/verification-record.ts";
import { freezeRound } from "./frozen-round.ts";
import { outcomeOf, roundForStep, type StepDoing, type StepOn } from "./in-round.ts";
import { refusedStep, type StepOutcome } from "./step-outcome.ts";
import { refusedPoints } from "./verify-round.ts";

/** Makes a verified round public, as it was verified: values that were refused are absent. */
export async function publishRound(
  within: Within,
  workbench: Workbench,
  on: StepOn,
  doing: StepDoing,
): Promise<StepOutcome> {
  const record = await roundForStep(within, on, ["verified"]);
  if ("outcome" in record) return record;
  const assessed = await readAssessed(within, workbench, record);
  const verification = await readVerification(within, workbench, assessed);
  const changed = await changeCityRound(within, on, { state: "published" }, { ...doing, action: "round.published" });
  if (changed === null) return outcomeOf(changed);
  const refused = refusedPoints(verification);
  const shown = assessFigures(workbench, assessed, refused);
  const freezing = { kind: "publication" as const, refused, doing };
  const { revision } = await freezeRound(within, shown, verification, freezing);
  return outcomeOf({ ...changed, revision });
}

/** A published figure as it should have been. */
export type Correction = FigureChange & { reason: string };

/**
 * Corrects published figures: what was published stays readable, and a new revision says old value, new value and reason.
 */
export async function correctPublished(
  within: Within,
  workbench: Workbench,
  on: StepOn,
  corrections: readonly Correction[],
  doing: StepDoing,
): Promise<StepOutcome> {
  const record = await roundForStep(within, on, ["published"]);
  if ("outcome" in record) return record;
  const unknown = corrections.filter(({ figureId }) => !isKnownFigure(workbench.framework, figureId));
  const ids = corrections.map(({ figureId }) => figureId);
  if (unknown.length > 0)
    return refusedStep(
      "unknown-figure",
      unknown.map(({ figureId }) => figureId),
    );
  const before = (await readAssessed(within, workbench, record)).figures;
  const outcomes = await saveFigures(within, {
    cityId: on.cityId,
    roundId: on.roundId,
    changes: corrections.map(({ reason: _, ...change }) => change),
    by: doing.by,
    at: doing.at,
    cause: "erratum",
    allOrNothing: true,
  });
  const conflicts = outcomes.filter(({ outcome }) => outcome === "conflict");
  if (conflicts.length > 0)
    return refusedStep(
      "figures-changed",
      conflicts.map(({ figureId }) => figureId),
    );
  const written = corrections.filter((_, place) => outcomes[place]?.outcome === "saved");
  if (written.length === 0) return refusedStep("nothing-to-do", ids);
  const changed = await changeCityRound(within, on, { state: "published" }, { ...doing, action: "round.corrected" });
  if (changed === null) throw new RangeError("correctPublished requires a round that is locked");
  const assessed = await readAssessed(within, workbench, record);
  const verification = await readVerification(within, workbench, assessed);
  const refused = refusedPoints(verification);
  const { revision } = await freezeRound(within, assessFigures(workbench, assessed, refused), verification, {
    kind: "erratum",
    refused,
    doing,
  });
  await addErrata(
    within,
    on,
    written.map(({ figureId, content, reason }) => {
      const old = before.get(figureId);
      return {
        erratumId: doing.newId(),
        revision,
        figureId,
        before: old ? contentOf(old) : {},
        after: content ?? {},
        reason,
      };
    }),
    doing,
  );
  return outcomeOf({ ...changed, revision });
}
