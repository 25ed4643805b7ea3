import type { Framework } from "@urbimetry/model";
import { chance, normal, pick } from "../random/draws.ts";
import type { Random } from "../random/random.ts";

/** From a year on, a city counts a KPI by another definition or source: a jump that says nothing of the city. */
export interface MethodBreak {
  kpiId: string;
  year: number;
  /** On the log odds of shares, on the logarithm of amounts. */
  shift: number;
}

/** Breaks of one city: about one in three years. */
export function drawMethodBreaks(framework: Framework, years: readonly number[], random: Random): MethodBreak[] {
  const breakable = framework.kpis.filter(({ id }) => {
    const points = framework.dataPoints.filter(({ kpiId }) => kpiId === id);
    return (
      points.length === 1 && points.every(({ formula }) => ["share", "rate", "ratio", "mean"].includes(formula.type))
    );
  });
  const breaks: MethodBreak[] = [];
  for (const year of years.slice(1)) {
    if (!chance(random, 0.33) || breakable.length === 0) continue;
    const shift = normal(random, 0, 0.2) + (chance(random, 0.5) ? 0.3 : -0.3);
    breaks.push({ kpiId: pick(random, breakable).id, year, shift });
  }
  return breaks;
}
