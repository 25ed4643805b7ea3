import type { EvaluationWorld } from "./evaluation-world.ts";
import { grade, type Grade, near } from "./grade.ts";

/** Grade of quality → how often the interval of a value held the truth. */
export type IntervalCounts = Map<string, { held: number; count: number }>;

/** Counts over all values with an interval. */
export function countIntervals({ cities }: EvaluationWorld, counts: IntervalCounts): void {
  for (const { years } of cities)
    for (const { values, truth } of years)
      values.forEach((value, point) => {
        if (!("value" in value) || !value.interval || value.quality === null) return;
        const of = counts.get(value.quality) ?? { held: 0, count: 0 };
        counts.set(value.quality, of);
        of.count += 1;
        const [low, high] = value.interval;
        const true_ = truth[point] ?? Number.NaN;
        // Results are typed with two decimals or so.
        const typed = 0.5 * 10 ** -2;
        if (true_ >= low - typed && true_ <= high + typed) of.held += 1;
      });
}

/** Lines of the table. The world errs so that an honest grade would hold 95 %; one in eight grades is overstated. */
export function intervalGrades(counts: IntervalCounts, order: readonly string[]): Grade[] {
  const area = "Intervals of values";
  const all = [...counts.values()].reduce((sum, one) => ({ held: sum.held + one.held, count: sum.count + one.count }), {
    held: 0,
    count: 0,
  });
  return [
    grade(
      {
        id: "intervals-all",
        area,
        what: "Intervals that hold the true value",
        figure: all.held / all.count,
        count: all.count,
      },
      near(0.95, 3),
    ),
    ...order.map((quality) => {
      const { held, count } = counts.get(quality) ?? { held: 0, count: 0 };
      return grade(
        {
          id: `intervals-${quality}`,
          area,
          what: `… where the grade says \`${quality}\``,
          figure: held / count,
          count,
        },
        near(0.95, 3),
      );
    }),
  ];
}
