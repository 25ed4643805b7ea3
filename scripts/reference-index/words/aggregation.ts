import { AggregationMethod } from "@urbimetry/model";
import { Words } from "./words.ts";

/** An aggregation in words: `weighted geometric mean`, `Copeland on the table`. @throws Error for words it doesn't know */
export function aggregationOf(phrase: string, defaults: { p?: number; atLeast?: number } = {}): AggregationMethod {
  const words = new Words(phrase.replace(/^\s*\d+:\s*/, ""));
  const atLeast = words.number("data[ _]threshold|dat_thresh|threshold") ?? defaults.atLeast;
  const method = AggregationMethod.parse({
    ...settings(words, defaults.p),
    ...(atLeast === undefined ? {} : { atLeast }),
  });
  words.take(/\baggregat(?:e|es|ion)\b/i);
  words.requireAllTaken();
  return method;
}

/** Whether the phrase names an aggregation at all. */
export const isAggregation = (phrase: string): boolean =>
  /arithmetic|geometric|harmonic|generalised|\bpower mean|weighted median|copeland|\bowa\b|ordered weighted|mean-min|mazziotta|benefit of the doubt|topsis|wroc|\bdp2\b|aggregate/i.test(
    phrase,
  ) && !/\bimput/i.test(phrase);

function settings(words: Words, p: number | undefined): object {
  words.take(/\bweighted(?= (?:arithmetic|geometric|harmonic|generali[sz]ed|power|median))/i);
  if (words.has(/\barithmetic(?: means?| averages?)?\b/i)) return { type: "arithmetic" };
  if (words.has(/\bgeometric(?: means?)?\b/i)) return { type: "geometric" };
  if (words.has(/\bharmonic(?: means?)?\b/i)) return { type: "harmonic" };
  if (words.has(/\b(?:generali[sz]ed|power)(?: means?)?\b/i))
    return { type: "power", p: words.number("p|power|exponent") ?? p };
  if (words.has(/\bmedian\b/i)) return { type: "median" };
  if (words.has(/\bcopeland\b/i)) {
    words.take(/\b(?:on|of) the (?:whole )?table\b/i);
    return { type: "copeland" };
  }
  if (words.has(/\b(?:owa|ordered weighted average)\b/i))
    return {
      type: "owa",
      count: words.number("j|count"),
      of: words.take(/\b(largest|smallest)\b/i)?.[1]?.toLowerCase(),
    };
  if (words.has(/\bmean-min(?: function)?\b/i))
    return { type: "mean-min", alpha: words.number("alpha"), beta: words.number("beta") };
  if (words.has(/\badjusted mazziotta-pareto(?: index)?\b/i))
    return { type: "adjusted-mazziotta-pareto", penalty: penalty(words) };
  if (words.has(/\bmazziotta-pareto(?: index)?\b/i)) return { type: "mazziotta-pareto", penalty: penalty(words) };
  if (words.has(/\bbenefit of the doubt\b/i))
    return { type: "benefit-of-the-doubt", low: words.number("low"), high: words.number("up|high") };
  if (words.has(/\btopsis\b/i)) return { type: "topsis" };
  if (words.has(/\bwroc[lł]aw(?: taxonomic distance)?/i)) return { type: "wroclaw" };
  if (words.has(/\bdp2\b/i)) return { type: "dp2" };
  throw words.unknown("an aggregation");
}

const penalty = (words: Words) => words.take(/\b(minus|plus)\b/i)?.[1]?.toLowerCase();
