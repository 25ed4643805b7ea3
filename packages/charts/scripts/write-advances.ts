/**
 * Writes `src/text/advances.ts`: how wide the characters of Noto Sans are. Run it when the fonts change:
 *
 *     npx node packages/charts/scripts/write-advances.ts
 */
import { writeFileSync } from "node:fs";
import { arabicLetters, readAdvances } from "../src/testing/font-advances.ts";

const ranges = [
  [0x20, 0x7e],
  [0xa0, 0x17f],
  [0x218, 0x21b],
  [0x400, 0x45f],
  [0x490, 0x491],
  [0x660, 0x66c],
  [0x2007, 0x2026],
  [0x202f, 0x202f],
  [0x2030, 0x203a],
  [0x2070, 0x2089],
  [0x20ac, 0x20ac],
  [0x2116, 0x2116],
  [0x2212, 0x2212],
] as const;

const latin = readAdvances("latin", 400);
const arabic = readAdvances("arabic", 400);
const byWidth = new Map<number, string>();
for (const [from, to] of ranges) {
  for (let code = from; code <= to; code++) {
    const width = latin(code) ?? arabic(code);
    const shapeless = /\p{Cf}/u.test(String.fromCodePoint(code));
    if (width !== undefined && !shapeless) byWidth.set(width, (byWidth.get(width) ?? "") + String.fromCodePoint(code));
  }
}
const widths = [...byWidth].sort(([a], [b]) => a - b);
const letters = arabicLetters(arabic);

writeFileSync(
  new URL("../src/text/advances.ts", import.meta.url),
  `// Written by: npx node packages/charts/scripts/write-advances.ts

/** Characters by their advance width in thousandths of the font size, Noto Sans Regular and Noto Sans Arabic Regular. */
export const advances: Readonly<Record<number, string>> = {
${widths.map(([width, characters]) => `  ${width}: ${escaped(characters)},`).join("\n")}
};

/**
 * Widths of the Arabic letters in their shapes: alone, at the end, at the beginning and within a word.
 * Letters with two shapes do not join to the next letter, letters with one join to none.
 */
export const arabicAdvances: Readonly<Record<string, readonly number[]>> = {
${letters.map(([letter, shapes]) => `  ${escaped(letter)}: [${shapes.join(", ")}],`).join("\n")}
};
`,
);

/** The characters as a string of the program, with spaces and marks written as numbers so that they can be seen. */
function escaped(characters: string): string {
  const visible = JSON.stringify(characters).replaceAll(
    /[\s\u00a0\u00ad\u2000-\u200f\u2028-\u202f\u2066-\u2069]/gu,
    (character) =>
      character === " " ? " " : String.raw`\u` + (character.codePointAt(0) ?? 0).toString(16).padStart(4, "0"),
  );
  return visible;
}
