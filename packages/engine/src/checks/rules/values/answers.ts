import type { Finding, Observation } from "@urbimetry/model";
import type { Figure } from "../../context/figure-index.ts";
import { makeFinding } from "../../make-finding.ts";
import { nothing, type Rule } from "../../rule.ts";
import { subjectWord } from "../completeness/unit-given.ts";

/** An answer of yes or no that is neither. The figure is not used. */
export const notYesNo: Rule = {
  id: "not-yes-no",
  screening: null,
  severity: "error",
  source: "unit of the KPI",
  prepare(plan) {
    const inputs = plan.inputs.filter(({ unit }) => unit?.kind === "yes-no");
    const points = plan.dataPoints.filter(({ yesNo }) => yesNo);
    if (inputs.length === 0 && points.length === 0) return null;
    return ({ figures }) => {
      let findings: Finding[] | null = null;
      const look = (figure: Figure | undefined): void => {
        if (!figure || figure.value === 0 || figure.value === 1) return;
        const words = { what: subjectWord(figure.observation) };
        (findings ??= []).push(makeFinding(this, figure.observation, { value: figure.value }, { words }));
      };
      for (const { index } of points) look(figures.results[index]);
      for (const { slot } of inputs) look(figures.inputs[slot]);
      return findings ?? nothing;
    };
  },
};

/** Yes, no or a word where a number is wanted. The figure is not used. */
export const notANumber: Rule = {
  id: "not-a-number",
  screening: null,
  severity: "error",
  source: "unit of the KPI",
  prepare: () => (context) =>
    context.figures.notNumbers.length === 0
      ? nothing
      : context.figures.notNumbers.map((observation: Observation) => {
          const { value } = observation;
          const answer = value === true ? "yes" : value === false ? "no" : "word";
          const words = { what: subjectWord(observation), answer };
          return makeFinding(notANumber, observation, { value }, { words });
        }),
};
