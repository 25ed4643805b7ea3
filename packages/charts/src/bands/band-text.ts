import type { Band, Translator } from "@urbimetry/model";

/**
 * A band as it is written. Its figures run from low to high in every language, so that in right-to-left text they are
 * set apart (Unicode Bidirectional Algorithm, LRI … PDI).
 */
export function bandText(translator: Translator, band: Band): string {
  const text = translator.text(`band.${band}`);
  return translator.direction === "rtl" ? `\u2066${text}\u2069` : text;
}
