import { type Random, between, chance, normal, pick } from "../seeded-random.ts";
import { amount, nextYear, type Parameter } from "./parameter.ts";
import { properties, sizes } from "./properties.ts";

/** An invented city in one year. */
export interface InventedCity {
  year: number;
  population: number;
  /** Square kilometres; the border stays where it is. */
  area: number;
  currency: string;
  /** Units of currency for a US dollar. */
  perDollar: number;
  parameters: ReadonlyMap<string, Parameter>;
}

/** Currencies with what a US dollar cost about 2022. */
const currencies: readonly [string, number][] = [
  ["EUR", 0.95],
  ["USD", 1],
  ["NOK", 9.6],
  ["GBP", 0.81],
  ["JPY", 131],
  ["BRL", 5.2],
  ["MXN", 20],
  ["INR", 79],
  ["XOF", 623],
  ["TND", 3.1],
  ["IDR", 14_850],
  ["KES", 118],
  ["COP", 4250],
  ["CNY", 6.7],
  ["PLN", 4.5],
  ["ZAR", 16.4],
  ["KZT", 460],
  ["SAR", 3.75],
];

const density = amount(4500, 1200, 1.1);

/** Draws a city: wealth, size, currency and all properties. */
export function drawCity(random: Random, year: number): InventedCity {
  const wealth = Math.min(1, Math.max(0, chance(random, 0.6) ? normal(random, 0.8, 0.15) : between(random, 0, 0.8)));
  const population = Math.round(
    Math.exp(Math.min(Math.max(normal(random, Math.log(150_000), 1.5), Math.log(4000)), Math.log(18e6))),
  );
  const area = Number((population / density(wealth, random).value).toPrecision(5));
  const [currency, perDollar] = pick(random, currencies);
  const parameters = new Map(
    [...Object.entries(sizes), ...Object.entries(properties)].map(([name, draw]) => [name, draw(wealth, random)]),
  );
  return { year, population, area, currency, perDollar, parameters };
}

/** The same city a year later. */
export function growCity(city: InventedCity, random: Random): InventedCity {
  const growth = chance(random, 0.01) ? normal(random, 0, 0.06) : normal(random, 0.008, 0.01);
  return {
    ...city,
    year: city.year + 1,
    population: Math.round(city.population * (1 + growth)),
    parameters: new Map([...city.parameters].map(([name, parameter]) => [name, nextYear(parameter, random)])),
  };
}
