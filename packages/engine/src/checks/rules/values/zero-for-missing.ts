import type { Finding } from "@urbimetry/model";
import { makeFinding, wholeSubmission } from "../../make-finding.ts";
import { nothing, type Rule } from "../../rule.ts";
import { unitWords } from "../../unit-words.ts";

/** A zero where last year there was a value that does not vanish in a year, or where no city of the world has zero. */
export const zeroForMissing: Rule = {
  id: "zero-for-missing",
  screening: null,
  severity: "warning",
  source: "ours",
  prepare(plan) {
    const points = plan.dataPoints.filter(({ yesNo, plausible }) => !yesNo && plausible.change !== "erratic");
    return ({ numbers, previous, values }) => {
      let findings: Finding[] | null = null;
      for (const { index, kpi, dataPoint, plausible, percent } of points) {
        if (numbers[index] !== 0) continue;
        const last = previous?.numbers[index];
        const nowhere = plausible.low !== null && plausible.low > 0 && last !== 0;
        // A programme may end and a small share vanish; what was a tenth of all does not.
        const vanished = last !== undefined && (percent && plausible.high === null ? last >= 10 : last > 0);
        if (!nowhere && !vanished) continue;
        (findings ??= []).push(
          makeFinding(
            this,
            { kpiId: kpi.kpi.id, component: dataPoint.component, at: values[index]?.at ?? null },
            { value: 0, last: last ?? null },
            { words: { known: last === undefined ? "no" : "yes", ...unitWords(dataPoint.unit) } },
          ),
        );
      }
      return findings ?? nothing;
    };
  },
};

/** So many zeros that they seem to stand for what is missing. */
export const manyZeros: Rule = {
  id: "many-zeros",
  screening: null,
  severity: "warning",
  source: "ours",
  prepare(plan) {
    const points = plan.dataPoints.filter(({ yesNo }) => !yesNo);
    return ({ numbers }) => {
      let zeros = 0;
      let present = 0;
      for (const { index } of points) {
        const value = numbers[index];
        if (value === undefined) continue;
        present += 1;
        if (value === 0) zeros += 1;
      }
      if (zeros < 15 || zeros < 0.4 * present) return nothing;
      return [makeFinding(this, wholeSubmission, { zeros, present, percent: (100 * zeros) / present })];
    };
  },
};
