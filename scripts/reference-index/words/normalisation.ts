import { NormalisationMethod } from "@urbimetry/model";
import { Words } from "./words.ts";

/** A normalisation in words: `min-max 1..100`, `z-score mean 10 sd 2`. @throws Error for words it doesn't know */
export function normalisationOf(phrase: string): NormalisationMethod {
  const words = new Words(phrase.replace(/^\s*\d+:\s*/, ""));
  words.take(/\bnormalis(?:e|ed|ation)\b/i);
  const method = NormalisationMethod.parse(settings(words));
  words.requireAllTaken();
  return method;
}

/** Whether the phrase names a normalisation at all. */
export const isNormalisation = (phrase: string): boolean =>
  /min-?max|z-?score|\bborda\b|\brank|distance to|fraction of max|direction only|\bnormalis/i.test(phrase) &&
  !/aggregat|mean-min/i.test(phrase);

function settings(words: Words): object {
  if (words.has(/\bmin-?max\b/i)) return { type: "min-max", range: words.range() };
  if (words.has(/\bz-?scores?\b/i))
    return { type: "z-score", mean: words.number("mean"), sd: words.number("sd|standard deviation") };
  if (words.has(/\bborda\b/i)) return { type: "borda", ties: ties(words) };
  if (words.has(/\bpercentile ranks?\b/i)) return { type: "percentile-rank", ties: ties(words) };
  if (words.has(/\branks?\b/i)) return { type: "rank", ties: ties(words) };
  if (words.has(/\bdistance to (?:the )?max(?:imum)?\b/i)) return { type: "distance-to-maximum" };
  if (words.has(/\bfraction of (?:the )?max(?:imum)?\b/i))
    return { type: "fraction-of-maximum", compatibility: "coinr" };
  const reference = words.take(/\bdistance to (?:the )?reference(?: unit)?\s+(\w+)/i);
  if (reference !== null)
    return { type: "distance-to-reference", unit: reference[1], cap: words.has(/\bcap(?:ped)?(?: at 1)?\b/i) };
  if (words.has(/\bdistance to (?:the )?targets?\b/i))
    return { type: "distance-to-target", cap: words.has(/\bcap(?:ped)?(?: at 1)?\b/i) };
  if (words.has(/\b(?:none|no)?\s*\(?directions? only\)?/i)) return { type: "direction-only" };
  throw words.unknown("a normalisation");
}

function ties(words: Words): string | undefined {
  return words.take(/\bties(?:\s*[:=])?\s+(?:by\s+)?(min|max|average|first|last)\b/i)?.[1]?.toLowerCase();
}
