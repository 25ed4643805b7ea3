import type { Finding } from "@urbimetry/model";
import { makeFinding } from "../../make-finding.ts";
import { nothing, type Rule } from "../../rule.ts";
import { subjectWord } from "./unit-given.ts";

/** The same figure was given twice, and not alike. */
export const conflictingFigures: Rule = {
  id: "conflicting-figures",
  screening: null,
  severity: "error",
  source: "ours",
  prepare: () => (context) => {
    let findings: Finding[] | null = null;
    for (const { first, second } of context.figures.conflicts) {
      // The same figure in another unit, or rounded on the way, is no conflict.
      if (Math.abs(first.value - second.value) <= 1e-6 * Math.abs(first.value)) continue;
      (findings ??= []).push(
        makeFinding(
          conflictingFigures,
          second.observation,
          { first: first.value, second: second.value },
          { words: { what: subjectWord(second.observation) } },
        ),
      );
    }
    return findings ?? nothing;
  },
};
