import type { KeyFigures } from "../document/block.ts";
import type { CityReading } from "../reading/city-reading.ts";

/** The counts that stand beside the finding: reported, verified (or scored, before that), at target, below a third. */
export function keyFigures({ translator, counts, verification }: CityReading, flow: KeyFigures["flow"]): KeyFigures {
  const figure = (number: number, id: string, values = {}) => ({
    figure: translator.number(number, { decimals: 0 }),
    words: translator.text(id, { count: number, ...values }),
  });
  return {
    kind: "keyFigures",
    flow,
    figures: [
      figure(counts.reported, "report.key.reported", { total: counts.total }),
      verification ? figure(counts.verified, "report.key.verified") : figure(counts.scored, "report.key.scored"),
      figure(counts.bands["95+"], "report.key.atTarget"),
      figure(counts.bands["0-33"], "report.key.belowThird"),
    ],
  };
}
