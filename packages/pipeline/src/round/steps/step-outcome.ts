import type { CityRound } from "@urbimetry/model";

/** Why a step of the round can't be done as things are. The codes are messages: `problem.<code>.message`. */
export const stepRefusals = [
  "version-changed",
  "step-not-possible",
  "errors-stand",
  "warnings-unanswered",
  "steps-missing",
  "nothing-returned",
  "points-undecided",
  "reviewers-differ",
  "unknown-data-point",
  "not-in-sample",
  "unknown-figure",
  "figures-changed",
  "nothing-to-do",
] as const;
export type StepRefusal = (typeof stepRefusals)[number];

/** What became of a step. Refused, nothing was written. */
export type StepOutcome =
  | { outcome: "done"; cityRound: CityRound }
  | { outcome: "refused"; code: StepRefusal; at: readonly string[] };

/** @param at data points or figures concerned */
export const refusedStep = (code: StepRefusal, at: readonly string[] = []): StepOutcome & { outcome: "refused" } => ({
  outcome: "refused",
  code,
  at,
});
