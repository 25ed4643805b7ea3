import { type Place, drawPlace } from "../geography/continent.ts";
import type { Country, Region } from "../geography/region.ts";
import { regions } from "../geography/regions.ts";
import { between, normal, pick } from "../random/draws.ts";
import type { Random } from "../random/random.ts";

/** What stays with an invented city, and what it starts from. */
export interface CityProfile {
  /** Slug of the name; unlike all others of the world. */
  id: string;
  name: string;
  region: Region;
  country: Country;
  place: Place;
  /** Inhabitants in the middle of 2018, were nothing to happen. */
  population2018: number;
  /** km². */
  area: number;
  /** ln of GDP per head in US dollars of 2018. */
  wealth2018: number;
  /** Development of the city within its region, mean 0 and deviation 1. */
  development: number;
  /** Of each dimension, over the world, about mean 0 and deviation 1. */
  economy: number;
  environment: number;
  society: number;
  /** Capacity of the administration. */
  governance: number;
  /** Mean age of buildings in years. */
  buildingAge: number;
  /** Yearly growth of population and of real GDP per head. */
  growth: { population: number; wealth: number };
}

/** Population above the smallest city, for a normal score: exponential in ln population, as city sizes are. */
function sizeOf(score: number, [smallest, excess]: readonly [number, number]): number {
  // Complementary normal distribution (Abramowitz and Stegun 26.2.17), good to 1e-7.
  const t = 1 / (1 + 0.2316419 * Math.abs(score));
  const tail =
    (Math.exp(-(score ** 2) / 2) / Math.sqrt(2 * Math.PI)) *
    (t * (0.31938153 + t * (-0.356563782 + t * (1.781477937 + t * (-1.821255978 + t * 1.330274429)))));
  const above = score >= 0 ? tail : 1 - tail;
  return Math.min(smallest * Math.exp(-excess * Math.log(above)), 18e6);
}

/** Region by region in proportion to their weights. */
export function drawRegion(random: Random): Region {
  let rest = random() * regions.reduce((sum, { weight }) => sum + weight, 0);
  for (const region of regions) {
    rest -= region.weight;
    if (rest < 0) return region;
  }
  return regions[regions.length - 1] as Region;
}

/**
 * Draws a city: place, size, wealth, density, and the development behind its indicators. Size, wealth and development
 * hang together as the region says.
 */
export function drawProfile(region: Region, name: string, random: Random): CityProfile {
  const size = normal(random);
  const ofSizeAlone = region.developmentOfSize;
  const development = ofSizeAlone * size + Math.sqrt(1 - ofSizeAlone ** 2) * normal(random);
  const [wealthMean, wealthDeviation] = region.wealth;
  const own = Math.sqrt(1 - region.wealthOfDevelopment ** 2) * normal(random);
  const wealth2018 = wealthMean + wealthDeviation * (region.wealthOfDevelopment * development + own);
  const worldWealth = (wealth2018 - 9) / 1.15;
  const governance = region.governance * 0.5 + 0.4 * worldWealth + 0.2 * development + 0.75 * normal(random);
  const dimension = () => 0.7 * worldWealth + 0.25 * development + 0.15 * governance + 0.35 * normal(random);
  const [ofSize, ofDevelopment] = region.densityOf;
  const rest = Math.sqrt(
    Math.max(0.1, 1 - ofSize ** 2 - ofDevelopment ** 2 - 2 * ofSizeAlone * ofSize * ofDevelopment),
  );
  const densityScore = ofSize * size + ofDevelopment * development + rest * normal(random);
  const population2018 = Math.round(sizeOf(size, region.size));
  const density = Math.exp(Math.min(region.density[0] + region.density[1] * densityScore, Math.log(24_000)));
  return {
    id: name.toLowerCase(),
    name,
    region,
    country: pick(random, region.countries),
    place: drawPlace(region, random),
    population2018,
    area: Number(Math.min(Math.max(population2018 / density, 1.5), 90_000).toPrecision(5)),
    wealth2018,
    development,
    economy: dimension(),
    environment: dimension(),
    society: dimension(),
    governance,
    buildingAge: region.buildingAge * Math.exp(normal(random, 0, 0.25)),
    growth: {
      population: region.growth[0] + normal(random, 0, 0.007) + between(random, -0.001, 0.002) * development,
      wealth: region.growth[1] + normal(random, 0, 0.006),
    },
  };
}
