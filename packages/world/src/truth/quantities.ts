import type { CityProfile } from "../city/profile.ts";
import { placeOf } from "../properties/properties.ts";
import { chance } from "../random/draws.ts";
import type { Random } from "../random/random.ts";
import { addDigital } from "./digital-quantities.ts";
import { type CityYear, valueOf } from "./evolution.ts";
import { addEnvironment } from "./environment-quantities.ts";
import { addPeople } from "./people-quantities.ts";
import { addServices } from "./service-quantities.ts";
import { addTransport } from "./transport-quantities.ts";

/** Quantities of one city and year by the names of the framework's inputs; a yes is 1. Money is in the city's currency. */
export type Quantities = Record<string, number>;

/** What the parts of a city's accounts are made from. */
export interface Account {
  city: CityProfile;
  year: number;
  population: number;
  households: number;
  /** Of the year, in the city's currency. */
  gdp: number;
  /** Value of a property: percent or amount. */
  the: (property: string) => number;
  disaster: CityYear["disaster"];
  /** Years since which the city has each of its plans; Infinity for never. */
  answers: Answers;
  /** For counts of rare events. */
  random: Random;
  quantities: Quantities;
}

/** Plans and elements of resilience that are answered with yes or no. */
export const answerNames = [
  "planCompact",
  "planConnected",
  "planIntegrated",
  "planInclusive",
  "planResilient",
  "hasInfrastructure",
  "hasAssessments",
  "hasFinancial",
  "hasTechnical",
] as const;

/** Answer → first year in which it is yes. */
export type Answers = Readonly<Record<(typeof answerNames)[number], number>>;

/** When a city adopts its plans: earlier where the administration is able. */
export function drawAnswers(city: CityProfile, random: Random): Answers {
  const rich = 1 / (1 + Math.exp(-0.7 * city.governance - 0.4 * city.society));
  const first = () => (chance(random, 0.45 + 0.35 * rich) ? 0 : 2008 + Math.round(25 * random() * (1.4 - rich)));
  return Object.fromEntries(answerNames.map((name) => [name, first()])) as unknown as Answers;
}

/**
 * Counts everything behind the data points of one city and year, coherent as in one set of accounts: groups within the
 * population, water and energy that balance, shares that sum, areas within the city's area.
 *
 * @param links properties on their links, in the order of `propertyNames`
 */
export function quantitiesOf(
  city: CityProfile,
  cityYear: CityYear,
  { links, answers, random }: { links: Float64Array; answers: Answers; random: Random },
): Quantities {
  const the = (property: string): number => {
    const place = placeOf(property);
    return valueOf(place, links[place] ?? 0);
  };
  const { population, year } = cityYear;
  const households = Math.round(population / Math.min(8, Math.max(1.35, the("personsPerHousehold"))));
  const gdp = Math.round(population * Math.exp(cityYear.wealth) * city.country.perDollar * cityYear.priceLevel);
  const quantities: Quantities = { population, households, cityArea: city.area, cityGdp: gdp };
  const account: Account = {
    city,
    year,
    population,
    households,
    gdp,
    the,
    disaster: cityYear.disaster,
    answers,
    random,
    quantities,
  };
  addPeople(account);
  addDigital(account);
  addServices(account);
  addTransport(account);
  addEnvironment(account);
  return quantities;
}

/** A part of a whole by its percentage, counted whole. */
export const partOf = (whole: number, percent: number): number => Math.min(whole, Math.round((whole * percent) / 100));

/** A length, area, volume or mass: to six figures, as measures are written down. */
export const measured = (value: number): number => (value === 0 ? 0 : Number(value.toPrecision(6)));
