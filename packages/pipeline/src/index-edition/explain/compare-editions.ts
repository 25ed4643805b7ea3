import { explainChange, type Change, type IndexPlan } from "@urbimetry/engine";
import type { IndexEdition, IndexProblem, ScoreDifference, ScorePart } from "@urbimetry/model";
import { published } from "../files/json-text.ts";

/** An edition with the plan of its inputs. */
export interface ComparedEdition {
  edition: IndexEdition;
  plan: IndexPlan;
}

/** A city that is in both editions, and why it moved. */
export interface EditionChange extends Change {
  name: string;
}

/** What differs between two editions of an index, city by city. */
export interface EditionComparison {
  earlier: { id: string; version: string };
  later: { id: string; version: string };
  /** Cities in both, those whose score moved furthest first. */
  changes: EditionChange[];
  /** Cities with a place in one of the two only. */
  newcomers: string[];
  gone: string[];
  /** Cities in both that were not explained, because only the named or the furthest ones were asked for. */
  notExplained: number;
  /** Why a city's change could not be explained. */
  problems: IndexProblem[];
}

/**
 * Explains, city by city, why scores and places differ between two editions: the city's own data, the method, the other
 * cities' data, and cities that came or left.
 *
 * @param options.city only this city
 * @param options.most how many of the cities that moved furthest; each one costs sixteen runs of the index
 * @throws RangeError for editions of several years
 */
export function compareEditions(
  earlier: ComparedEdition,
  later: ComparedEdition,
  options: { city?: string | undefined; most?: number } = {},
): EditionComparison {
  const [before, after] = [placed(earlier.edition), placed(later.edition)];
  const both = [...after].flatMap(([id, { name, score }]) => {
    const other = before.get(id);
    return other === undefined ? [] : [{ id, name, moved: Math.abs(score - other.score) }];
  });
  const order = both.toSorted((one, other) => other.moved - one.moved || (one.id < other.id ? -1 : 1));
  const asked =
    options.city === undefined ? order.slice(0, options.most ?? 500) : order.filter(({ id }) => id === options.city);
  const problems: IndexProblem[] = [];
  const changes = asked.flatMap(({ id, name }): EditionChange[] => {
    const { change, problems: found } = explainChange(earlier.plan, later.plan, id);
    problems.push(...found.map((problem) => ({ ...problem, unit: id })));
    return change === null ? [] : [{ ...change, name }];
  });
  const only = (some: ReadonlyMap<string, unknown>, others: ReadonlyMap<string, unknown>) =>
    [...some.keys()].filter((id) => !others.has(id));
  const named = ({ edition }: ComparedEdition) => ({ id: edition.id, version: edition.recipe.version });
  return {
    earlier: named(earlier),
    later: named(later),
    changes,
    newcomers: only(after, before),
    gone: only(before, after),
    notExplained: both.length - asked.length,
    problems,
  };
}

function placed(edition: IndexEdition): Map<string, { name: string; score: number }> {
  return new Map(
    edition.units.flatMap(({ id, name, score, place }) =>
      score === null || place === null ? [] : [[id, { name, score }]],
    ),
  );
}

/**
 * A change of one city as charts draw it: points of each cause, its own data indicator by indicator. Cities that came or
 * left count with the peers.
 */
export function scoreDifference(change: EditionChange, against: string): ScoreDifference {
  const { unit, before, after, causes, dataByIndicator } = change;
  const data = causes.find(({ cause }) => cause === "data")?.points ?? 0;
  const told = dataByIndicator.reduce((sum, { points }) => sum + points, 0);
  const parts: ScorePart[] = [
    ...dataByIndicator.filter(({ points }) => points !== 0),
    ...(published(data - told) === 0 ? [] : [{ cause: "data" as const, element: null, points: data - told }]),
    ...causes.flatMap(({ cause, points }): ScorePart[] =>
      cause === "data" ? [] : [{ cause: cause === "method" ? "method" : "peers", element: null, points }],
    ),
  ];
  return { unit, against, from: before.score, to: after.score, parts };
}
