import type { Translator } from "@urbimetry/model";

/**
 * A name from the data for use inside a sentence. In a right-to-left language it is kept apart (first strong isolate), so
 * that its letters and digits do not change the order of the words around it.
 */
export function named({ direction }: Pick<Translator, "direction">, name: string): string {
  return direction === "rtl" ? `\u2068${name}\u2069` : name;
}
