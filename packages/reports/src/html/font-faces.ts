import { chooseFamilies } from "../fonts/choose-families.ts";
import { fontFile, weights } from "../fonts/families.ts";
import type { FontFamily, Weight } from "../fonts/families.ts";
import { subsetFont } from "../fonts/subset-font.ts";
import { writeWoff } from "../fonts/write-woff.ts";

/** `@font-face` rules with the fonts inside, each cut down to the characters of the text where its letters allow it. */
export function fontFaces(text: string): string {
  const characters = [...new Set(text)].sort().join("");
  return chooseFamilies(characters)
    .flatMap((family) => weights.map((weight) => fontFace(family, weight, characters)))
    .join("\n");
}

function fontFace(family: FontFamily, weight: Weight, characters: string): string {
  const font = fontFile(family, weight);
  const woff = writeWoff(family.joins ? font : subsetFont(font, characters));
  const data = Buffer.from(woff).toString("base64");
  return (
    `@font-face{font-family:"${family.name}";font-weight:${weight};font-style:normal;font-display:block;` +
    `src:url(data:font/woff;base64,${data}) format("woff")}`
  );
}
