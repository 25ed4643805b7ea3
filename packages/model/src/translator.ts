import type { Language, TextDirection } from "./language.ts";

/** What a message's places may be filled with. Numbers are formatted by the message's own ICU placeholders. */
export type TextValues = Record<string, string | number | boolean | Date | null | undefined>;

/** How a number is shown. `decimals` are fixed unless `trim` drops trailing zeros. */
export interface NumberStyle {
  decimals?: number;
  trim?: boolean;
  /** Always write + or −. */
  signed?: boolean;
}

/**
 * Speaks one language: full-sentence ICU messages, numbers, dates and lists by CLDR.
 *
 * @throws RangeError from `text` when the message does not exist: a missing message is a defect of the program
 */
export interface Translator {
  language: Language;
  direction: TextDirection;
  has(id: string): boolean;
  text(id: string, values?: TextValues): string;
  number(value: number, style?: NumberStyle): string;
  /** A calendar date given as `2025-03-14`, in its long form. */
  date(isoDate: string): string;
  /** "a, b and c" */
  list(items: readonly string[]): string;
}
