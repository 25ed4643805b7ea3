import type { ChainStep, CityRound, RoundState } from "@urbimetry/model";
import { findRoundOfCity, lockRound, type Doing, type RoundOfCity, type Within } from "@urbimetry/store";
import { refusedStep, type StepOutcome } from "./step-outcome.ts";

/** Which round a step is for, and the version of it that its author saw. */
export interface StepOn {
  cityId: string;
  roundId: string;
  version: number;
}

/** Who does a step, when, and where new ids come from. */
export interface StepDoing extends Doing {
  newId(): string;
}

/**
 * Locks a round for a step, and sees to it that it is in a state where the step may be done.
 *
 * @returns the round, or why the step is refused
 */
export async function roundForStep(
  within: Within,
  on: StepOn,
  states: readonly RoundState[],
): Promise<RoundOfCity | (StepOutcome & { outcome: "refused" })> {
  await lockRound(within, on);
  const record = await findRoundOfCity(within, on);
  if (record === null || !states.includes(record.cityRound.state)) return refusedStep("step-not-possible");
  return record.cityRound.version === on.version ? record : refusedStep("version-changed");
}

/** Steps of the chain before another that are not done yet. */
export function missingSteps({ round, cityRound }: RoundOfCity, before: ChainStep): ChainStep[] {
  return round.chain.slice(0, round.chain.indexOf(before)).filter((step) => !cityRound.stepsDone.includes(step));
}

/** The outcome of a change: null means that the round had changed since. */
export const outcomeOf = (cityRound: CityRound | null): StepOutcome =>
  cityRound === null ? refusedStep("version-changed") : { outcome: "done", cityRound };
