import { topChances, type DrawSummary, type IndexPlan, type RankDraws, type TieGroup } from "@urbimetry/engine";
import type { EditionInterval, EditionPlace, EditionUnit, IndexRecipe, UncertaintyPlan } from "@urbimetry/model";
import { published } from "../files/json-text.ts";
import { scoresShareScale } from "./scores-share-scale.ts";
import { coverageLines, standingLines } from "./unit-lines.ts";

/** What is known of cities beside their scores; each by row of the plan's data. */
export interface UnitExtras {
  /** One an indicator: points of the score; null without score. */
  contributions: (row: number) => Float64Array | null;
  /** Places that unreported indicators could give. */
  bounds: (row: number) => EditionUnit["bounds"];
  similar: (row: number) => { unit: string; distance: number }[];
}

interface UnitParts {
  plan: IndexPlan;
  draws: RankDraws;
  summary: DrawSummary;
  tieGroups: readonly TieGroup[];
  extras: UnitExtras;
  recipe: IndexRecipe & { uncertainty: UncertaintyPlan };
}

/** All cities: by year, then from the highest score down, those without a score last, by code. */
export function editionUnits(parts: UnitParts): EditionUnit[] {
  const { plan, extras } = parts;
  const { data, nominal } = plan;
  const scoreOf = new Map(Array.from(nominal.rows, (row, at): [number, number] => [row, at]));
  const coverage = coverageLines(plan);
  const standings = standingLines(plan);
  const placeOf = places(parts);
  const oneScale = scoresShareScale(parts.recipe);
  const units = data.units.map((id, row): EditionUnit => {
    const at = scoreOf.get(row);
    const score = at === undefined ? null : published(nominal.scores[at] ?? Number.NaN);
    const place = at === undefined ? null : placeOf(row, nominal.ranks[at] ?? 0);
    const contributions = score === null ? null : extras.contributions(row);
    return {
      id,
      name: Object.hasOwn(data.names, id) ? (data.names[id] ?? id) : id,
      time: data.times?.[row] ?? null,
      groups: Object.fromEntries(Object.entries(data.groups).map(([group, cells]) => [group, cells[row] ?? null])),
      score,
      scoreInterval:
        score === null || !oneScale ? null : interval(parts.summary.scoreLow[row], parts.summary.scoreHigh[row]),
      place,
      withoutPlace: place !== null ? null : score === null ? "no-score" : "coverage",
      coverage: coverage[row] ?? { indicators: 0, weight: 0, reported: 0, imputed: 0, verified: 0 },
      scores: nominal.levels.map(({ values }) =>
        values.map((column) => (at === undefined ? null : published(column[at] ?? Number.NaN))),
      ),
      contributions: contributions === null ? null : Array.from(contributions, published),
      bounds: place === null ? null : extras.bounds(row),
      ...((at === undefined ? undefined : standings[at]) ?? { strengths: [], weaknesses: [] }),
      similar: extras.similar(row),
    };
  });
  // Sorting keeps the order of the codes, in which the rows stand, where scores are the same.
  return units.toSorted(
    (one, other) => (one.time ?? 0) - (other.time ?? 0) || (other.score ?? -Infinity) - (one.score ?? -Infinity) || 0,
  );
}

function interval(low: number | undefined, high: number | undefined): EditionInterval | null {
  const [first, last] = [published(low ?? Number.NaN), published(high ?? Number.NaN)];
  return first === null || last === null ? null : { low: first, high: last };
}

/** Place of a row with what the draws say of it; null where it has none. */
function places({ plan, draws, summary, tieGroups }: UnitParts): (row: number, rank: number) => EditionPlace | null {
  const most = plan.nominal.ranks.reduce((largest, rank) => Math.max(largest, rank), 0);
  const chances = [1, 3, 10].filter((k) => k < most).map((k) => ({ k, chances: topChances(draws, k) }));
  const groupOf = new Map(tieGroups.flatMap(({ members }, group) => members.map((row) => [row, group])));
  return (row, rank) => {
    const [low, high] = [summary.rankLow[row] ?? Number.NaN, summary.rankHigh[row] ?? Number.NaN];
    if (rank === 0 || Number.isNaN(low)) return null;
    return {
      rank,
      // Quantiles may lie between two places; the interval then takes in both.
      low: Math.floor(low),
      high: Math.ceil(high),
      median: published(summary.rankMedian[row] ?? Number.NaN) ?? rank,
      mean: published(summary.rankMean[row] ?? Number.NaN) ?? rank,
      top: chances.map(({ k, chances: of }) => ({ k, chance: published(of[row] ?? 0) ?? 0 })),
      group: groupOf.get(row) ?? -1,
    };
  };
}
