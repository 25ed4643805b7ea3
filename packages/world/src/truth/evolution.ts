import type { CityProfile } from "../city/profile.ts";
import { traitsOf } from "../city/traits.ts";
import type { Intervention } from "../events/interventions.ts";
import { reach } from "../events/interventions.ts";
import { remaining, type Shock, shockEffects } from "../events/shocks.ts";
import { properties, propertyNames, placeOf } from "../properties/properties.ts";
import type { Property, Trait, Traits } from "../properties/property.ts";
import { chance, logistic, logit, normal } from "../random/draws.ts";
import type { Random } from "../random/random.ts";

/** One year of a city, before anything is counted. */
export interface CityYear {
  year: number;
  population: number;
  /** ln of GDP per head in US dollars of 2018. */
  wealth: number;
  /** Prices, 1 in 2018. */
  priceLevel: number;
  /** All properties on their links, in the order of `propertyNames`, without the effects of interventions. */
  links: Float64Array;
  /** Deaths per 100 000 and losses in percent of GDP from shocks of this year. */
  disaster: { deaths: number; losses: number };
}

const baseYear = 2018;

/** Development as a position between the least (0) and the most (1) developed cities. */
const positionOf = (score: number): number => logistic(1.5 * score);

const linked = (property: Property, value: number): number =>
  property.link === "share" ? logit(value / 100) : Math.log(value);

interface Base {
  centre: number;
  reach: number;
  own: number;
  position: number;
  trend: number;
  /** Set where the property is exactly all or none. */
  fixed: number | undefined;
}

/** Where each property of a city starts: centre for its development, loadings, own deviation; fitted where a region is. */
function drawBases(city: CityProfile, traits: Traits, random: Random): Base[] {
  const wayOfLife = normal(random);
  return properties.map((property, place): Base => {
    const fit = city.region.fitted[propertyNames[place] ?? ""];
    const deviation = normal(random);
    const [all, none] = [random(), random()];
    const position = positionOf(traits[property.by]);
    const full = fit ? (fit.full ?? 0) : property.full * (0.2 + 0.8 * position);
    const zero = fit ? (fit.zero ?? 0) : property.zero * (1.3 - 0.9 * position);
    const fixed = all < full ? Infinity : none < zero ? -Infinity : undefined;
    const poor = linked(property, property.poor);
    if (fit) {
      const rest = Math.sqrt(1 - fit.correlation ** 2);
      const custom = fit.custom ?? 0;
      const left = custom * wayOfLife + Math.sqrt(1 - custom ** 2) * deviation;
      const own = fit.mean + fit.deviation * (fit.correlation * city.development + rest * left);
      const gain = property.trend * (baseYear - fit.year);
      return {
        centre: own + gain,
        reach: 1.5 * fit.deviation * fit.correlation,
        own: 0,
        position: 0,
        trend: property.trend,
        fixed,
      };
    }
    let own = property.spread * deviation;
    for (const [trait, loading] of Object.entries(property.loadings)) own += loading * traits[trait as Trait];
    return { centre: poor, reach: linked(property, property.rich) - poor, own, position, trend: property.trend, fixed };
  });
}

/**
 * Lets a city live through the years: development, growth, every property's own wandering with a real jump now and then,
 * and shocks. Interventions are added by `linksWith`, so that the world without one of them can be told.
 */
export function* evolve(
  city: CityProfile,
  years: readonly number[],
  { shocks, random }: { shocks: readonly Shock[]; random: Random },
): Generator<CityYear> {
  const traits = traitsOf(city);
  const bases = drawBases(city, traits, random);
  const wander = new Float64Array(properties.length);
  const drivers = ["wealth", "economy", "environment", "society", "governance"] as const;
  const pace = drivers.map(() => 0.012 + normal(random, 0, 0.01));
  let lnPopulation = Math.log(city.population2018) - city.growth.population * (baseYear - (years[0] ?? baseYear));
  let wave = normal(random, 0, 0.02);
  const inflation = placeOf("inflation");
  const usual = bases[inflation] as Base;
  let lnPrices = (-(baseYear - (years[0] ?? baseYear)) * Math.exp(usual.centre + usual.reach * usual.position)) / 100;
  for (const year of years) {
    const since = year - baseYear;
    const gained: Partial<Record<Trait, number>> = {};
    drivers.forEach((driver, place) => {
      const score = traits[driver] + (pace[place] ?? 0) * since;
      gained[driver] = positionOf(score) - positionOf(traits[driver]);
    });
    const links = new Float64Array(properties.length);
    let shockWealth = 0;
    let shockPopulation = 0;
    const disaster = { deaths: 0, losses: 0 };
    for (const shock of shocks) {
      const left = remaining(shock, year);
      if (left < 0.005) continue;
      const does = shockEffects[shock.kind];
      shockWealth += does.wealth * left;
      for (const name in does.properties) {
        const place = placeOf(name);
        links[place] = (links[place] ?? 0) + (does.properties[name] ?? 0) * left;
      }
      if (shock.year !== year) continue;
      shockPopulation += does.population * shock.severity;
      disaster.deaths += does.deaths * shock.severity;
      disaster.losses += does.losses * shock.severity;
    }
    for (let place = 0; place < properties.length; place += 1) {
      const { movement, by, since: invented } = properties[place] as Property;
      const base = bases[place] as Base;
      const jump = chance(random, 1 / 90) ? 6 : 1;
      wander[place] = 0.93 * (wander[place] ?? 0) + normal(random, 0, movement) * jump;
      const fixed = year < invented ? -Infinity : base.fixed;
      const moved = base.position + (gained[by] ?? 0);
      links[place] =
        fixed ??
        base.centre + base.reach * moved + base.own + base.trend * since + (wander[place] ?? 0) + (links[place] ?? 0);
    }
    wave = 0.6 * wave + normal(random, 0, 0.012);
    const population = Math.max(800, Math.round(Math.exp(lnPopulation + shockPopulation)));
    lnPopulation += city.growth.population + normal(random, 0, 0.0025) + shockPopulation;
    yield {
      year,
      population,
      wealth: city.wealth2018 + city.growth.wealth * since + wave + shockWealth,
      priceLevel: Math.exp(lnPrices),
      links,
      disaster,
    };
    lnPrices += Math.exp(links[inflation] ?? 0) / 100;
  }
}

/** Links of a year with the effects of interventions. */
export function linksWith({ links, year }: CityYear, interventions: readonly Intervention[]): Float64Array {
  const changed = Float64Array.from(links);
  for (const intervention of interventions) {
    const part = reach(intervention, year) * intervention.strength;
    if (part === 0) continue;
    for (const name in intervention.kind.effects) {
      const place = placeOf(name);
      const link = changed[place] ?? 0;
      // A programme also begins where there was nothing.
      const from = link === -Infinity ? linked(properties[place] as Property, startOfProgramme) : link;
      changed[place] = from + (intervention.kind.effects[name] ?? 0) * part;
    }
  }
  return changed;
}

/** What a programme starts with where there was none, in the property's unit. */
const startOfProgramme = 1;

/** Value of a property from its link: percent, or an amount. */
export function valueOf(place: number, link: number): number {
  return (properties[place] as Property).link === "share" ? 100 * logistic(link) : Math.exp(link);
}
