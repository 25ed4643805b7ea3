import { inPresentationForms } from "../fonts/arabic-forms.ts";
import { familyCharacters } from "../fonts/families.ts";
import type { FontFamily } from "../fonts/families.ts";

/** Family of Arabic letters in a drawing: each shape is a character and a glyph of its own. */
export const arabicForms = "Urbimetry Sans Arabic Forms";

/**
 * A drawing whose texts say for each run of letters which family draws it.
 *
 * The PDF compiler takes the first family of a drawing's list for the whole text and does not look for a letter in
 * the next, so a word in Arabic or Chinese beside a Latin one would stay empty. Where a letter becomes two glyphs
 * (letter and dots) it loses track of which text they stand for, which PDF/UA forbids: so Arabic letters come in
 * their presentation forms, and accents are composed.
 *
 * @param svg      markup of a drawing
 * @param families families of the report, in order
 */
export function withFontRuns(svg: string, families: readonly FontFamily[]): string {
  return svg.replaceAll(/<text\b[^>]*>.*?<\/text>/gs, (element) =>
    element.replaceAll(/>([^<]+)</g, (_, words: string) => `>${inRuns(composed(words), families)}<`),
  );
}

const composed = (words: string): string => words.normalize("NFC").replaceAll(/\p{M}/gu, "");

function inRuns(words: string, families: readonly FontFamily[]): string {
  const runs: { family: FontFamily; text: string }[] = [];
  for (const character of words.match(/&[#\w]+;|./gsu) ?? []) {
    const run = runs.at(-1);
    const family = drawnBy(character, families, run?.family);
    if (run && run.family === family) run.text += character;
    else runs.push({ family, text: character });
  }
  const [only] = families;
  if (runs.every(({ family }) => family === only)) return words;
  return runs
    .map(({ family, text }) =>
      family.joins
        ? `<tspan font-family="${arabicForms}">${inPresentationForms(text)}</tspan>`
        : `<tspan font-family="${family.name}">${text}</tspan>`,
    )
    .join("");
}

/** Spaces and marks without a shape stay with the run before them. */
function drawnBy(character: string, families: readonly FontFamily[], before: FontFamily | undefined): FontFamily {
  const [first] = families;
  if (!first) throw new RangeError("withFontRuns requires a family");
  if (/^[\s\p{Cf}\p{M}]$/u.test(character)) return before ?? first;
  return families.find((family) => familyCharacters(family).has(character.codePointAt(0) ?? 0)) ?? first;
}
