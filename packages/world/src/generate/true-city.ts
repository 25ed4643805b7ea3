import type { DataPoint } from "@urbimetry/model";
import type { CityProfile } from "../city/profile.ts";
import { drawInterventions, type Intervention, reach } from "../events/interventions.ts";
import { mergeQuantities } from "../events/merger.ts";
import { drawShocks, type Shock } from "../events/shocks.ts";
import { randomStream } from "../random/random.ts";
import { type CityYear, evolve, linksWith } from "../truth/evolution.ts";
import { pointValues } from "../truth/point-values.ts";
import { type Answers, drawAnswers, type Quantities, quantitiesOf } from "../truth/quantities.ts";

/** What is true of a city in one year. */
export interface TrueYear {
  year: number;
  quantities: Quantities;
  /** One a data point, in the framework's order; a yes is 1. */
  values: Float64Array;
}

/** What an intervention truly changed by the last year of the world. */
export interface InterventionEffect {
  intervention: Intervention;
  year: number;
  /** Data point → value with it, less value without it, in the data point's unit; only where there is a difference. */
  effects: Readonly<Record<string, number>>;
}

/** A city as it truly is, through the years. */
export interface TrueCity {
  index: number;
  profile: CityProfile;
  years: readonly TrueYear[];
  shocks: readonly Shock[];
  interventions: readonly InterventionEffect[];
  /** Boundary changes: another city joined this one, or this one ended in another. */
  identity: { absorbs?: { id: string; year: number }; endsIn?: { id: string; year: number } };
}

/** A city that has been lived through, but not counted yet. */
export interface LivedCity {
  index: number;
  profile: CityProfile;
  shocks: readonly Shock[];
  interventions: readonly Intervention[];
  years: readonly CityYear[];
  answers: Answers;
}

/** What cities of one world share. */
export interface WorldFrame {
  seed: number;
  years: readonly number[];
  shocks: readonly Shock[];
  dataPoints: readonly DataPoint[];
}

/** Lets a city live, each part of it drawn from a source of its own. */
export function liveThrough(frame: WorldFrame, index: number, profile: CityProfile): LivedCity {
  const { seed, years } = frame;
  const shocks = [...frame.shocks, ...drawShocks(profile, years, randomStream(seed, 2, index))];
  return {
    index,
    profile,
    shocks,
    interventions: drawInterventions(profile, years, randomStream(seed, 3, index)),
    years: [...evolve(profile, years, { shocks, random: randomStream(seed, 4, index) })],
    answers: drawAnswers(profile, randomStream(seed, 5, index)),
  };
}

/** Counts a year of a city, with the interventions given. The same year counted twice has the same luck. */
export function countYear(
  { seed }: WorldFrame,
  { index, profile, answers }: LivedCity,
  cityYear: CityYear,
  interventions: readonly Intervention[],
): Quantities {
  const links = linksWith(cityYear, interventions);
  return quantitiesOf(profile, cityYear, { links, answers, random: randomStream(seed, 6, index, cityYear.year) });
}

/** Counts a city through all its years; from the year of a merger on together with the city it absorbs. */
export function countCity(
  frame: WorldFrame,
  lived: LivedCity,
  { partner, merger, ends }: { partner?: LivedCity; merger?: number; ends?: { id: string; year: number } },
): TrueCity {
  const count = (cityYear: CityYear, place: number, interventions: readonly Intervention[]): Quantities => {
    const own = countYear(frame, lived, cityYear, interventions);
    const other = partner?.years[place];
    if (!partner || merger === undefined || !other || cityYear.year < merger) return own;
    return mergeQuantities(own, countYear(frame, partner, other, partner.interventions));
  };
  const years = lived.years
    .filter(({ year }) => ends === undefined || year < ends.year)
    .map((cityYear, place): TrueYear => {
      const quantities = count(cityYear, place, lived.interventions);
      return { year: cityYear.year, quantities, values: pointValues(frame.dataPoints, quantities) };
    });
  const last = years.at(-1);
  return {
    index: lived.index,
    profile: lived.profile,
    years,
    shocks: lived.shocks,
    interventions: last ? lived.interventions.map((one) => effectOf(one, last)) : [],
    identity: {
      ...(partner && merger !== undefined ? { absorbs: { id: partner.profile.id, year: merger } } : {}),
      ...(ends ? { endsIn: ends } : {}),
    },
  };

  function effectOf(intervention: Intervention, { year, values }: TrueYear): InterventionEffect {
    const place = years.length - 1;
    const cityYear = lived.years[place];
    if (!cityYear || reach(intervention, year) * intervention.strength === 0)
      return { intervention, year, effects: {} };
    const others = lived.interventions.filter((one) => one !== intervention);
    const without = pointValues(frame.dataPoints, count(cityYear, place, others));
    const effects: Record<string, number> = {};
    frame.dataPoints.forEach(({ id }, point) => {
      const difference = (values[point] ?? 0) - (without[point] ?? 0);
      if (Math.abs(difference) > 1e-9) effects[id] = difference;
    });
    return { intervention, year, effects };
  }
}
