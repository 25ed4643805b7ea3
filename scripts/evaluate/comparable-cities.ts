import type { NationalFigures, PeerStatistics } from "@urbimetry/engine";
import type { EvaluatedYear, EvaluationWorld } from "./evaluation-world.ts";

/** Number of comparable cities that a file is set against, as long as there are so many. */
const peers = 60;

/** Data points that national statistics give, by the manual: internet, broadband, research, life expectancy. */
const national = ["EC_ICT_ICT_1C", "EC_ICT_ICT_2C", "EC_P_IN_1C", "SC_EH_H_1C"] as const;

/** Published figures of one year, and what is made of them for one city. */
export interface Surroundings {
  peersOf: (file: EvaluatedYear) => (PeerStatistics | null)[];
  nationalOf: (file: EvaluatedYear) => NationalFigures;
}

/** Statistics of cities alike in size and wealth, and of countries, from what was reported in the year before. */
export function surroundings({ cities, framework }: EvaluationWorld, year: number): Surroundings {
  const files = cities.flatMap(({ years }) => years.filter((one) => one.year === year - 1));
  const place = (file: EvaluatedYear) =>
    [Math.log(file.city.population2018) / 1.2, file.city.wealth2018 / 1.15] as const;
  const valueAt = (file: EvaluatedYear, point: number): number | null => {
    const value = file.values[point];
    return value && "value" in value ? value.value : null;
  };
  return {
    peersOf(file) {
      const [size, wealth] = place(file);
      const near = files
        .filter(({ city }) => city.id !== file.city.id)
        .map((other) => ({ other, distance: Math.hypot(place(other)[0] - size, place(other)[1] - wealth) }))
        .sort((one, two) => one.distance - two.distance)
        .slice(0, peers);
      return framework.dataPoints.map((_, point) => {
        const sorted = near.flatMap(({ other }) => valueAt(other, point) ?? []).sort((one, two) => one - two);
        if (sorted.length === 0) return null;
        const at = (part: number) => sorted[Math.floor(part * (sorted.length - 1))] ?? 0;
        return { count: sorted.length, min: at(0), p10: at(0.1), median: at(0.5), p90: at(0.9), max: at(1) };
      });
    },
    nationalOf(file) {
      const own = files.filter(({ city }) => city.country === file.city.country);
      let [money, people] = [0, 0];
      for (const { city } of own) {
        money += Math.exp(city.wealth2018) * city.country.perDollar * city.population2018;
        people += city.population2018;
      }
      const values = national.flatMap((id): [string, number][] => {
        const point = framework.dataPoints.findIndex((one) => one.id === id);
        const known = own.flatMap((one) => valueAt(one, point) ?? []);
        return known.length >= 5 ? [[id, known.reduce((sum, one) => sum + one, 0) / known.length]] : [];
      });
      return {
        ...(people > 0 ? { gdpPerCapita: money / people } : {}),
        values: Object.fromEntries(values),
      };
    },
  };
}
