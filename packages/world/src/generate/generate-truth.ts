import type { Framework } from "@urbimetry/model";
import { type CityProfile, drawProfile, drawRegion } from "../city/profile.ts";
import { worldShocks } from "../events/shocks.ts";
import { inventName } from "../names/invent-name.ts";
import { between, chance, integer, normal } from "../random/draws.ts";
import { randomStream } from "../random/random.ts";
import { countCity, liveThrough, type TrueCity, type WorldFrame } from "./true-city.ts";

/** What a world is made from: the same options give the same world. */
export interface WorldOptions {
  framework: Framework;
  /** Number of cities that ever exist, 1 to 20 000. */
  cities: number;
  /** First and last year, both included. */
  years: readonly [first: number, last: number];
  /** Whole number, 0 to 2³² − 1. */
  seed: number;
}

/** Part of the cities that absorb a neighbour at some time. */
const merging = 0.03;

/**
 * Gives the cities of a world one by one, as they truly are. A smaller world is the beginning of a larger one.
 *
 * @throws RangeError for numbers of cities or years outside what a world can be
 */
export function* generateTruth({ framework, cities, years: [first, last], seed }: WorldOptions): Generator<TrueCity> {
  if (!Number.isInteger(cities) || cities < 1 || cities > 20_000)
    throw new RangeError(`generateTruth requires 1 to 20000 cities, got ${cities}`);
  if (!Number.isInteger(first) || !Number.isInteger(last) || first < 1990 || last > 2100 || last < first)
    throw new RangeError(`generateTruth requires years between 1990 and 2100 in order, got ${first} to ${last}`);
  const years = Array.from({ length: last - first + 1 }, (_, place) => first + place);
  const frame: WorldFrame = { seed, years, shocks: worldShocks(seed, years), dataPoints: framework.dataPoints };
  const taken = new Set<string>();
  const draw = (index: number): CityProfile => {
    const random = randomStream(seed, 1, index);
    const region = drawRegion(random);
    // From a source of its own: a name that is taken away later moves no figure.
    const name = inventName(region.names, randomStream(seed, 8, index), taken);
    taken.add(name.toLowerCase());
    return drawProfile(region, name, random);
  };
  for (let index = 0; index < cities; index += 1) {
    const profile = draw(index);
    const lived = liveThrough(frame, index, profile);
    const random = randomStream(seed, 7, index);
    // A merger takes two cities, and years on both sides.
    if (!chance(random, merging) || index + 1 >= cities || years.length < 4) {
      yield countCity(frame, lived, {});
      continue;
    }
    index += 1;
    const partner = liveThrough(frame, index, neighbour(profile, draw(index), random));
    const year = integer(random, first + 2, last - 1);
    yield countCity(frame, lived, { partner, merger: year });
    yield countCity(frame, partner, { ends: { id: profile.id, year } });
  }
}

/** Another city made a smaller neighbour of the first one: same country, a few kilometres away. */
function neighbour(of: CityProfile, drawn: CityProfile, random: () => number): CityProfile {
  const population2018 = Math.max(3000, Math.round(of.population2018 * between(random, 0.05, 0.4)));
  const density = (of.population2018 / of.area) * Math.exp(normal(random, -0.4, 0.3));
  const { latitude, longitude } = of.place;
  return {
    ...of,
    id: drawn.id,
    name: drawn.name,
    population2018,
    area: Number(Math.max(1, population2018 / density).toPrecision(5)),
    place: {
      ...of.place,
      latitude: Number((latitude + normal(random, 0, 0.06)).toFixed(4)),
      longitude: Number((longitude + normal(random, 0, 0.06)).toFixed(4)),
    },
    wealth2018: of.wealth2018 + normal(random, -0.1, 0.15),
    development: of.development + normal(random, -0.2, 0.3),
    governance: of.governance + normal(random, -0.2, 0.3),
  };
}
