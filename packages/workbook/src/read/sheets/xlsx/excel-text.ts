/**
 * A text as it is seen: characters that the format writes as `_x000D_` are put back.
 *
 * @see ECMA-376 part 1, 22.9.2.19
 * @example plainText("one_x000A_two") // => "one\ntwo"
 */
export function plainText(text: string): string {
  return text.includes("_x")
    ? text.replace(/_x([0-9A-Fa-f]{4})_/g, (_, hex: string) => String.fromCharCode(Number.parseInt(hex, 16)))
    : text;
}
