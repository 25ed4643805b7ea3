import { normal, similarUnits } from "@urbimetry/engine";
import type { EvaluatedCity, EvaluationWorld } from "./evaluation-world.ts";
import { atLeast, atMost, grade, type Grade } from "./grade.ts";
import { seeded } from "./seeded.ts";

/** How many of a city's neighbours stay when its profile is measured with errors. */
export interface SimilarCounts {
  /** Neighbours by the true profile that are neighbours by the measured one too, and all. */
  kept: number;
  count: number;
  /** Those that two measurements have in common. */
  common: number;
  /** Neighbours by stated stability, in tenths: how many, and how many of them stayed. */
  stated: { sum: number; kept: number; count: number }[];
}

export const noSimilarCounts = (): SimilarCounts => ({
  kept: 0,
  count: 0,
  common: 0,
  stated: Array.from({ length: 10 }, () => ({ sum: 0, kept: 0, count: 0 })),
});

/** Neighbours asked for, and cities asked about. */
const neighbours = 10;
const asked = 60;

/**
 * What similar cities are found by, and the error it is measured with: a part of the figure, or degrees of temperature.
 * Registers of people differ by two percent, city GDPs by a tenth, climate maps by half a degree.
 */
const dimensions: readonly {
  id: string;
  of: (city: EvaluatedCity["profile"]) => number;
  relative?: number;
  absolute?: number;
}[] = [
  { id: "population", of: (city) => city.population2018, relative: 0.02 },
  { id: "density", of: (city) => city.population2018 / city.area, relative: 0.03 },
  { id: "gdp-per-head", of: (city) => Math.exp(city.wealth2018), relative: 0.1 },
  { id: "growth", of: (city) => city.growth.population, absolute: 0.002 },
  { id: "temperature", of: (city) => city.place.temperature, absolute: 0.5 },
  { id: "rain", of: (city) => city.place.rain, relative: 0.1 },
  { id: "altitude", of: (city) => city.place.altitudeMetres, relative: 0.02 },
  { id: "building-age", of: (city) => city.buildingAge, relative: 0.1 },
];

/** Asks for the neighbours of cities by their true profile and by two measurements of it. */
export function countSimilar({ cities, seed }: EvaluationWorld, counts: SimilarCounts): void {
  const random = seeded(seed, 1);
  const table = (noise: boolean) => ({
    units: cities.map(({ profile }) => profile.id),
    columns: dimensions.map(({ id }) => id),
    values: dimensions.map(({ of, relative = 0, absolute = 0 }) =>
      Float64Array.from(cities, ({ profile }) => {
        const value = of(profile);
        return noise ? value * Math.exp(relative * normal(random)) + absolute * normal(random) : value;
      }),
    ),
  });
  const [truth, one, other] = [table(false), table(true), table(true)];
  for (const { profile } of cities.slice(0, asked)) {
    const found = (profiles: typeof truth, repetitions: number) =>
      similarUnits(profiles, profile.id, { k: neighbours, seed, repetitions });
    const true_ = new Set(found(truth, 0).map(({ unit }) => unit));
    const measured = found(one, 100);
    const again = new Set(found(other, 0).map(({ unit }) => unit));
    for (const { unit, stability } of measured) {
      counts.count += 1;
      if (true_.has(unit)) counts.kept += 1;
      if (again.has(unit)) counts.common += 1;
      const of = counts.stated[Math.min(9, Math.floor(stability * 10))];
      if (!of) continue;
      of.sum += stability;
      of.count += 1;
      if (again.has(unit)) of.kept += 1;
    }
  }
}

/** Lines of the table. */
export function similarGrades({ kept, count, common, stated }: SimilarCounts): Grade[] {
  const area = "Similar cities";
  const filled = stated.filter((one) => one.count >= 20);
  const total = filled.reduce((sum, one) => sum + one.count, 0);
  const off = filled.reduce((sum, one) => sum + Math.abs(one.sum - one.kept), 0) / total;
  return [
    grade(
      {
        id: "similar-true",
        area,
        what: "Ten nearest by a measured profile that are so by the true one",
        figure: kept / count,
        count,
      },
      atLeast(0.8, 0.65),
    ),
    grade(
      {
        id: "similar-twice",
        area,
        what: "Ten nearest that two measurements of a profile have in common",
        figure: common / count,
        count,
      },
      atLeast(0.75, 0.6),
    ),
    grade(
      {
        id: "similar-stability",
        area,
        what: "Stated stability, off the share of neighbours that a second measurement keeps",
        figure: off,
        count: total,
      },
      atMost(0.1, 0.2),
    ),
  ];
}
