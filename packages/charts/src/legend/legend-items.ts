import { bands } from "@urbimetry/model";
import type { Band, Translator } from "@urbimetry/model";
import { bandText } from "../bands/band-text.ts";
import type { MarkKind } from "../bands/band-shape.tsx";

/** One entry of a legend: how it is filled, its mark where it has one, its words. */
export interface LegendItem {
  fill: MarkKind | "estimate";
  mark: MarkKind | null;
  words: string;
}

/** The four bands, best first, and what stands outside of them. */
export function bandLegend(translator: Translator): LegendItem[] {
  return [
    ...bands.toReversed().map((band) => ({ fill: band, mark: band, words: bandWords(translator, band) })),
    { fill: "no-benchmark", mark: "no-benchmark", words: translator.text("chart.legend.no-benchmark") },
    { fill: "absent", mark: "absent", words: translator.text("chart.legend.absent") },
  ];
}

/** A band as an entry of a legend: the first says what the figures are. */
export function bandWords(translator: Translator, band: Band): string {
  const text = bandText(translator, band);
  return band === "95+" ? translator.text("chart.legend.ofTarget", { band: text }) : text;
}

/** The legend of a chart that also shows estimates. */
export function wheelLegend(translator: Translator): LegendItem[] {
  return [...bandLegend(translator), { fill: "estimate", mark: null, words: translator.text("chart.legend.estimate") }];
}

/** The legend of groups, which have a band or nothing scored. */
export function groupLegend(translator: Translator): LegendItem[] {
  return [
    ...bandLegend(translator).filter((item) => item.fill !== "absent" && item.fill !== "no-benchmark"),
    { fill: "absent", mark: "absent", words: translator.text("chart.legend.unscored") },
  ];
}
