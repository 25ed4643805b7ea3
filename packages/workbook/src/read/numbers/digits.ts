/** First code points of the decimal digits of the scripts that figures are written in beside 0 to 9. */
const zeros = [
  0x0660, // Arabic-Indic
  0x06f0, // Persian and Urdu
  0x07c0, // N’Ko
  0x0966, // Devanagari
  0x09e6, // Bengali
  0x0e50, // Thai
  0x1040, // Burmese
  0x17e0, // Khmer
  0xff10, // full width
];

const marks: Record<string, string> = {
  "\u066a": "%", // Arabic percent sign
  "\uff05": "%",
  "\u060c": ",", // Arabic comma
  "\uff0c": ",",
  "\uff0e": ".",
  "\u2212": "-",
  "\u2010": "-",
  "\u2011": "-",
  "\u2012": "-",
  "\u2013": "-",
  "\u2014": "-",
  "\uff0d": "-",
  "\ufe63": "-",
  "\uff0b": "+",
  "\uff08": "(",
  "\uff09": ")",
  "\uff1c": "<",
  "\uff1e": ">",
  "\u2019": "'",
  "\u2018": "'",
  "\u02bc": "'",
  "\u00b4": "'",
  "\uff07": "'",
};

/** Bidirectional marks, joiners, soft hyphen and byte order mark: seen by machines only. */
const invisible = /[\u00ad\u061c\u200b-\u200f\u202a-\u202e\u2060-\u2064\u2066-\u2069\ufeff]/g;
const spaces = /[\t\n\v\f\r \u00a0\u1680\u2000-\u200a\u2028\u2029\u202f\u205f\u3000]+/g;
const onlyPlain = /^[!-~]*$/;

/**
 * A text with digits of any script as 0 to 9, every kind of space as one blank, dashes as `-`, apostrophes as `'`,
 * and without invisible marks. The Arabic decimal and thousands marks stay, because they are never in doubt.
 *
 * Superscripts are left alone: `12³` is not 123.
 *
 * @example plainDigits("\u0661\u0662\u202f\u0663\u0664\u0665") // => "12 345"
 */
export function plainDigits(text: string): string {
  if (onlyPlain.test(text)) return text;
  let plain = "";
  for (const character of text.replace(invisible, "").replace(spaces, " ").trim()) {
    plain += character < "\u00a0" ? character : plainCharacter(character);
  }
  return plain;
}

function plainCharacter(character: string): string {
  const mark = marks[character];
  if (mark !== undefined) return mark;
  const code = character.codePointAt(0) ?? 0;
  const zero = zeros.find((first) => code >= first && code < first + 10);
  return zero === undefined ? character : String(code - zero);
}
