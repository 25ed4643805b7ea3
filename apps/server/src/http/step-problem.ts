import type { StepOutcome } from "@urbimetry/pipeline";
import type { CityRound } from "@urbimetry/model";
import { RequestProblem } from "./problem.ts";

/** What a refused step becomes: 409 with the step's code, and the data points or figures concerned. */
export const stepProblem = ({ code, at }: StepOutcome & { outcome: "refused" }): RequestProblem =>
  new RequestProblem(409, code, `the step is refused: ${code}`, {
    values: { count: at.length, first: at[0] ?? "" },
    at: at.map((path) => ({ path, message: code })),
  });

/**
 * The round after a step.
 *
 * @throws RequestProblem when the step was refused
 */
export function doneOrProblem(outcome: StepOutcome): CityRound {
  if (outcome.outcome === "refused") throw stepProblem(outcome);
  return outcome.cityRound;
}
