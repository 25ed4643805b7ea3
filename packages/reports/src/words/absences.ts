import type { AbsentValue, Translator } from "@urbimetry/model";
import type { MeasuredPoint } from "../reading/measured-point.ts";

/** Why there is no figure, in words that stand in its place: `not reported`, `withheld`. */
export function absenceText(translator: Translator, value: Pick<AbsentValue, "status">): string {
  return translator.text(`status.${value.status}`);
}

/** The city's coded reason for an absence, in words; null when it gave none. */
export function reasonText(translator: Translator, value: AbsentValue): string | null {
  return value.reason === null ? null : translator.text(`reason.${value.reason}`);
}

/** Why a data point that has a figure is not scored, in words. */
export function unscoredText(translator: Translator, { performance }: MeasuredPoint): string {
  return performance.scored ? "" : translator.text(`report.unscored.${performance.reason}`);
}
