import type { Framework } from "@urbimetry/model";
import { chance, integer, pick } from "../random/draws.ts";
import type { Random } from "../random/random.ts";
import { formulaValue } from "../truth/point-values.ts";
import type { Quantities } from "../truth/quantities.ts";

/** A published value that is replaced a year later by a better one. */
export interface Revision {
  dataPointId: string;
  /** Year of the value, and of its replacement. */
  year: number;
  revisedIn: number;
  from: number;
  to: number;
}

/** Revisions of a year's values: a quarter of the cities look again at a few, and come two thirds of the way to the truth. */
export function drawRevisions(
  framework: Framework,
  {
    truth,
    measured,
    reported,
    year,
  }: { truth: Quantities; measured: Quantities; reported: readonly boolean[]; year: number },
  random: Random,
): Revision[] {
  if (!chance(random, 0.25)) return [];
  const given = new Set(framework.kpis.filter((_, place) => reported[place]).map(({ id }) => id));
  const points = framework.dataPoints.filter(({ kpiId, unit }) => given.has(kpiId) && unit !== "yes-no");
  if (points.length === 0) return [];
  const revisions: Revision[] = [];
  for (let left = integer(random, 1, 4); left > 0; left -= 1) {
    const point = pick(random, points);
    const from = formulaValue(point.formula, measured);
    const to = from + ((formulaValue(point.formula, truth) - from) * 2) / 3;
    if (Number.isFinite(to) && Math.abs(to - from) > 1e-6 * Math.abs(from))
      revisions.push({ dataPointId: point.id, year, revisedIn: year + 1, from, to });
  }
  return revisions;
}
