import type { TextDirection } from "@urbimetry/model";

/**
 * Wraps a text so that it keeps its reading direction whatever stands around it.
 *
 * The attribute `direction` is not understood by every SVG renderer, these marks are (Unicode Bidirectional Algorithm,
 * RLI … PDI). A left-to-right drawing needs none.
 *
 * @example isolate("65 %", "ltr") // => "65 %"
 * @example isolate("65 %", "rtl").length // => 6
 */
export function isolate(text: string, direction: TextDirection): string {
  return direction === "rtl" ? `\u2067${text}\u2069` : text;
}
