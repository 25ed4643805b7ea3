import type { Finding } from "@urbimetry/model";
import { makeFinding } from "../../make-finding.ts";
import type { Figure } from "../../context/figure-index.ts";
import { nothing, type Rule } from "../../rule.ts";
import { subjectWord } from "../completeness/unit-given.ts";

/** A count, amount or length below zero. */
export const negativeInput: Rule = {
  id: "negative-input",
  screening: null,
  severity: "error",
  source: "ours",
  prepare(plan) {
    return ({ figures }) => {
      let findings: Finding[] | null = null;
      const look = (figure: Figure | undefined): void => {
        if (!figure || figure.value >= 0) return;
        (findings ??= []).push(
          makeFinding(
            this,
            figure.observation,
            { value: figure.value },
            { words: { what: subjectWord(figure.observation) } },
          ),
        );
      };
      figures.inputs.forEach(look);
      for (const { index, quantity } of plan.profile) {
        // Rates such as inflation may be negative; what the profile itself bounds at zero may not.
        if (quantity.validRange.min !== null && quantity.validRange.min >= 0) look(figures.profile[index]);
      }
      return findings ?? nothing;
    };
  },
};
