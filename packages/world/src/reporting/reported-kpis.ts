import type { Framework } from "@urbimetry/model";
import { logistic } from "../random/draws.ts";
import type { Random } from "../random/random.ts";
import type { Office } from "./office.ts";
import { normScale, type PointNorm } from "./point-norms.ts";

/** Log odds that an office of mean capacity reports a KPI on which its city stands in the middle. */
const usual = { core: 1.9, advanced: 0.7 } as const;

/** What the odds hang on: none of it is at random. */
const ofCapacity = 0.9;
const ofResult = 0.45;
const ofYear = 0.05;

/**
 * Which KPIs a city reports in a year, one for each KPI in the framework's order.
 *
 * Not at random: able and large cities report more, advanced KPIs are reported less, and a good result is reported
 * sooner than a bad one.
 *
 * @param values true values, one for each data point
 */
export function reportedKpis(
  framework: Framework,
  office: Office,
  { values, year, norms, random }: { values: Float64Array; year: number; norms: readonly PointNorm[]; random: Random },
): boolean[] {
  const standing = standings(framework, values, norms);
  return framework.kpis.map((kpi, place) => {
    const own = office.kpis[place];
    const draw = random();
    const again = random();
    if (!own) return false;
    const odds =
      usual[kpi.level] +
      ofCapacity * office.capacity +
      ofResult * (standing[place] ?? 0) +
      ofYear * (year - 2018) +
      own.habit;
    // Four years in five go as the city's luck with this KPI goes.
    return (again < 0.8 ? own.luck : draw) < logistic(odds);
  });
}

/** How well a city stands on each KPI: mean of its data points, in deviations, positive for good. */
function standings(framework: Framework, values: Float64Array, norms: readonly PointNorm[]): number[] {
  const places = new Map(framework.kpis.map(({ id }, place) => [id, place]));
  const sums = framework.kpis.map(() => 0);
  const counts = framework.kpis.map(() => 0);
  framework.dataPoints.forEach((point, index) => {
    const place = places.get(point.kpiId);
    const norm = norms[index];
    if (place === undefined || !norm || (point.better !== "higher" && point.better !== "lower")) return;
    const score = (normScale(point, values[index] ?? 0) - norm.mean) / norm.deviation;
    sums[place] = (sums[place] ?? 0) + Math.min(Math.max(point.better === "higher" ? score : -score, -2.5), 2.5);
    counts[place] = (counts[place] ?? 0) + 1;
  });
  return sums.map((sum, place) => sum / Math.max(1, counts[place] ?? 0));
}
