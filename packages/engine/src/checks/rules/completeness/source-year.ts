import type { Finding, Observation } from "@urbimetry/model";
import { makeFinding } from "../../make-finding.ts";
import { nothing, type Rule } from "../../rule.ts";
import { subjectWord } from "./unit-given.ts";

const yearRule = (
  rule: Omit<Rule, "prepare" | "screening">,
  wrong: (sourceYear: number, year: number) => boolean,
): Rule => {
  const described = { ...rule, screening: null };
  return {
    ...described,
    prepare: () => (context) => {
      let findings: Finding[] | null = null;
      let before: Observation | null = null;
      for (const observation of context.submission.observations) {
        const { sourceYear, value } = observation;
        if (sourceYear === null || value === null || !wrong(sourceYear, context.year)) continue;
        // The inputs of one KPI stand together and mostly share their source: said once.
        const said = before?.kpiId === observation.kpiId && before.kpiId !== null && before.sourceYear === sourceYear;
        before = observation;
        if (said) continue;
        (findings ??= []).push(
          makeFinding(
            described,
            observation,
            { sourceYear, year: context.year, age: context.year - sourceYear },
            // Years are names, not amounts: as text they get no thousands separator.
            { words: { sourceYear: String(sourceYear), year: String(context.year), what: subjectWord(observation) } },
          ),
        );
      }
      return findings ?? nothing;
    },
  };
};

/** A source younger than the period by more than the year in which it may have been published. */
export const sourceYearFuture = yearRule(
  { id: "source-year-future", severity: "warning", source: "ours" },
  (sourceYear, year) => sourceYear > year + 1,
);

/** A source more than five years older than the period. */
export const sourceYearOld = yearRule(
  { id: "source-year-old", severity: "note", source: "ours" },
  (sourceYear, year) => sourceYear < year - 5,
);
