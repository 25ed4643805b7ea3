import { scoreContributions, type IndexPlan } from "@urbimetry/engine";
import type { UnitExtras } from "./edition-units.ts";

/** Contributions, bounds and similar cities of a plan's nominal run. */
export function unitExtras({ structure, nominal }: IndexPlan): UnitExtras {
  const placeOf = new Map(Array.from(nominal.rows, (row, place): [number, number] => [row, place]));
  return {
    contributions(row) {
      const place = placeOf.get(row);
      return place === undefined ? null : (scoreContributions(structure, nominal, place)[0] ?? null);
    },
    bounds: () => null,
    similar: () => [],
  };
}
