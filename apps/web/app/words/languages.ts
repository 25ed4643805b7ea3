import type { Language, TextDirection } from "@urbimetry/model";

/** Languages by the first segment of an address, each by the name its speakers give it. */
export const languageNames: Readonly<Record<Language, string>> = {
  en: "English",
  fr: "Français",
  es: "Español",
  ar: "العربية",
  zh: "中文",
  ru: "Русский",
};

/** CLDR locale of each language; Arabic with its own digits. */
export const locales: Readonly<Record<Language, string>> = {
  en: "en-GB",
  fr: "fr",
  es: "es",
  ar: "ar-EG",
  zh: "zh-Hans",
  ru: "ru",
};

/** True for one of the six. */
export const isLanguage = (text: string | undefined): text is Language =>
  text !== undefined && Object.hasOwn(languageNames, text);

export const directionOf = (language: Language): TextDirection => (language === "ar" ? "rtl" : "ltr");

/**
 * The language that a browser asks for, English when it asks for none of ours.
 *
 * @param header what stands in `accept-language`
 * @example languageAsked("pt-BR, fr;q=0.8, en;q=0.5") // => "fr"
 */
export function languageAsked(header: string | null): Language {
  const asked = (header ?? "")
    .split(",")
    .map((part) => {
      const [tag = "", ...parameters] = part.trim().split(";");
      const quality = parameters
        .find((one) => one.trim().startsWith("q="))
        ?.trim()
        .slice(2);
      return { tag: tag.slice(0, 2).toLowerCase(), quality: quality === undefined ? 1 : Number(quality) || 0 };
    })
    .sort((one, other) => other.quality - one.quality);
  return asked.map(({ tag }) => tag).find(isLanguage) ?? "en";
}

/** The six, in the order in which they are offered. */
export const languages = Object.keys(languageNames) as Language[];
