import { familyCharacters, fontFamilies } from "./families.ts";
import type { FontFamily } from "./families.ts";

/** Marks that steer the line and have no shape: no font is loaded for them. */
const shapeless = /[\p{Cc}\p{Cf}\p{Cs}\p{Zl}\p{Zp}\p{Variation_Selector}\s]/u;

/**
 * Families needed to set a text, the fewest that reach: each is asked, in order, for the characters still without a shape.
 * A family is read from disk only when a character asks for it, so an English report never reads the Chinese fonts.
 *
 * @example chooseFamilies("Havenstad").map((family) => family.id) // => ["latin"]
 * @example chooseFamilies("شارع 5").map((family) => family.id) // => ["latin", "arabic"]
 */
export function chooseFamilies(text: string): FontFamily[] {
  let open = [...new Set(text)].filter((character) => !shapeless.test(character));
  const chosen: FontFamily[] = [];
  for (const family of fontFamilies) {
    if (chosen.length > 0 && open.length === 0) break;
    const map = familyCharacters(family);
    const left = open.filter((character) => !map.has(character.codePointAt(0) ?? 0));
    if (chosen.length === 0 || left.length < open.length) chosen.push(family);
    open = left;
  }
  return chosen;
}

/** Stands for a character that none of our fonts can draw. */
export const unknownCharacter = "\u{fffd}";

/**
 * The text with every character that no family can draw replaced by `�`, and marks without a shape left out where
 * the fonts do not know them. A PDF for all readers must not hold a character without a shape, and a gap would hide
 * that something stood there.
 *
 * @example drawableText("Łódź 🏙", chooseFamilies("Łódź")) // => "Łódź �"
 */
export function drawableText(text: string, families: readonly FontFamily[]): string {
  const maps = families.map(familyCharacters);
  const seen = new Map<string, string>();
  const drawn = (character: string): string => {
    if (/\s/u.test(character) || maps.some((map) => map.has(character.codePointAt(0) ?? 0))) return character;
    return shapeless.test(character) ? "" : unknownCharacter;
  };
  return text.replaceAll(/[^\x20-\x7e\n]/gu, (character) => {
    const known = seen.get(character) ?? drawn(character);
    seen.set(character, known);
    return known;
  });
}

/**
 * The text with each control character turned into a space, broken halves of characters into `�`, and without the
 * marks that would turn around the direction of all that follows (isolates stay, they end where they belong).
 *
 * @example wellFormedText("a\u0000b") // => "a b"
 */
export function wellFormedText(text: string): string {
  return text
    .toWellFormed()
    .replaceAll(/[\p{Cc}\p{Zl}\p{Zp}]/gu, " ")
    .replaceAll(/[\u202a-\u202e]/gu, "");
}
