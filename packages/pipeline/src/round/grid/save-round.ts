import type { FigureCause, FigureChange, FigureOutcome } from "@urbimetry/model";
import {
  findRoundOfCity,
  listDecisions,
  lockRound,
  saveFigures,
  type Doing,
  type RoundKey,
  type Within,
} from "@urbimetry/store";
import type { Workbench } from "../../workbench.ts";
import { isKnownFigure, pointsOfFigures } from "../assess/figure-points.ts";
import { refusedStep, type StepOutcome } from "../steps/step-outcome.ts";
import { returnedPoints } from "../verify/standing-decisions.ts";

/** Figures to be written into a round. */
export interface RoundSave {
  changes: readonly FigureChange[];
  cause: FigureCause;
  /** True where a conflict keeps everything from being written. */
  allOrNothing?: boolean;
}

/**
 * Writes figures while the city may: as long as it collects, and after a return where their data points were returned.
 *
 * The state is looked at under the lock that submitting takes, so that nothing slips into a round that was handed in.
 */
export async function saveRound(
  within: Within,
  workbench: Workbench,
  key: RoundKey,
  { changes, cause, allOrNothing = false }: RoundSave,
  { by, at }: Doing,
): Promise<{ outcome: "saved"; outcomes: FigureOutcome[] } | (StepOutcome & { outcome: "refused" })> {
  const unknown = changes.filter(({ figureId }) => !isKnownFigure(workbench.framework, figureId));
  if (unknown.length > 0)
    return refusedStep(
      "unknown-figure",
      unknown.map(({ figureId }) => figureId),
    );
  const locked = await lockedPoints(
    within,
    workbench,
    key,
    changes.map(({ figureId }) => figureId),
  );
  if (locked !== null) return refusedStep("step-not-possible", locked);
  const outcomes = await saveFigures(within, { ...key, changes, by, at, cause, allOrNothing });
  return { outcome: "saved", outcomes };
}

/** Data points among those of figures that may not be changed now; null when all may. Locks the round. */
export async function lockedPoints(
  within: Within,
  { framework }: Workbench,
  key: RoundKey,
  figureIds: readonly string[],
): Promise<string[] | null> {
  const now = await lockRound(within, key);
  if (now?.state === "collecting") return null;
  const points = pointsOfFigures(framework, figureIds).map(({ id }) => id);
  if (now?.state !== "returned") return points;
  const record = await findRoundOfCity(within, key);
  const returned = returnedPoints(await listDecisions(within, key), record?.cityRound.revision ?? 0);
  const locked = points.filter((id) => !returned.includes(id));
  return locked.length > 0 ? locked : null;
}
