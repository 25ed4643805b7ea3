import type { Quantities } from "@urbimetry/world";

/** What a real table and the world both know. */
export interface RealismColumn {
  name: string;
  /** Log odds for shares, logarithm for amounts: what the classifier is given. */
  scale: "logit" | "log" | "plain";
  /** Year of the real figures; the world is looked at in the same year. */
  year: number;
  /** How near the real figure comes to the definition of the KPI. */
  closeness: string;
  of: (quantities: Quantities, perDollar: number) => number;
}

const share = (part: string, whole: string) => (q: Quantities) => (100 * (q[part] ?? 0)) / (q[whole] ?? 1);

const bolivia: readonly RealismColumn[] = [
  { name: "Population", scale: "log", year: 2019, closeness: "exact", of: (q) => q["population"] ?? 0 },
  {
    name: "Basic water supply, %",
    scale: "logit",
    year: 2017,
    closeness: "close",
    of: share("householdsBasicWater", "households"),
  },
  {
    name: "Household sanitation, %",
    scale: "logit",
    year: 2017,
    closeness: "close",
    of: share("householdsSanitation", "households"),
  },
  {
    name: "Access to electricity, %",
    scale: "logit",
    year: 2012,
    closeness: "close",
    of: share("householdsElectricity", "households"),
  },
  {
    name: "Adult literacy, %",
    scale: "logit",
    year: 2012,
    closeness: "exact",
    of: share("adultsLiterate", "adultsTotal"),
  },
  {
    name: "Protected natural areas, %",
    scale: "logit",
    year: 2019,
    closeness: "exact",
    of: share("protectedArea", "cityArea"),
  },
];

const brazil: readonly RealismColumn[] = [
  { name: "Population", scale: "log", year: 2017, closeness: "exact", of: (q) => q["population"] ?? 0 },
  {
    name: "Inhabitants per km²",
    scale: "log",
    year: 2017,
    closeness: "exact",
    of: (q) => (q["population"] ?? 0) / (q["cityArea"] ?? 1),
  },
  // R$ of 2016: the world's prices are set to the level of that year.
  {
    name: "GDP per head, R$",
    scale: "log",
    year: 2016,
    closeness: "exact",
    of: (q) => (q["cityGdp"] ?? 0) / (q["population"] ?? 1),
  },
  {
    name: "Persons per household",
    scale: "log",
    year: 2012,
    closeness: "exact",
    of: (q) => (q["population"] ?? 0) / (q["households"] ?? 1),
  },
  { name: "Gini coefficient", scale: "log", year: 2012, closeness: "exact", of: (q) => q["gini"] ?? 0 },
  {
    name: "Adult literacy, %",
    scale: "logit",
    year: 2012,
    closeness: "close (age 10 and over)",
    of: share("adultsLiterate", "adultsTotal"),
  },
  {
    name: "Life expectancy, years",
    scale: "plain",
    year: 2012,
    closeness: "exact",
    of: (q) => q["lifeExpectancy"] ?? 0,
  },
  {
    name: "Cars per inhabitant",
    scale: "log",
    year: 2019,
    closeness: "close",
    of: (q) => (q["passengerVehiclesTotal"] ?? 0) / (q["population"] ?? 1),
  },
  {
    name: "Enterprises per 1 000 inhabitants",
    scale: "log",
    year: 2016,
    closeness: "close",
    of: (q) => (1000 * (q["enterprisesTotal"] ?? 0)) / (q["population"] ?? 1),
  },
  {
    name: "Higher degrees per 100 000 inhabitants",
    scale: "log",
    year: 2012,
    closeness: "close",
    of: (q) => (1e5 * (q["higherDegrees"] ?? 0)) / (q["population"] ?? 1),
  },
];

/** Columns that both know, of one real table. */
export const columnsOf = (table: "bolivia" | "brazil"): readonly RealismColumn[] =>
  table === "bolivia" ? bolivia : brazil;

/** A value on the scale of its column; shares are kept half a point from none and all. */
export function onScale({ scale }: Pick<RealismColumn, "scale">, value: number): number {
  if (scale === "plain") return value;
  if (scale === "log") return Math.log(Math.max(value, 1e-6));
  const part = Math.min(Math.max(value, 0.5), 99.5) / 100;
  return Math.log(part / (1 - part));
}
