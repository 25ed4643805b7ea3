import { explainDifference, similarUnits, type IndexPlan, type SimilarUnit } from "@urbimetry/engine";
import { profiles } from "../edition/profiles.ts";
import type { EditionUnit, IndexEdition, ScoreDifference } from "@urbimetry/model";

/** What one element has to do with a city's score. */
export interface ExplainedElement {
  element: string;
  name: string;
  level: number;
  score: number;
  /** Points of the city's score that it accounts for; those of one level add up to the score. */
  points: number;
}

/** What a city's score is made of, and why it differs from another's. */
export interface CityExplanation {
  edition: { id: string; version: string };
  unit: EditionUnit;
  /** From the dimensions down to the indicators; within a level by points. */
  elements: ExplainedElement[];
  /** Points that indicators make in the difference from the other city; null where none was asked for. */
  difference: ScoreDifference | null;
  /** Cities most like this one by profile, with what they are like it in, and how sure that is. */
  similar: readonly SimilarUnit[];
}

/** Which city is to be explained. */
export interface AskedCity {
  city: string;
  /** City that it is set against. */
  against?: string | undefined;
  /** In a panel: which year, the last one when not given. */
  year?: number | undefined;
  /** In a panel: the earlier year that the city is set against, in place of another city. */
  since?: number | undefined;
}

/** Similar cities that are told, and what their stability is drawn from. */
const similarCities = { k: 5, repetitions: 200 };

/**
 * Explains a city of an edition.
 *
 * @param plan of the edition's inputs
 * @returns null where the edition has no such city, or one of the two has no score
 */
export function explainCity(edition: IndexEdition, plan: IndexPlan, ask: AskedCity): CityExplanation | null {
  const time = ask.year ?? edition.times.at(-1);
  const find = (id: string, year = time) =>
    edition.units.find((one) => one.id === id && (one.time ?? undefined) === year);
  const unit = find(ask.city);
  if (!unit || unit.score === null) return null;
  const other = ask.since === undefined ? ask.against : ask.city;
  if (other !== undefined && !find(other, ask.since ?? time)) return null;
  const at = (year: number | undefined) => (year === undefined ? {} : { time: year });
  const difference =
    other === undefined
      ? null
      : explainDifference(plan, { unit: unit.id, ...at(time) }, { unit: other, ...at(ask.since ?? time) });
  if (other !== undefined && difference === null) return null;
  return {
    edition: { id: edition.id, version: edition.recipe.version },
    unit,
    elements: elementsOf(edition, unit),
    difference,
    similar: similarTo(edition, plan, unit),
  };
}

function similarTo(edition: IndexEdition, { data, recipe }: IndexPlan, { id, time }: EditionUnit): SimilarUnit[] {
  const table = profiles(data, recipe.structure === "framework").get(time);
  return table === undefined ? [] : similarUnits(table, id, { ...similarCities, seed: edition.seed });
}

/** Points of aggregates are those of the indicators below them. */
function elementsOf({ levels }: IndexEdition, unit: EditionUnit): ExplainedElement[] {
  const points = new Map<string, number>();
  for (const [at, { elements }] of levels.entries())
    for (const [position, { id, parent }] of elements.entries()) {
      const own = at === 0 ? (unit.contributions?.[position] ?? null) : (points.get(id) ?? null);
      if (own === null) continue;
      points.set(id, own);
      if (parent !== null) points.set(parent, (points.get(parent) ?? 0) + own);
    }
  return levels
    .slice(0, -1)
    .toReversed()
    .flatMap(({ level, elements }) => {
      const scores = unit.scores[level - 1] ?? [];
      return elements
        .flatMap(({ id, name }, position): ExplainedElement[] => {
          const score = scores[position] ?? null;
          const own = points.get(id);
          return score === null || own === undefined ? [] : [{ element: id, name, level, score, points: own }];
        })
        .sort((one, other) => other.points - one.points);
    });
}
