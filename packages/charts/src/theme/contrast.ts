/**
 * Contrast of two colours, 1 (the same) to 21 (black on white).
 *
 * @param one `#rrggbb`
 * @see WCAG 2.2, contrast ratio
 * @example contrast("#000000", "#ffffff") // => 21
 */
export function contrast(one: string, other: string): number {
  const [lighter = 0, darker = 0] = [luminance(one), luminance(other)].sort((a, b) => b - a);
  return (lighter + 0.05) / (darker + 0.05);
}

/**
 * White where it is read well enough on a colour, else black.
 *
 * @param enough contrast to reach: 4.5 for text, 3 for large text (WCAG 2.2)
 * @example readableOn("#fcc30b", 3) // => "#000000"
 */
export function readableOn(colour: string, enough: number): "#000000" | "#ffffff" {
  return contrast(colour, "#ffffff") >= enough ? "#ffffff" : "#000000";
}

function luminance(colour: string): number {
  const [red = 0, green = 0, blue = 0] = linear(colour);
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

/**
 * Red, green and blue of a colour as amounts of light, 0 to 1.
 *
 * @throws RangeError if it is not written as `#rrggbb`
 * @example linear("#ff0000") // => [1, 0, 0]
 */
export function linear(colour: string): number[] {
  if (!/^#[0-9a-f]{6}$/i.test(colour)) throw new RangeError(`linear requires a colour as #rrggbb, got ${colour}`);
  return [1, 3, 5].map((at) => {
    const channel = Number.parseInt(colour.slice(at, at + 2), 16) / 255;
    return channel <= 0.04045 ? channel / 12.92 : ((channel + 0.055) / 1.055) ** 2.4;
  });
}
