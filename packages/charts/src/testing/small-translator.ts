import { readFileSync } from "node:fs";
import { IntlMessageFormat } from "intl-messageformat";
import type { Translator } from "@urbimetry/model";
import { parse } from "yaml";
import { arabicChartMessages } from "./arabic-chart-messages.ts";
import { smallWords } from "./small-words.ts";

/** The charts' English messages, as they stand in the catalogue. */
export const englishChartMessages: Readonly<Record<string, string>> = parse(
  readFileSync(new URL("../../../framework/translations/en/chart.yaml", import.meta.url), "utf8"),
);

/** Speaks English or Arabic about the small framework, without the product's catalogues. */
export function smallTranslator(language: "en" | "ar"): Translator {
  const place = language === "en" ? 0 : 1;
  const chart = language === "en" ? englishChartMessages : arabicChartMessages;
  const messages = new Map([
    ...Object.entries(chart),
    ...Object.entries(smallWords).map(([id, words]) => [id, words[place]] as const),
  ]);
  const message = (id: string): string => {
    const found = messages.get(id);
    if (found === undefined) throw new RangeError(`the small translator has no message ${id}`);
    return found;
  };
  return {
    language,
    direction: language === "ar" ? "rtl" : "ltr",
    has: (id) => messages.has(id),
    text: (id, values = {}) => String(new IntlMessageFormat(message(id), language).format(values)),
    number: (value, style = {}) =>
      new Intl.NumberFormat(language, {
        minimumFractionDigits: style.trim ? 0 : (style.decimals ?? 0),
        maximumFractionDigits: style.decimals ?? 3,
        signDisplay: style.signed ? "exceptZero" : "auto",
      }).format(value),
    date: (isoDate) => isoDate,
    list: (items) => new Intl.ListFormat(language).format(items),
  };
}
