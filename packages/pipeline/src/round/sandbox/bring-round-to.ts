import type { FigureChange, RoundState } from "@urbimetry/model";
import {
  answerFinding,
  findCityRound,
  findRoundOfCity,
  type Database,
  type RoundKey,
  type Within,
} from "@urbimetry/store";
import type { Workbench } from "../../workbench.ts";
import { readAssessed } from "../assess/assessed-round.ts";
import { figuresOfPoint } from "../assess/figure-points.ts";
import { findingPoint } from "../assess/finding-point.ts";
import { saveRound } from "../grid/save-round.ts";
import { returnRound } from "../steps/pass-round-on.ts";
import { publishRound } from "../steps/publish-round.ts";
import type { StepOutcome } from "../steps/step-outcome.ts";
import { submitRound } from "../steps/submit-round.ts";
import { beginVerification, closeVerification, decidePoints } from "../steps/verify-round.ts";

/** The persons who bring a round on, by their ids. */
export interface RoundHands {
  coordinator: string;
  verifier: string;
  manager: string;
}

/** What brings a round to where it is to stand. */
export interface BroughtRound {
  key: RoundKey;
  figures: readonly FigureChange[];
  state: RoundState;
  /** Why its warnings are right as they stand, and on what its values were verified. */
  grounds: string;
}

interface Doing {
  at: string;
  newId(): string;
}

/**
 * Takes a round of the sandbox through the same steps as people do, up to a state.
 *
 * @throws Error when a step is refused
 */
export async function bringRoundTo(
  database: Database,
  workbench: Workbench,
  { key, figures, state, grounds }: BroughtRound,
  hands: RoundHands,
  { at, newId }: Doing,
): Promise<void> {
  const by = (person: string) => ({ by: person, at, newId });
  const step = async (work: (within: Within, on: RoundKey & { version: number }) => Promise<StepOutcome>) => {
    const outcome = await database.transaction().execute(async (within) => {
      const round = await findCityRound(within, key);
      return work(within, { ...key, version: round?.version ?? 0 });
    });
    if (outcome.outcome === "refused")
      throw new Error(`the sandbox cannot bring ${key.cityId} to ${state}: ${outcome.code} ${outcome.at.join(", ")}`);
  };
  await database
    .transaction()
    .execute((within) => saveRound(within, workbench, key, { changes: figures, cause: "edit" }, by(hands.coordinator)));
  if (state === "collecting") return;
  await database
    .transaction()
    .execute((within) => settleFindings(within, workbench, { key, grounds }, by(hands.coordinator)));
  await step((within, on) => submitRound(within, workbench, on, by(hands.coordinator)));
  if (state === "submitted") return;
  await step((within, on) => beginVerification(within, on, by(hands.verifier)));
  if (state === "in-verification") return;
  const points = await reportedPoints(database, workbench, key);
  const returned = state === "returned" ? points.slice(0, 3) : [];
  const decisions = points
    .filter((id) => !returned.includes(id))
    .map((dataPointId) => ({ dataPointId, outcome: "verified" as const, reasonCode: null, grounds }));
  await step((within, on) => decidePoints(within, workbench, on, { step: "verifier", decisions }, by(hands.verifier)));
  if (state === "returned") {
    const sentBack = returned.map((dataPointId) => ({ dataPointId, reasonCode: "no-evidence", grounds }));
    const back = { step: "verifier" as const, points: sentBack };
    await step((within, on) => returnRound(within, workbench, on, back, by(hands.verifier)));
    return;
  }
  await step((within, on) => closeVerification(within, workbench, on, by(hands.verifier)));
  if (state === "verified") return;
  await step((within, on) => publishRound(within, workbench, on, by(hands.manager)));
}

/** Answers every warning, and leaves out what is wrong by the rules. */
async function settleFindings(
  within: Within,
  workbench: Workbench,
  { key, grounds }: Pick<BroughtRound, "key" | "grounds">,
  doing: { by: string; at: string },
): Promise<void> {
  const read = async () => {
    const record = await findRoundOfCity(within, key);
    if (record === null) throw new RangeError(`settleFindings requires a round, got ${key.cityId} ${key.roundId}`);
    return readAssessed(within, workbench, record);
  };
  const first = await read();
  const wrong = first.assessment.findings
    .filter(({ severity }) => severity === "error")
    .flatMap((finding) => figuresOfPoint(workbench.framework, findingPoint(workbench.framework, finding)));
  const changes = [...new Set(wrong)].flatMap((figureId) => {
    const figure = first.figures.get(figureId);
    return figure === undefined ? [] : [{ figureId, baseVersion: figure.version, content: null }];
  });
  if (changes.length > 0) await saveRound(within, workbench, key, { changes, cause: "edit" }, doing);
  const { assessment } = changes.length > 0 ? await read() : first;
  for (const finding of assessment.findings.filter(({ severity }) => severity === "warning"))
    await answerFinding(
      within,
      { ...key, dataPointId: findingPoint(workbench.framework, finding), ruleId: finding.rule, reason: grounds },
      doing,
    );
}

async function reportedPoints(database: Database, workbench: Workbench, key: RoundKey): Promise<string[]> {
  return database.transaction().execute(async (within) => {
    const record = await findRoundOfCity(within, key);
    if (record === null) return [];
    const { assessment } = await readAssessed(within, workbench, record);
    return assessment.values.filter((value) => "value" in value).map(({ dataPointId }) => dataPointId);
  });
}
