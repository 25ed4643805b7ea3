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

/** Similar cities that are told, and what their stability is drawn from. */
const similarCities = { k: 5, repetitions: 200 };

/**
 * Explains a city of an edition.
 *
 * @param plan of the edition's inputs
 * @param ask  city, in a panel its year, and the city that it is set against
 * @returns null where the edition has no such city, or one of the two has no score
 */
export function explainCity(
  edition: IndexEdition,
  plan: IndexPlan,
  ask: { city: string; against?: string | undefined; year?: number | undefined },
): CityExplanation | null {
  const time = ask.year ?? edition.times.at(-1);
  const find = (id: string) => edition.units.find((one) => one.id === id && (one.time ?? undefined) === time);
  const unit = find(ask.city);
  if (!unit || unit.score === null) return null;
  const at = time === undefined ? {} : { time };
  if (ask.against !== undefined && !find(ask.against)) return null;
  const difference =
    ask.against === undefined ? null : explainDifference(plan, { unit: unit.id, ...at }, { unit: ask.against, ...at });
  if (ask.against !== undefined && difference === null) return null;
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
