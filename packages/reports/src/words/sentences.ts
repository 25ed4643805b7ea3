import type { Language } from "@urbimetry/model";

/**
 * Whole sentences one after the other, as a paragraph: with a space between them where the language has one.
 *
 * @example asParagraph("en", ["One.", "Two."]) // => "One. Two."
 * @example asParagraph("zh", ["一。", "二。"]) // => "一。二。"
 */
export function asParagraph(language: Language, sentences: readonly string[]): string {
  return sentences.join(language === "zh" ? "" : " ");
}
