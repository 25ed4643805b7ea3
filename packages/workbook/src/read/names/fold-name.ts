/**
 * A name reduced to what makes it the same name: small letters without accents, digits of any script as 0 to 9, and
 * nothing else. Spaces, dashes, underscores, quotes and punctuation do not count.
 *
 * @example foldName("Población (total)") // => "poblaciontotal"
 * @example foldName("PM₂.₅") // => "pm25"
 */
export function foldName(text: string): string {
  if (/^[a-z0-9]*$/.test(text)) return text;
  return text
    .normalize("NFKD")
    .replace(/[\u0660-\u0669\u06f0-\u06f9]/g, (digit) => String((digit.codePointAt(0) ?? 0) & 0xf))
    .toLowerCase()
    .replace(/ß/g, "ss")
    .replace(/ø/g, "o")
    .replace(/æ/g, "ae")
    .replace(/ё/g, "е")
    .replace(/[\u0622\u0623\u0625]/g, "ا")
    .replace(/\u0629/g, "ه")
    .replace(/\u0649/g, "ي")
    .replace(/[^\p{L}\p{N}]/gu, "");
}
