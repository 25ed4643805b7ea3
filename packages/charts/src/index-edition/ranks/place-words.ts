import type { EditionInterval, Translator } from "@urbimetry/model";
import { named } from "../head/named.ts";
import type { PlacedUnit } from "./placed-unit.ts";

/** A score as it is written: with one decimal. */
export function scoreText(translator: Translator, score: number): string {
  return translator.number(score, { decimals: 1 });
}

/** First and last place of an interval: `2–9`. */
export function placesText(translator: Translator, { low, high }: EditionInterval): string {
  const [best, worst] = [translator.number(low), translator.number(high)];
  return best === worst ? best : translator.text("chart.rankIntervals.places", { best, worst });
}

/** A city's place with its interval, and its score with its interval, as a sentence. */
export function placeSentence(
  translator: Translator,
  unit: PlacedUnit,
  { cities, interval }: { cities: number; interval: number },
): string {
  const { place, scoreInterval } = unit;
  const words = {
    city: named(translator, unit.name),
    place: place.rank,
    cities,
    best: place.low,
    worst: place.high,
    share: Math.round(interval * 100),
    score: scoreText(translator, unit.score),
  };
  return scoreInterval === null
    ? translator.text("chart.rankIntervals.city", words)
    : translator.text("chart.rankIntervals.cityScore", {
        ...words,
        low: scoreText(translator, scoreInterval.low),
        high: scoreText(translator, scoreInterval.high),
      });
}
