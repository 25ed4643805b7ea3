import { bands } from "@urbimetry/model";
import type { Translator } from "@urbimetry/model";
import { bandText } from "../../bands/band-text.ts";
import type { LegendItem } from "../../legend/legend-items.ts";

/** The bands as bands of a score, best first, and what has no score. */
export function sunburstLegend(translator: Translator): LegendItem[] {
  return [
    ...bands.toReversed().map((band, index): LegendItem => {
      const text = bandText(translator, band);
      return {
        fill: band,
        mark: null,
        words: index === 0 ? translator.text("chart.sunburst.legend", { band: text }) : text,
      };
    }),
    { fill: "absent", mark: null, words: translator.text("chart.sunburst.unscored") },
  ];
}
