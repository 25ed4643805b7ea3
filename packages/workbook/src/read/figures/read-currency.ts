const codes = new Set(Intl.supportedValuesOf("currency"));

/** Signs that stand for one currency only; `$`, `£` and `¥` stand for several. */
const signs: Record<string, string> = {
  "€": "EUR",
  "₽": "RUB",
  "₹": "INR",
  "₩": "KRW",
  "₺": "TRY",
  "₴": "UAH",
  "₪": "ILS",
  "฿": "THB",
};

/**
 * A currency's ISO 4217 code from what was written, null when it is not clear.
 *
 * @example readCurrency("eur") // => "EUR"
 * @example readCurrency("€") // => "EUR"
 * @example readCurrency("$") // => null
 */
export function readCurrency(text: string): string | null {
  const written = text.trim();
  const code = /^[A-Za-z]{3}(?![A-Za-z])/.exec(written)?.[0].toUpperCase();
  if (code !== undefined && codes.has(code)) return code;
  const inBrackets = /[([]([A-Z]{3})[)\]]/.exec(written)?.[1];
  if (inBrackets !== undefined && codes.has(inBrackets)) return inBrackets;
  return written === "euro" || written === "Euro" ? "EUR" : (signs[written] ?? null);
}
