import { rankBounds, scoreContributions, similarityOf, type IndexPlan } from "@urbimetry/engine";
import type { IndexProblem } from "@urbimetry/model";
import { published } from "../files/json-text.ts";
import type { UnitExtras } from "./edition-units.ts";
import { profiles } from "./profiles.ts";

/** Similar cities that are named. */
const neighbours = 5;
/** Up to so many cities all are compared with all; of larger editions `explainCity` tells the neighbours of one. */
const mostCompared = 20_000;

/**
 * Contributions, bounds and similar cities of a plan's nominal run.
 *
 * @param isFramework true where the denominators are the quantities of the city profile
 * @returns warnings too: where the aggregation knows no bounds of places
 */
export function unitExtras(
  plan: IndexPlan,
  seed: number,
  isFramework: boolean,
): { extras: UnitExtras; problems: IndexProblem[] } {
  const { structure, nominal } = plan;
  const placeOf = new Map(Array.from(nominal.rows, (row, place): [number, number] => [row, place]));
  const { bounds, problems } = rankBounds(plan);
  const partly = bounds?.unreported.some((count) => count > 0) ?? false;
  const alike = new Map(
    [...profiles(plan.data, isFramework)]
      .filter(([, table]) => table.units.length <= mostCompared)
      .map(([time, table]) => [time, similarityOf(table, { k: neighbours, seed, repetitions: 0 })]),
  );
  return {
    extras: {
      contributions(row) {
        const place = placeOf.get(row);
        return place === undefined ? null : (scoreContributions(structure, nominal, place)[0] ?? null);
      },
      bounds: (row) =>
        bounds === null || !partly
          ? null
          : { best: bounds.best[row] ?? 0, typical: bounds.typical[row] ?? 0, worst: bounds.worst[row] ?? 0 },
      similar(row) {
        const found = alike.get(plan.data.times?.[row] ?? null)?.(plan.data.units[row] ?? "") ?? [];
        return found.map(({ unit, distance }) => ({ unit, distance: published(distance) ?? 0 }));
      },
    },
    problems: problems.map((problem) => ({ ...problem, severity: "warning" })),
  };
}
