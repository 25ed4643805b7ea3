import {
  blankObservation,
  type DataPoint,
  type Framework,
  type Kpi,
  type Observation,
  type Submission,
} from "@urbimetry/model";
import type { CityProfile } from "../city/profile.ts";
import { between, chance, integer, normal, pick } from "../random/draws.ts";
import type { Random } from "../random/random.ts";
import { formulaValue } from "../truth/point-values.ts";
import type { Quantities } from "../truth/quantities.ts";
import { pointsOf } from "./measure.ts";
import type { Office, OfficeKpi } from "./office.ts";
import { otherUnit } from "./other-unit.ts";

/** What is said of every figure of the world. */
export const syntheticBasis = "SYNTHETIC: invented figures of an invented city";

/** What an office writes from. */
export interface Writing {
  framework: Framework;
  city: CityProfile;
  office: Office;
  year: number;
  /** As measured. */
  quantities: Quantities;
  /** One a KPI, in the framework's order. */
  reported: readonly boolean[];
  /** Its file of the year before, from which it takes a figure again now and then. */
  last?: Submission;
  random: Random;
}

/** What the office writes down for one year, honestly. */
export function writeFigures(writing: Writing): Submission {
  const { framework, city, office, year, reported, last, random } = writing;
  const observations = profileObservations(writing);
  framework.kpis.forEach((kpi, place) => {
    const own = office.kpis[place];
    if (!own) return;
    if (reported[place] !== true) {
      if (chance(random, 0.6)) {
        const reason = reasonOf(framework, random);
        // Said of each part, because a table cannot say it of all at once.
        for (const { component } of pointsOf(framework, kpi.id))
          observations.push({ ...blankObservation, kpiId: kpi.id, component, status: "not-reported", reason });
      }
      return;
    }
    // A survey every few years: the old figures again, mostly with their year.
    const again = chance(random, 0.03);
    const silent = chance(random, 0.2);
    const kept = again
      ? (last?.observations.filter(({ kpiId, status }) => kpiId === kpi.id && status === "given") ?? [])
      : [];
    if (kept.length > 0)
      for (const one of kept) observations.push(silent && one.sourceYear !== null ? { ...one, sourceYear: year } : one);
    else observations.push(...kpiObservations(kpi, own, writing));
  });
  return {
    city: {
      id: city.id,
      name: city.name,
      country: city.country.name,
      iso3: city.country.iso3,
      latitude: city.place.latitude,
      longitude: city.place.longitude,
    },
    period: String(year),
    synthetic: true,
    basis: syntheticBasis,
    observations,
    prefilled: [],
    overrides: [],
    frameworkVersion: framework.version,
    file: { name: `${city.id}-${year}.json`, format: "json" },
  };
}

const reasonOf = ({ absenceReasons }: Framework, random: Random): string | null =>
  absenceReasons.length > 0 && chance(random, 0.7) ? pick(random, absenceReasons).id : null;

function profileObservations({ city, office, year, quantities: q, random }: Writing): Observation[] {
  const unit = (id: string) => (office.units ? id : null);
  const millions = office.units && office.millions;
  const gdp = q["cityGdp"] ?? 0;
  const figures: [string, number | string, string | null][] = [
    ["population", q["population"] ?? 0, unit("person")],
    ["households", q["households"] ?? 0, unit("household")],
    ["cityArea", q["cityArea"] ?? 0, unit("square-kilometre")],
    ["cityGdp", millions ? Number((gdp / 1e6).toFixed(2)) : gdp, unit(millions ? "million-currency" : "currency")],
    ["currency", city.country.currency, null],
  ];
  if (chance(random, 0.6)) figures.push(["householdIncome", q["householdIncome"] ?? 0, unit("currency")]);
  if (chance(random, 0.6)) figures.push(["inflationRate", q["inflationRate"] ?? 0, unit("percent")]);
  const sourceYear = office.sourceYears ? year : null;
  return figures.map(([variable, value, ofUnit]) => ({
    ...blankObservation,
    variable,
    value,
    unit: ofUnit,
    sourceYear,
  }));
}

function kpiObservations(kpi: Kpi, own: OfficeKpi, writing: Writing): Observation[] {
  const { framework, office, year, quantities, random } = writing;
  const points = pointsOf(framework, kpi.id);
  const shared: Partial<Observation> = {
    kpiId: kpi.id,
    quality: office.graded ? statedGrade(framework, own, random) : null,
    origin: own.origin,
    source: chance(random, 0.8) ? "City statistics" : null,
    sourceYear: office.sourceYears ? sourceYear(year, random) : null,
  };
  const measuredOnly = points.some(({ unit }) => unit === "microgram-per-cubic-metre");
  const asResult = measuredOnly || office.mode === "results" || (office.mode === "mixed" && chance(random, 0.5));
  if (asResult) {
    return points.map((point) => {
      const value = formulaValue(point.formula, quantities);
      return {
        ...blankObservation,
        ...shared,
        component: point.component,
        value: point.unit === "yes-no" ? value === 1 : typed(value, point, office.decimals),
        unit: office.units ? point.unit : null,
      };
    });
  }
  const register = chance(random, office.repeats) ? registerDifference(kpi, random) : null;
  return Object.entries(kpi.inputs).flatMap(([name, input]) => {
    const repeated = input.profile !== undefined;
    if (repeated && register === null) return [];
    const figure = quantities[name] ?? 0;
    const counted =
      register !== null && register !== 0 && input.unit !== "yes-no" ? Math.round(figure * (1 + register)) : figure;
    const other = repeated || !office.units ? null : otherUnit(framework, input.unit, counted, random);
    return [
      {
        ...blankObservation,
        ...shared,
        variable: name,
        value: input.unit === "yes-no" ? counted === 1 : (other?.value ?? counted),
        unit: office.units ? (other?.unit ?? input.unit) : null,
      },
    ];
  });
}

/** One in eight offices says that a figure is better than it is, by one grade. */
function statedGrade({ qualityGrades }: Framework, { grade }: OfficeKpi, random: Random): string | null {
  const stated = chance(random, 0.12) ? Math.max(0, grade - 1) : grade;
  return qualityGrades[stated]?.id ?? null;
}

const typed = (value: number, point: DataPoint, decimals: number): number =>
  Number(value.toFixed(Math.abs(value) < 1 ? Math.max(decimals, 3) : point.unit === "number" ? 0 : decimals));

/** Mostly the year itself, often the year before, seldom much older. */
const sourceYear = (year: number, random: Random): number =>
  year - pick(random, [0, 0, 0, 0, 0, 0, 1, 1, 1, 1, 2, 2, 3, chance(random, 0.1) ? integer(random, 4, 9) : 2]);

/**
 * How far the register a KPI was counted from lies off the profile: offices have several registers of people and
 * households, which differ a little. Part and whole differ together. Areas and money are the same everywhere.
 */
function registerDifference(kpi: Kpi, random: Random): number {
  const inputs = Object.values(kpi.inputs).filter(({ profile }) => profile !== undefined);
  const people = inputs.some(({ unit }) => unit === "person" || unit === "household");
  // Only where everything is counted in heads or households, so that the value stays what it is.
  const alike = Object.values(kpi.inputs).every(({ unit }) => unit === "person" || unit === "household");
  if (!people || !alike || chance(random, 0.85)) return 0;
  return (
    Math.abs(normal(random, 0, 0.01)) * (chance(random, 0.5) ? 1 : -1) +
    (chance(random, 0.01) ? between(random, 0.03, 0.06) : 0)
  );
}
