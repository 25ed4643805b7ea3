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
 * Messages are parsed when they are first said, so that a translator costs nothing to make.
 */
export function createTranslator(language: Language): Translator {
  const locale = locales[language];
  const messages = messagesOf(language);
  const parsed = new Map<string, IntlMessageFormat>();
  const numberFormats = new Map<string, Intl.NumberFormat>();
  const dates = new Intl.DateTimeFormat(locale, { dateStyle: "long", timeZone: "UTC" });
  const lists = new Intl.ListFormat(locale, { type: "conjunction" });

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

  return {
    language,
    direction: language === "ar" ? "rtl" : "ltr",
    has: (id) => Object.hasOwn(messages, id),
    text(id: string, values?: TextValues): string {
      let message = parsed.get(id);
      if (!message) {
        const text = messages[id];
        if (text === undefined) throw new RangeError(`there is no message ${id} in ${language}`);
        // A text without places and quotes says itself.
        if (!/[{}'<]/.test(text)) return text;
        message = new IntlMessageFormat(text, locale, undefined, { ignoreTag: true });
        parsed.set(id, message);
      }
      return String(message.format(values as Record<string, string>));
    },
    number: (value, style = {}) => numberFormat(style).format(value),
    date: (isoDate) => dates.format(new Date(`${isoDate}T00:00:00Z`)),
    list: (items) => lists.format(items),
  };
}
