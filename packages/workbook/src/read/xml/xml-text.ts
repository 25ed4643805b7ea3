const named: Record<string, string> = { amp: "&", lt: "<", gt: ">", quot: '"', apos: "'" };

/**
 * A text with its five named entities and its numbered characters written out.
 *
 * @example decodeEntities("R&amp;D &#x2264; 3") // => "R&D ≤ 3"
 */
export function decodeEntities(text: string): string {
  if (!text.includes("&")) return text;
  return text.replace(/&(?:#(\d{1,7})|#x([0-9a-f]{1,6})|(amp|lt|gt|quot|apos));/gi, (whole, decimal, hex, name) => {
    if (name !== undefined) return named[String(name).toLowerCase()] ?? String(whole);
    const code = decimal === undefined ? Number.parseInt(String(hex), 16) : Number(decimal);
    return code > 0x10ffff ? "\ufffd" : String.fromCodePoint(code);
  });
}

/**
 * The value of an attribute, by its name without prefix, null when it is not there.
 *
 * @param attributes the text of a tag behind its name
 * @example attributeOf(' r="A1" t="s"', "t") // => "s"
 * @example attributeOf(" xml:space='preserve'", "space") // => "preserve"
 */
export function attributeOf(attributes: string, name: string): string | null {
  for (let at = attributes.indexOf(name); at >= 0; at = attributes.indexOf(name, at + 1)) {
    const before = attributes.charCodeAt(at - 1);
    if (!(before <= 32 || before === 58)) continue;
    let quoteAt = at + name.length;
    while (attributes.charCodeAt(quoteAt) <= 32) quoteAt += 1;
    if (attributes[quoteAt] !== "=") continue;
    quoteAt += 1;
    while (attributes.charCodeAt(quoteAt) <= 32) quoteAt += 1;
    const quote = attributes[quoteAt];
    if (quote !== '"' && quote !== "'") continue;
    const end = attributes.indexOf(quote, quoteAt + 1);
    return end < 0 ? null : decodeEntities(attributes.slice(quoteAt + 1, end));
  }
  return null;
}
