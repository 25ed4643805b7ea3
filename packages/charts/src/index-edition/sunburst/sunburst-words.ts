import type { EditionUnit, IndexEdition, Translator } from "@urbimetry/model";
import { usualLevel } from "../elements/usual-level.ts";
import { named } from "../head/named.ts";
import { scoreText } from "../ranks/place-words.ts";
import type { SunburstSegment } from "./sunburst-layout.ts";

/** A weight as it is written: percent, with a decimal below ten. */
export function weightText(translator: Translator, weight: number): string {
  const percent = 100 * weight;
  return translator.text("chart.percent", {
    percent: translator.number(percent, { decimals: percent < 10 ? 1 : 0, trim: true }),
  });
}

/** Score of a city on the element of a segment. */
export function scoreOf(
  unit: EditionUnit,
  { level, position }: Pick<SunburstSegment, "level" | "position">,
): number | null {
  return unit.scores[level - 1]?.[position] ?? null;
}

/** A segment as a sentence: its weight, and the city's score where one is shown. */
export function segmentSentence(
  translator: Translator,
  segment: SunburstSegment,
  name: string,
  unit: EditionUnit | null,
): string {
  const words = { name: named(translator, name), share: weightText(translator, segment.element.effectiveWeight) };
  if (unit === null) return translator.text("chart.sunburst.segment", words);
  const score = scoreOf(unit, segment);
  return score === null
    ? translator.text("chart.sunburst.segment.unscored", words)
    : translator.text("chart.sunburst.segment.scored", { ...words, score: scoreText(translator, score) });
}

interface FindingInput {
  edition: IndexEdition;
  segments: readonly SunburstSegment[];
  names: ReadonlyMap<string, string>;
  unit: EditionUnit | null;
}

/** The part that weighs most, or where the city scores highest and lowest, two steps beneath the index. */
export function sunburstFinding(translator: Translator, { edition, segments, names, unit }: FindingInput): string {
  const parts = segments.filter(({ level }) => level === usualLevel(edition));
  const name = (segment: SunburstSegment | undefined) => named(translator, names.get(segment?.key ?? "") ?? "");
  const scored = (unit === null ? [] : parts.filter((segment) => scoreOf(unit, segment) !== null)).toSorted(
    (a, b) => (unit && (scoreOf(unit, b) ?? 0) - (scoreOf(unit, a) ?? 0)) || 0,
  );
  if (unit !== null && scored.length > 1)
    return translator.text("chart.sunburst.city", {
      city: named(translator, unit.name),
      best: name(scored[0]),
      worst: name(scored.at(-1)),
    });
  const heaviest = parts.toSorted((a, b) => b.element.effectiveWeight - a.element.effectiveWeight)[0];
  return translator.text("chart.sunburst.weights", {
    element: name(heaviest),
    share: weightText(translator, heaviest?.element.effectiveWeight ?? 0),
  });
}
