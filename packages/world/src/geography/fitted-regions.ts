import type { Fit } from "./region.ts";

/**
 * Moments of Brazilian municipalities of 20 000 inhabitants and more (n = 1 768), on the scale of each link: IBGE census
 * 2010 and GDP 2016, Atlas Brasil 2010, DENATRAN 2019. The correlation is with the municipal development index.
 *
 * How far the world is off them is measured by the tests and written in docs/reference/synthetic-world.md.
 */
export const fittedToBrazil: Readonly<Record<string, Fit>> = {
  literacy: { mean: 2.148, deviation: 0.853, correlation: 0.91, year: 2010 },
  degrees: { mean: 8.16, deviation: 0.73, correlation: 0.91, year: 2010 },
  // Life expectancy 73.5 years, deviation 2.7, as the part lived of the years from 25 to 90.
  lifeSpan: { mean: 1.076, deviation: 0.221, correlation: 0.88, year: 2010 },
  gini: { mean: 0.103, deviation: 0.24, correlation: -0.42, custom: -0.39, year: 2010 },
  personsPerHousehold: { mean: 1.244, deviation: 0.138, correlation: -0.7, custom: -0.78, year: 2010 },
  vehicles: { mean: -2.043, deviation: 1.217, correlation: 0.84, custom: 0.86, year: 2019 },
  enterprises: { mean: -4.143, deviation: 0.789, correlation: 0.85, custom: 0.67, year: 2016 },
  cityBudget: { mean: -2.197, deviation: 0.541, correlation: -0.74, year: 2016 },
};

/**
 * Moments of Bolivian municipalities of 20 000 inhabitants and more (n = 97), on the scale of each link: Atlas municipal
 * de los ODS en Bolivia (2020). The correlation is with the part of the population whose basic needs are satisfied.
 */
export const fittedToBolivia: Readonly<Record<string, Fit>> = {
  basicWater: { mean: 1.882, deviation: 1.498, correlation: 0.73, year: 2017 },
  sanitation: { mean: -0.086, deviation: 1.151, correlation: 0.52, year: 2017 },
  electricityAccess: { mean: 1.622, deviation: 1.204, correlation: 0.91, year: 2012 },
  literacy: { mean: 2.803, deviation: 0.763, correlation: 0.71, year: 2012 },
  poverty: { mean: 0.425, deviation: 1.065, correlation: -0.95, year: 2012 },
  degrees: { mean: 9.318, deviation: 0.629, correlation: 0.89, year: 2012 },
  protectedArea: { mean: -1.24, deviation: 1.6, correlation: 0, year: 2019, zero: 0.47 },
  treatedOfCollected: { mean: 1.5, deviation: 1.5, correlation: 0.3, year: 2017, zero: 0.78 },
};
