import { between, chance } from "../random/draws.ts";
import { type Random, randomStream } from "../random/random.ts";
import type { CityProfile } from "../city/profile.ts";

/** Something that befalls a city from outside, and passes. */
export interface Shock {
  kind: "recession" | "pandemic" | "flood" | "earthquake" | "drought" | "plant-closure" | "company-boom";
  year: number;
  /** 0 to 1; the tables below are for 1. */
  severity: number;
}

/** What a shock of full severity does in its year, in units of links; `decay` is what is left of it a year later. */
interface ShockEffect {
  decay: number;
  /** On ln of real GDP per head. */
  wealth: number;
  /** On ln population, lasting. */
  population: number;
  properties: Readonly<Record<string, number>>;
  /** Deaths per 100 000 inhabitants and losses in percent of GDP, in the year itself. */
  deaths: number;
  losses: number;
}

const effect = (given: Partial<ShockEffect> & Pick<ShockEffect, "decay" | "properties">): ShockEffect => ({
  wealth: 0,
  population: 0,
  deaths: 0,
  losses: 0,
  ...given,
});

export const shockEffects: Readonly<Record<Shock["kind"], ShockEffect>> = {
  recession: effect({
    decay: 0.65,
    wealth: -0.06,
    properties: { unemployment: 0.45, poverty: 0.2, patents: -0.1, tourism: -0.05 },
  }),
  pandemic: effect({
    decay: 0.4,
    wealth: -0.05,
    properties: {
      unemployment: 0.3,
      tourism: -0.3,
      tripsPublic: -0.4,
      lifeSpan: -0.1,
      services: 0.15,
      trafficDeaths: -0.1,
      congestion: -0.25,
      no2: -0.1,
    },
  }),
  flood: effect({
    decay: 0.35,
    wealth: -0.02,
    deaths: 12,
    losses: 9,
    properties: { basicWater: -0.5, outageFrequency: 0.7, outageTime: 0.6, informal: 0.15, poverty: 0.1 },
  }),
  earthquake: effect({
    decay: 0.5,
    wealth: -0.06,
    population: -0.02,
    deaths: 90,
    losses: 40,
    properties: { basicWater: -0.8, outageFrequency: 0.9, outageTime: 0.9, beds: -0.1, informal: 0.4, waterLoss: 0.3 },
  }),
  drought: effect({
    decay: 0.3,
    properties: { waterUse: -0.15, greenArea: -0.03, freshwater: -0.3, localFood: -0.3, pm25: 0.08 },
  }),
  "plant-closure": effect({
    decay: 0.75,
    wealth: -0.08,
    population: -0.01,
    properties: { unemployment: 0.6, so2: -0.4, otherEnergy: -0.1, electricityUse: -0.08 },
  }),
  "company-boom": effect({
    decay: 0.9,
    wealth: 0.1,
    population: 0.015,
    properties: { unemployment: -0.25, ictJobs: 0.3, patents: 0.4, housingCost: 0.12 },
  }),
};

/** What befalls all cities of a world in the same years. */
export function worldShocks(seed: number, years: readonly number[]): Shock[] {
  const random = randomStream(seed, 101);
  const shocks: Shock[] = [];
  for (const year of years) {
    if (year === 2020) shocks.push({ kind: "pandemic", year, severity: 1 });
    else if (chance(random, 0.08)) shocks.push({ kind: "recession", year, severity: between(random, 0.4, 1) });
  }
  return shocks;
}

/** What befalls one city. */
export function drawShocks(city: CityProfile, years: readonly number[], random: Random): Shock[] {
  const shocks: Shock[] = [];
  const likely: readonly [Shock["kind"], number][] = [
    ["flood", city.place.coastal ? 0.012 : 0.007],
    ["earthquake", city.place.altitudeMetres > 800 ? 0.004 : 0.0015],
    ["drought", city.place.rain < 700 ? 0.02 : 0.005],
    ["plant-closure", 0.006],
    ["company-boom", 0.005],
  ];
  for (const year of years)
    for (const [kind, probability] of likely)
      if (chance(random, probability)) shocks.push({ kind, year, severity: between(random, 0.15, 1) ** 1.5 });
  return shocks;
}

/** What is left of a shock in a year: its severity in the year itself, then less. */
export const remaining = ({ kind, year: from, severity }: Shock, year: number): number =>
  year < from ? 0 : severity * shockEffects[kind].decay ** (year - from);
