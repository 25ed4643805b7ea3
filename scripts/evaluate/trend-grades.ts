import { extrapolate, plausibleRange } from "@urbimetry/engine";
import type { EvaluatedCity, EvaluationWorld } from "./evaluation-world.ts";
import { atMost, grade, type Grade, near } from "./grade.ts";

const aheads = [1, 3, 5] as const;
const bands = [0.5, 0.8] as const;

/** Years ahead → how often the bands held what was observed, and what is true; and the errors, of the trend and of no change. */
export type TrendCounts = Map<
  number,
  { observed: [number, number]; true: [number, number]; count: number; errors: number[]; still: number[] }
>;

export const noTrendCounts = (): TrendCounts =>
  new Map(aheads.map((ahead) => [ahead, { observed: [0, 0], true: [0, 0], count: 0, errors: [], still: [] }]));

/** Carries on what cities reported, from two years near the end of the world, and looks at what they reported later. */
export function countTrends(world: EvaluationWorld, counts: TrendCounts): void {
  // Answers of yes and no have no trend, and rare events no history.
  const points = world.framework.dataPoints.flatMap(({ id, unit }, point) =>
    unit !== "yes-no" && plausibleRange(id).change !== "erratic" ? [point] : [],
  );
  for (const origin of [world.last - 7, world.last - 5])
    for (const [place, city] of world.cities.entries())
      // Every fifth data point of a city, another fifth in the next one: thousands of series, all data points.
      for (const point of points) if ((point + place) % 5 === 0) countSeries(world, city, { point, origin, counts });
}

function countSeries(
  { framework }: EvaluationWorld,
  { years }: EvaluatedCity,
  { point, origin, counts }: { point: number; origin: number; counts: TrendCounts },
): void {
  const series = years.flatMap(({ year, values, truth }) => {
    const value = values[point];
    return value && "value" in value ? [{ year, value: value.value, truth: truth[point] ?? Number.NaN }] : [];
  });
  const past = series.filter(({ year }) => year <= origin);
  const last = past.at(-1);
  const validRange = framework.dataPoints[point]?.validRange;
  if (!last || last.year !== origin || !validRange) return;
  const found = extrapolate(past, { validRange, ahead: aheads, bands });
  if (found.status === "missing") return;
  for (const { year, value, bands: widths } of found.years) {
    const later = series.find((one) => one.year === year);
    const of = counts.get(year - origin);
    if (!later || !of) continue;
    of.count += 1;
    widths.forEach(({ low, high }, place) => {
      const held = (figure: number) => (figure >= low && figure <= high ? 1 : 0);
      of.observed[place as 0 | 1] += held(later.value);
      of.true[place as 0 | 1] += held(later.truth);
    });
    const unit = Math.max(Math.abs(later.value), 1e-9);
    of.errors.push(Math.abs(value - later.value) / unit);
    of.still.push(Math.abs(last.value - later.value) / unit);
  }
}

const median = (numbers: readonly number[]): number =>
  numbers.toSorted((a, b) => a - b)[Math.floor(numbers.length / 2)] ?? Number.NaN;

/** Lines of the table. */
export function trendGrades(counts: TrendCounts): Grade[] {
  const area = "Trends carried on";
  return aheads.flatMap((ahead) => {
    const of = counts.get(ahead);
    if (!of) return [];
    const years = ahead === 1 ? "1 year" : `${ahead} years`;
    const ratio = median(of.errors) / median(of.still);
    return [
      ...bands.map((band, place) =>
        grade(
          {
            id: `trend-${ahead}-observed-${band}`,
            area,
            what: `Band of ${100 * band} %, ${years} ahead: holds what is reported then`,
            figure: of.observed[place as 0 | 1] / of.count,
            count: of.count,
          },
          near(band, 5),
        ),
      ),
      grade(
        {
          id: `trend-${ahead}-true-0.8`,
          area,
          what: `Band of 80 %, ${years} ahead: holds what is true then (the lasting error of measuring is not in it)`,
          figure: of.true[1] / of.count,
          count: of.count,
        },
        near(0.8, 10),
      ),
      grade(
        {
          id: `trend-${ahead}-error`,
          area,
          what: `Median error, ${years} ahead, in parts of that of “no change”`,
          figure: ratio,
          shown: ratio.toFixed(2),
          count: of.count,
        },
        atMost(0.95, 1.02, (value) => value.toFixed(2)),
      ),
    ];
  });
}
