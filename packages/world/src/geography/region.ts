import type { NameStyle } from "../names/name-style.ts";

/** A country of the invented continent. Its currency is borrowed from ISO 4217, so that programs know the code. */
export interface Country {
  name: string;
  /** Of the codes that ISO 3166 leaves to its users (XAA to XZZ). */
  iso3: string;
  currency: string;
  /** Units of currency for a US dollar; held still. */
  perDollar: number;
}

/** How a property of a fitted region lies: on the link's scale, in the year of the figures it was fitted to. */
export interface Fit {
  mean: number;
  deviation: number;
  /** Correlation with the development of the city within its region. */
  correlation: number;
  /** Correlation of what development leaves open with the city's way of life, which several properties share. */
  custom?: number;
  year: number;
  zero?: number;
  full?: number;
}

/** A region of the invented continent: where it lies, how rich and dense it is, how its places are called. */
export interface Region {
  id: string;
  name: string;
  countries: readonly Country[];
  /** South and north end, in degrees. */
  latitudes: readonly [south: number, north: number];
  /** Part of all cities. */
  weight: number;
  /** ln of GDP per head in US dollars of 2018: mean, and deviation between cities. */
  wealth: readonly [mean: number, deviation: number];
  /** Correlation of development with size within the region. */
  developmentOfSize: number;
  /** Correlation of ln GDP per head with development within the region. */
  wealthOfDevelopment: number;
  /** Smallest city, and mean of ln population above ln of the smallest. */
  size: readonly [smallest: number, excess: number];
  /** ln of inhabitants by square kilometre of the municipality. */
  density: readonly [mean: number, deviation: number];
  /** Correlations of ln density with size and with development. */
  densityOf: readonly [size: number, development: number];
  /** Yearly growth of population, and of real GDP per head. */
  growth: readonly [population: number, wealth: number];
  /** Metres above the sea in the middle of the region. */
  altitude: number;
  /** Mean age of buildings in years. */
  buildingAge: number;
  governance: number;
  names: NameStyle;
  /** Properties whose level was fitted to published figures of real cities. */
  fitted: Readonly<Record<string, Fit>>;
}
