import { readFileSync } from "node:fs";
import { IntlMessageFormat } from "intl-messageformat";
import type { Translator } from "@urbimetry/model";
import { parse } from "yaml";
import { englishChartMessages } from "../../testing/small-translator.ts";
import { smallWords } from "../../testing/small-words.ts";
import { arabicLikeMessage } from "./arabic-like.ts";

/** English messages of charts and reports of an edition, as they stand in the catalogue. */
export const englishEditionMessages: Readonly<Record<string, string>> = parse(
  readFileSync(new URL("../../../../framework/translations/en/index-report.yaml", import.meta.url), "utf8"),
);

const english: Readonly<Record<string, string>> = {
  ...Object.fromEntries(Object.entries(smallWords).map(([id, [words]]) => [id, words])),
  ...englishChartMessages,
  ...englishEditionMessages,
};

/** Speaks English, or nonsense in Arabic letters from right to left, about the charts of an edition. */
export function editionTranslator(language: "en" | "ar"): Translator {
  const locale = language === "en" ? "en-GB" : "ar-EG";
  const parsed = new Map<string, IntlMessageFormat>();
  const message = (id: string): IntlMessageFormat => {
    const source = english[id];
    if (source === undefined) throw new RangeError(`the edition translator has no message ${id}`);
    const known = parsed.get(id);
    if (known) return known;
    const spoken = language === "en" ? source : arabicLikeMessage(source);
    const made = new IntlMessageFormat(spoken, locale, undefined, { ignoreTag: true });
    parsed.set(id, made);
    return made;
  };
  return {
    language,
    direction: language === "ar" ? "rtl" : "ltr",
    has: (id) => Object.hasOwn(english, id),
    text: (id, values = {}) => String(message(id).format(values)),
    number: (value, style = {}) =>
      new Intl.NumberFormat(locale, {
        minimumFractionDigits: style.trim ? 0 : (style.decimals ?? 0),
        maximumFractionDigits: style.decimals ?? 0,
        signDisplay: style.signed ? "exceptZero" : "auto",
      }).format(value),
    date: (isoDate) => isoDate,
    list: (items) => new Intl.ListFormat(locale).format(items),
  };
}
