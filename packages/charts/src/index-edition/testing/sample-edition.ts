import type { EditionLevel, EditionUnit, IndexEdition } from "@urbimetry/model";
import { seededRandom } from "../../testing/seeded-random.ts";
import { pearson } from "./pearson.ts";
import { cityNames } from "./city-names.ts";
import { placesOf, tieGroups } from "./sample-places.ts";
import { sampleRecipe, sampleSensitivity } from "./sample-sensitivity.ts";
import { levelsOf, smallTree } from "./sample-tree.ts";
import type { SampleElement } from "./sample-tree.ts";

interface SampleOptions {
  /** 20 when left out. */
  cities?: number;
  seed?: number;
  tree?: SampleElement;
  /** Script of the cities' invented names. */
  names?: "latin" | "arabic";
  /** Year of the data. */
  year?: number | null;
  synthetic?: boolean;
  /** Cities that report too little for a place, among the last. */
  withoutPlace?: number;
}

const digits = (value: number) => Number(value.toPrecision(12));

/** An invented edition: cities with a strength of their own in each dimension, indicators scattered around it. */
export function sampleEdition(options: SampleOptions = {}): IndexEdition {
  const { cities = 20, seed = 1, tree = smallTree, names = "latin", year = 2025, synthetic = true } = options;
  const levels = levelsOf(tree);
  const random = seededRandom(seed);
  const normal = () => Array.from({ length: 12 }, random).reduce((sum, one) => sum + one, -6);
  const withoutPlace = options.withoutPlace ?? 0;
  const leaves = levels[0]?.elements ?? [];
  const roots = leaves.map(({ id }) => dimensionOf(levels, id));
  const called = cityNames(names);

  const units = Array.from({ length: cities }, (_, index): EditionUnit => {
    const strength = 55 + 13 * normal();
    const own = new Map((levels.at(-2)?.elements ?? []).map(({ id }) => [id, strength + 9 * normal()]));
    const scores = roots.map((root) => digits(Math.min(100, Math.max(2, (own.get(root) ?? 50) + 14 * normal()))));
    const gaps = index >= cities - withoutPlace ? leaves.length * 0.6 : leaves.length * 0.12 * random();
    const reported = leaves.length - Math.round(gaps);
    const all = upwards(levels, scores);
    return {
      id: `c${index + 1}`,
      name: called[index] ?? `City ${index + 1}`,
      time: year,
      groups: { region: ["North", "South", "East"][index % 3] ?? null },
      score: all.at(-1)?.[0] ?? null,
      scoreInterval: null,
      place: null,
      withoutPlace: index >= cities - withoutPlace ? "coverage" : null,
      coverage: {
        indicators: digits(reported / leaves.length),
        weight: digits(reported / leaves.length),
        reported,
        imputed: leaves.length - reported,
        verified: Math.round(reported * random()),
      },
      scores: all,
      contributions: leaves.map(({ effectiveWeight }, at) => digits(effectiveWeight * (scores[at] ?? 0))),
      bounds: null,
      strengths: [],
      weaknesses: [],
      similar: [],
    };
  });

  const sorted = units.toSorted(
    (a, b) => Number(a.withoutPlace !== null) - Number(b.withoutPlace !== null) || (b.score ?? 0) - (a.score ?? 0),
  );
  const placed = placesOf(sorted, normal);
  const named = standings(placed, levels);
  return {
    schema: "urbimetry/index-edition/1",
    id: "sample-index",
    name: "Sample Index",
    recipe: sampleRecipe,
    engineVersion: "0.1.0",
    seed,
    draws: 200,
    interval: 0.9,
    synthetic,
    times: year === null ? [] : [year],
    levels,
    units: named,
    groups: tieGroups(named),
    sensitivity: sampleSensitivity(named, random),
    correlations: levels.slice(0, -1).map(({ level, elements }, at) => {
      const columns = elements.map((_, position) => named.map(({ scores }) => scores[at]?.[position] ?? 0));
      const matrix = columns.map((one) => columns.map((other) => digits(pearson(one, other))));
      return { level, method: "pearson", elements: elements.map(({ id }) => id), matrix };
    }),
    audit: [
      {
        code: "collinear-pair",
        severity: "warning",
        elements: [leaves[0]?.id ?? "", leaves[1]?.id ?? ""],
        units: [],
        values: {
          element: leaves[0]?.id ?? "",
          other: leaves[1]?.id ?? "",
          parent: leaves[0]?.parent ?? "",
          correlation: 0.94,
        },
      },
      {
        code: "silent-element",
        severity: "note",
        elements: [leaves[2]?.id ?? ""],
        units: [],
        values: { element: leaves[2]?.id ?? "", correlation: 0.08, pValue: 0.4 },
      },
    ],
    problems: [],
  };
}

/** Weighted means from indicators up to the index. */
function upwards(levels: readonly EditionLevel[], scores: readonly number[]): number[][] {
  const all = [[...scores]];
  for (const [at, { elements }] of levels.entries()) {
    if (at === 0) continue;
    const below = levels[at - 1]?.elements ?? [];
    all.push(
      elements.map(({ id }) =>
        digits(
          below.reduce(
            (sum, child, index) => (child.parent === id ? sum + child.weight * (all[at - 1]?.[index] ?? 0) : sum),
            0,
          ),
        ),
      ),
    );
  }
  return all;
}

function dimensionOf(levels: readonly EditionLevel[], id: string): string {
  const elements = levels.flatMap((level) => level.elements);
  const top = levels.at(-1)?.elements[0]?.id;
  let at = elements.find((element) => element.id === id);
  while (at && at.parent !== null && at.parent !== top) {
    const { parent } = at;
    at = elements.find((element) => element.id === parent);
  }
  return at?.id ?? id;
}

/** Best and weakest indicators of every city by their place among all, and places that its gaps could give. */
function standings(units: readonly EditionUnit[], levels: readonly EditionLevel[]): EditionUnit[] {
  const leaves = levels[0]?.elements ?? [];
  const columns = leaves.map((_, at) => units.map(({ scores }) => scores[0]?.[at] ?? 0));
  return units.map((unit) => {
    const { place, coverage } = unit;
    // A gap moves a sample by a place.
    const bounds =
      place === null || coverage.imputed === 0
        ? null
        : {
            best: Math.max(1, place.rank - coverage.imputed),
            typical: place.rank,
            worst: place.rank + coverage.imputed,
          };
    const all = leaves.map(({ id }, at) => {
      const score = unit.scores[0]?.[at] ?? 0;
      return { element: id, score, place: 1 + (columns[at] ?? []).filter((other) => other > score).length };
    });
    const sorted = all.toSorted((a, b) => a.place - b.place);
    return { ...unit, bounds, strengths: sorted.slice(0, 5), weaknesses: sorted.toReversed().slice(0, 5) };
  });
}
