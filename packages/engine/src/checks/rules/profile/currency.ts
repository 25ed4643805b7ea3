import type { Observation, Submission } from "@urbimetry/model";
import type { CheckContext } from "../../context/check-context.ts";
import { makeFinding, wholeSubmission } from "../../make-finding.ts";
import { nothing, type Rule } from "../../rule.ts";
import { currencyMagnitudes } from "./currency-magnitudes.ts";

const source = "U4SSC KPIs Verification Manual (2022), p. 21; codes by ISO 4217";

/** What the submission says about its currency. */
function currencyObservation(submission: Submission): Observation | undefined {
  return submission.observations.find(({ kpiId, variable }) => kpiId === null && variable === "currency");
}

/** Currency code of the profile in capitals, null when none was given as text. */
export function currencyOf(submission: Submission): string | null {
  const value = currencyObservation(submission)?.value;
  return typeof value === "string" && value.trim() !== "" ? value.trim().toUpperCase() : null;
}

/** True for a code of ISO 4217. @example isCurrencyCode("NOK") // => true */
export function isCurrencyCode(code: string): boolean {
  return code in currencyMagnitudes;
}

const amounts = ({ plan, figures }: CheckContext): number =>
  figures.inputs.filter((figure, slot) => figure && plan.inputs[slot]?.unit?.kind === "currency").length +
  figures.profile.filter((figure, index) => figure && plan.profile[index]?.unit?.kind === "currency").length;

/** Amounts of money without a currency. */
export const currencyMissing: Rule = {
  id: "currency-missing",
  screening: "R5",
  severity: "error",
  source,
  prepare: (plan) =>
    plan.profileById.has("currency")
      ? (context) => {
          if (currencyOf(context.submission) !== null) return nothing;
          const count = amounts(context);
          return count === 0 ? nothing : [makeFinding(currencyMissing, wholeSubmission, { count })];
        }
      : null,
};

/** A currency that is no code of ISO 4217. */
export const currencyInvalid: Rule = {
  id: "currency-invalid",
  screening: "R5",
  severity: "error",
  source,
  prepare: (plan) =>
    plan.profileById.has("currency")
      ? ({ submission }) => {
          const code = currencyOf(submission);
          if (code === null || isCurrencyCode(code)) return nothing;
          const at = currencyObservation(submission)?.at ?? null;
          return [makeFinding(currencyInvalid, { ...wholeSubmission, at }, { code })];
        }
      : null,
};

/** Another currency than last year. */
export const currencyChange: Rule = {
  id: "currency-change",
  screening: "R5",
  severity: "warning",
  source: "ours",
  prepare: (plan) =>
    plan.profileById.has("currency")
      ? ({ submission, previous }) => {
          const now = currencyOf(submission);
          const last = previous?.submission ? currencyOf(previous.submission) : null;
          if (now === null || last === null || now === last || !isCurrencyCode(now)) return nothing;
          const at = currencyObservation(submission)?.at ?? null;
          return [makeFinding(currencyChange, { ...wholeSubmission, at }, { now, last })];
        }
      : null,
};
