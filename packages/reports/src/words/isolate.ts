import type { Translator } from "@urbimetry/model";

/**
 * A name or a typed text for use inside a sentence: in a right-to-left language it is kept apart (first strong
 * isolate), so that its letters, digits and brackets do not change the order of the words around it.
 */
export function isolated({ direction }: Pick<Translator, "direction">, text: string): string {
  return direction === "rtl" ? `\u2068${text}\u2069` : text;
}
