import type { Framework } from "@urbimetry/model";
import type { CityProfile } from "../city/profile.ts";
import { chance, normal, pick } from "../random/draws.ts";
import type { Random } from "../random/random.ts";

/** How the administration of one city keeps and writes figures, through all the years. */
export interface Office {
  /** Capacity to measure, about mean 0 and deviation 1: administration, size and money. */
  capacity: number;
  /** Figures as inputs, as results, or now this and now that. */
  mode: "inputs" | "results" | "mixed";
  /** Decimals of typed results. */
  decimals: number;
  /** False where the file has no units at all. */
  units: boolean;
  /** False where the file has no quality grades at all. */
  graded: boolean;
  sourceYears: boolean;
  /** How often a KPI repeats population, households or area of the profile. */
  repeats: number;
  /** GDP in millions. */
  millions: boolean;
  /** One a KPI, in the framework's order. */
  kpis: readonly OfficeKpi[];
}

/** What an office does with one KPI. */
export interface OfficeKpi {
  /** Liking to report it, beyond what capacity and result explain; in log odds. */
  habit: number;
  /** Whether a year goes like the last: below, the draw of the year before counts again. */
  luck: number;
  /** Place of the true quality among the framework's grades, 0 for the best. */
  grade: number;
  /** The lasting part of its error, as a normal score. */
  bias: number;
  origin: string | null;
}

/** Draws the habits of an office. */
export function drawOffice(framework: Framework, city: CityProfile, random: Random): Office {
  const size = (Math.log(city.population2018) - 11.1) / 1.2;
  const capacity = 0.65 * city.governance + 0.3 * size + 0.25 * ((city.wealth2018 - 9) / 1.15) + 0.4 * normal(random);
  const last = framework.qualityGrades.length - 1;
  const origins = framework.origins.map(({ id }) => id);
  return {
    capacity,
    mode: pick(random, ["inputs", "inputs", "results", "mixed", "mixed"]),
    decimals: pick(random, [1, 2, 2, 2, 3]),
    units: chance(random, 0.92),
    graded: chance(random, 0.88),
    sourceYears: chance(random, 0.8),
    repeats: pick(random, [0, 0.2, 0.9]),
    millions: chance(random, 0.4),
    kpis: framework.kpis.map((): OfficeKpi => {
      const grade = Math.round(normal(random, 1.3 - 0.7 * capacity, 1.1));
      return {
        habit: normal(random, 0, 0.9),
        luck: random(),
        grade: Math.min(Math.max(grade, 0), last),
        bias: normal(random),
        origin: chance(random, 0.6) && origins.length > 0 ? pick(random, origins) : null,
      };
    }),
  };
}
