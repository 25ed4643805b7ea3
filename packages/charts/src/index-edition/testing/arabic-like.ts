import { parse, TYPE } from "@formatjs/icu-messageformat-parser";
import type { MessageFormatElement } from "@formatjs/icu-messageformat-parser";

const letters: Readonly<Record<string, string>> = {
  a: "ا",
  b: "ب",
  c: "ك",
  d: "د",
  e: "ي",
  f: "ف",
  g: "ج",
  h: "ه",
  i: "ي",
  j: "ج",
  k: "ك",
  l: "ل",
  m: "م",
  n: "ن",
  o: "و",
  p: "ب",
  q: "ق",
  r: "ر",
  s: "س",
  t: "ت",
  u: "و",
  v: "ف",
  w: "و",
  x: "خ",
  y: "ي",
  z: "ز",
  ",": "،",
  ";": "؛",
  "?": "؟",
  "%": "٪",
};

/**
 * English words in Arabic letters: nonsense that runs from right to left and joins, to look at a drawing whose Arabic
 * is not written yet.
 *
 * @example arabicLike("bad") // => "باد"
 */
export function arabicLike(words: string): string {
  return Array.from(words, (letter) => letters[letter.toLowerCase()] ?? letter).join("");
}

/** An ICU message with its own words in Arabic letters and its places as they are. */
export function arabicLikeMessage(message: string): MessageFormatElement[] {
  const turn = (elements: MessageFormatElement[]): MessageFormatElement[] =>
    elements.map((element) => {
      if (element.type === TYPE.literal) return { ...element, value: arabicLike(element.value) };
      if (element.type !== TYPE.plural && element.type !== TYPE.select) return element;
      const options = Object.fromEntries(
        Object.entries(element.options).map(([choice, option]) => [choice, { ...option, value: turn(option.value) }]),
      );
      return { ...element, options } as MessageFormatElement;
    });
  return turn(parse(message, { ignoreTag: true }));
}
