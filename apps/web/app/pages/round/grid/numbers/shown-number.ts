import type { FigureContent, Translator } from "@urbimetry/model";
import { locales } from "../../../../words/languages.ts";

const mostDecimals = 10;

/** A figure as the reader's language writes it; empty where there is none. */
export function shownFigure(translator: Translator, content: FigureContent["value"], plain = false): string {
  if (content === null) return "";
  if (typeof content === "boolean") return translator.text(content ? "answer.yes" : "answer.no");
  if (typeof content === "string") return content;
  return plain ? String(content) : translator.number(content, { decimals: mostDecimals, trim: true });
}

/**
 * A figure as it stands in its cell while it is changed: in the reader's digits and marks, without groups, and so that
 * it is read back as the same number.
 */
export function editedFigure(translator: Translator, content: FigureContent["value"]): string {
  if (typeof content !== "number") return shownFigure(translator, content);
  const format = (least: number) =>
    new Intl.NumberFormat(locales[translator.language], {
      useGrouping: false,
      minimumFractionDigits: least,
      maximumFractionDigits: mostDecimals,
    });
  const parts = format(0).formatToParts(content);
  // Three decimals could be taken for thousands; four can't.
  const decimals = parts.find(({ type }) => type === "fraction")?.value.length;
  return decimals === 3 ? format(4).format(content) : parts.map(({ value }) => value).join("");
}
