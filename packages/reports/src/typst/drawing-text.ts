import { inPresentationForms } from "../fonts/arabic-forms.ts";
import { unknownCharacter } from "../fonts/choose-families.ts";

/** Family of all texts in drawings: one font that has every letter of the report as one glyph. */
export const drawingFamily = "Urbimetry Sans Drawing";

/**
 * A drawing whose texts can be set letter by letter: accents are composed, Arabic letters stand in the shape they
 * take in their word.
 *
 * The PDF compiler takes one font for a whole text of a drawing, and loses track of which text two glyphs of one
 * letter stand for, which PDF/UA forbids. So drawings have a font in which every letter is one glyph (`mergeFonts`).
 *
 * Of the scripts in our fonts only Devanagari cannot be written so: its words are shown as unknown in drawings, rather
 * than misspelt.
 *
 * @example letterByLetter("<text x='1'>بيت</text>") // => "<text x='1'>\ufe91\ufef4\ufe96</text>"
 */
export function letterByLetter(svg: string): string {
  return svg.replaceAll(/<text\b[^>]*>.*?<\/text>/gs, (element) =>
    element.replaceAll(
      />([^<]+)</g,
      (_, words: string) =>
        `>${inPresentationForms(words.normalize("NFC"))
          .replaceAll(/\p{Script_Extensions=Devanagari}+/gu, unknownCharacter)
          .replaceAll(/\p{M}/gu, "")}<`,
    ),
  );
}
