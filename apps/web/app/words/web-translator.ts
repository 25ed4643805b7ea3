import { IntlMessageFormat } from "intl-messageformat";
import type { NumberStyle, TextValues, Translator } from "@urbimetry/model";
import { directionOf, locales } from "./languages.ts";
import type { Words } from "./words.ts";

/**
 * Speaks one language to the reader of a page, from the messages that the server sent.
 *
 * @throws RangeError from `text` when a message is not among them, or one of its places is not filled
 */
export function webTranslator({ language, messages }: Words): Translator {
  const locale = locales[language];
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
    direction: directionOf(language),
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
