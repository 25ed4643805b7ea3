import type { Finding } from "@urbimetry/model";
import { makeFinding } from "../../make-finding.ts";
import type { Figure } from "../../context/figure-index.ts";
import { nothing, type Rule } from "../../rule.ts";
import { subjectWord } from "../completeness/unit-given.ts";

/** A broken number of things that come whole. Yearly means of persons and full-time equivalents are left alone. */
export const countWithDecimals: Rule = {
  id: "count-with-decimals",
  screening: null,
  severity: "note",
  source: "suggested check of our KPI facts: counts are whole numbers",
  prepare(plan) {
    const inputs = plan.inputs.filter((input) => input.whole);
    const points = plan.dataPoints.filter((point) => point.whole);
    return ({ figures }) => {
      let findings: Finding[] | null = null;
      const look = (figure: Figure | undefined, unit: string | undefined): void => {
        // A count given in thousands is whole or not by its own rounding.
        if (!figure || (figure.observation.unit !== null && figure.observation.unit !== unit)) return;
        if (Number.isInteger(figure.value)) return;
        (findings ??= []).push(
          makeFinding(
            this,
            figure.observation,
            { value: figure.value },
            { words: { what: subjectWord(figure.observation) } },
          ),
        );
      };
      for (const input of inputs) look(figures.inputs[input.slot], input.unit?.id);
      for (const point of points) look(figures.results[point.index], point.dataPoint.unit);
      return findings ?? nothing;
    };
  },
};
