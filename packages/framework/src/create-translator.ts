import type { Language, NumberStyle, TextValues, Translator } from "@urbimetry/model";
import { IntlMessageFormat } from "intl-messageformat";
import { messagesOf } from "./messages.ts";

/**
 * CLDR locale of each language. Arabic is written with Arabic-Indic digits, as its default in CLDR is for the countries
 * that use them; codes and years in codes are never formatted, so they keep European digits.
 */
const locales: Record<Language, string> = {
  en: "en-GB",
  fr: "fr",
  es: "es",
  ar: "ar-EG",
  zh: "zh-Hans",
  ru: "ru",
};

/**
 * Speaks one of the six languages.
 *
 * Messages are parsed when they are first said, so that a translator costs nothing to make. A yes or no put in a message
 * is said in the language.
 *
 * @throws RangeError from `text` when a message does not exist in the language (there is no silent English), or one of
 *   its places is not filled
 */
export function createTranslator(language: Language): Translator {
  const locale = locales[language];
  const messages = messagesOf(language);
  const parsed = new Map<string, IntlMessageFormat>();
  const numberFormats = new Map<string, Intl.NumberFormat>();
  let dates: Intl.DateTimeFormat | undefined;
  let lists: Intl.ListFormat | undefined;

  const numberFormat = ({ decimals = 0, trim = false, signed = false }: NumberStyle): Intl.NumberFormat => {
    const key = `${decimals} ${trim} ${signed}`;
    const known = numberFormats.get(key);
    if (known) return known;
    const format = new Intl.NumberFormat(locale, {
      minimumFractionDigits: trim ? 0 : decimals,
      maximumFractionDigits: decimals,
      signDisplay: signed ? "exceptZero" : "auto",
    });
    numberFormats.set(key, format);
    return format;
  };

  const text = (id: string, values?: TextValues): string => {
    const source = messages[id];
    if (source === undefined) throw new RangeError(`there is no message ${id} in ${language}`);
    // A text without places and quotes says itself.
    if (!/[{}']/.test(source)) return source;
    try {
      const known = parsed.get(id);
      const message = known ?? new IntlMessageFormat(source, locale, undefined, { ignoreTag: true });
      if (!known) parsed.set(id, message);
      return message
        .formatToParts(values as Record<string, string>)
        .map(({ value }) => (typeof value === "boolean" ? text(value ? "answer.yes" : "answer.no") : String(value)))
        .join("");
    } catch (cause) {
      throw new RangeError(`message ${id} in ${language}: ${(cause as Error).message}`, { cause });
    }
  };

  return {
    language,
    direction: language === "ar" ? "rtl" : "ltr",
    has: (id) => Object.hasOwn(messages, id),
    text,
    number: (value, style = {}) => numberFormat(style).format(value),
    date(isoDate) {
      dates ??= new Intl.DateTimeFormat(locale, { dateStyle: "long", timeZone: "UTC" });
      return dates.format(new Date(`${isoDate}T00:00:00Z`));
    },
    list(items) {
      lists ??= new Intl.ListFormat(locale, { type: "conjunction" });
      return lists.format(items);
    },
  };
}
