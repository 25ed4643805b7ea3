import { chance, pick } from "../random/draws.ts";
import type { Random } from "../random/random.ts";
import type { NameStyle } from "./name-style.ts";
import { isRealPlace } from "./real-places.ts";
import { isUnwanted } from "./unwanted.ts";

const doubled = /(.)\1\1|([aeiou])[aeiou]{2}|([^aeiou])\3$/;

/** One more syllable, for names that end like no other. */
const plainEnd = (style: NameStyle, random: Random): string =>
  pick(random, style.onsets) + pick(random, style.vowels) + pick(random, style.codas);

/** One name of a style, as drawn. */
function draw(style: NameStyle, random: Random): string {
  const [fewest, most] = style.syllables;
  const count = fewest + Math.floor(random() * (most - fewest + 1));
  let name = "";
  for (let place = 0; place < count; place += 1) {
    name += pick(random, style.onsets) + pick(random, style.vowels);
    // A coda before an ending that begins with two consonants cannot be said.
    if (place < count - 1) name += pick(random, style.codas);
  }
  name += chance(random, 0.45) ? pick(random, style.endings) : plainEnd(style, random);
  return name.slice(0, 1).toUpperCase() + name.slice(1);
}

/**
 * An invented name of at least seven letters that can be said, offends nobody, and is not taken yet.
 *
 * @param taken names given so far, in small letters
 */
export function inventName(style: NameStyle, random: Random, taken: ReadonlySet<string>): string {
  for (let attempt = 0; attempt < 200; attempt += 1) {
    const name = draw(style, random);
    if (name.length < 7 || name.length > 14 || doubled.test(name)) continue;
    if (isUnwanted(name) || isRealPlace(name) || taken.has(name.toLowerCase())) continue;
    return name;
  }
  throw new RangeError("inventName found no free name: the style has too few syllables");
}
