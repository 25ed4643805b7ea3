import {
  blankObservation,
  type DataPoint,
  type Framework,
  type Kpi,
  type Observation,
  type Submission,
} from "@urbimetry/model";
import { between, chance, integer, normal, pick, type Random } from "../seeded-random.ts";
import type { Counted } from "./count-inputs.ts";
import type { FileStyle } from "./file-style.ts";
import type { InventedCity } from "./invented-city.ts";

const grades = [
  "accurate-measurement",
  "accurate-measurement",
  "accurate-measurement",
  "survey-extrapolation",
  "higher-level-extrapolation",
  "assumption-estimate",
  "personal-estimate",
  "unknown",
];

/** What an office writes down for one city and year. `last` is its file of the year before, from which it reuses some. */
export function writeSubmission(
  framework: Framework,
  city: InventedCity,
  { counted, style, random, last }: { counted: Counted; style: FileStyle; random: Random; last?: Submission },
): Submission {
  const observations: Observation[] = profileObservations(city, counted, style, random);
  for (const kpi of framework.kpis) {
    const points = framework.dataPoints.filter(({ kpiId }) => kpiId === kpi.id);
    if (style.unreported.has(kpi.id)) {
      if (chance(random, 0.6))
        observations.push({ ...blankObservation, kpiId: kpi.id, status: "not-reported", reason: "not-collected" });
      continue;
    }
    const kept = last?.observations.filter(({ kpiId, status }) => kpiId === kpi.id && status === "given") ?? [];
    // A survey every few years: the old figures again, mostly with their year.
    if (kept.length > 0 && chance(random, 0.03)) {
      const silent = chance(random, 0.2);
      observations.push(
        ...kept.map((one) => (silent && one.sourceYear !== null ? { ...one, sourceYear: city.year } : one)),
      );
      continue;
    }
    observations.push(...kpiObservations(kpi, points, city, { counted, style, random, framework }));
  }
  return {
    city: { id: "invented", name: "Invented", country: "Nowhere", iso3: null, latitude: null, longitude: null },
    period: String(city.year),
    synthetic: true,
    basis: null,
    observations,
    prefilled: [],
    overrides: [],
    frameworkVersion: framework.version,
    file: { name: "invented.json", format: "json" },
  };
}

function profileObservations(city: InventedCity, counted: Counted, style: FileStyle, random: Random): Observation[] {
  const { population, households, cityArea, cityGdp } = counted.profile as Record<string, number>;
  const unit = (id: string) => (style.units ? id : null);
  const millions = style.units && chance(random, 0.5);
  const gdp = (cityGdp ?? 0) * Math.exp(normal(random, 0, 0.02));
  return [
    { ...blankObservation, variable: "population", value: population ?? 0, unit: unit("person") },
    { ...blankObservation, variable: "households", value: households ?? 0, unit: unit("household") },
    { ...blankObservation, variable: "cityArea", value: cityArea ?? 0, unit: unit("square-kilometre") },
    {
      ...blankObservation,
      variable: "cityGdp",
      value: millions ? Number((gdp / 1e6).toFixed(2)) : Math.round(gdp),
      unit: unit(millions ? "million-currency" : "currency"),
    },
    { ...blankObservation, variable: "currency", value: city.currency },
  ];
}

interface Writing {
  counted: Counted;
  style: FileStyle;
  random: Random;
  framework: Framework;
}

function kpiObservations(kpi: Kpi, points: readonly DataPoint[], city: InventedCity, writing: Writing): Observation[] {
  const { counted, style, random, framework } = writing;
  const shared: Partial<Observation> = {
    kpiId: kpi.id,
    quality: style.graded ? pick(random, grades) : null,
    source: chance(random, 0.8) ? "Statistics office" : null,
    sourceYear: style.sourceYears ? sourceYear(city.year, random) : null,
  };
  const asResult = style.mode === "results" || (style.mode === "mixed" && chance(random, 0.5)) || isMeasured(points);
  if (asResult) {
    return points.map((point) => {
      const value = counted.results.get(point.id) ?? 0;
      return {
        ...blankObservation,
        ...shared,
        component: point.component,
        value: point.unit === "yes-no" ? value === 1 : typed(value, point, style),
        unit: unitOf(point.unit, style),
      };
    });
  }
  const counts = [...(counted.inputs.get(kpi.id) ?? [])];
  // A register of its own counts part and whole alike, so both differ from the profile together.
  const register = chance(random, style.repeats) ? registerDifference(kpi, random) : null;
  return counts.flatMap(([name, figure]) => {
    const input = kpi.inputs[name];
    const repeated = input?.profile !== undefined;
    if (!input || (repeated && register === null)) return [];
    const own = register !== null && register !== 0 ? Math.round(figure * (1 + register)) : figure;
    const other = repeated ? null : otherUnit(framework, input.unit, own, random);
    return [
      {
        ...blankObservation,
        ...shared,
        variable: name,
        value: input.unit === "yes-no" ? own === 1 : (other?.value ?? own),
        unit: style.units || other ? (other?.unit ?? unitOf(input.unit, style)) : null,
      },
    ];
  });
}

/** Concentrations are measured, not computed: they come as results. */
const isMeasured = (points: readonly DataPoint[]): boolean =>
  points.some(({ unit }) => unit === "microgram-per-cubic-metre");

const typed = (value: number, point: DataPoint, style: FileStyle): number =>
  Number(
    value.toFixed(Math.abs(value) < 1 ? Math.max(style.decimals, 3) : point.unit === "number" ? 0 : style.decimals),
  );

const unitOf = (unit: string, style: FileStyle): string | null => (style.units ? unit : null);

/** Mostly the year itself, often the year before, seldom much older. */
const sourceYear = (year: number, random: Random): number =>
  year - pick(random, [0, 0, 0, 0, 0, 1, 1, 1, 1, 2, 2, 3, chance(random, 0.1) ? integer(random, 4, 9) : 2]);

/**
 * How far the register a KPI was counted from lies off the profile: offices have several registers of people and
 * households, which differ a little and seldom more. Areas and money are the same everywhere.
 */
function registerDifference(kpi: Kpi, random: Random): number {
  const units = Object.values(kpi.inputs).filter(({ profile }) => profile !== undefined);
  if (!units.some(({ unit }) => unit === "person" || unit === "household") || chance(random, 0.85)) return 0;
  const off = chance(random, 0.02) ? between(random, 0.04, 0.08) : Math.abs(normal(random, 0, 0.01));
  return off * pick(random, [1, -1]);
}

/** A tenth of the large measures come in another unit of the same kind. */
function otherUnit(
  framework: Framework,
  unit: string,
  figure: number,
  random: Random,
): { unit: string; value: number } | null {
  const own = framework.units.find(({ id }) => id === unit);
  if (!own || (own.kind !== "measure" && own.kind !== "currency") || figure < 1e5 || !chance(random, 0.1)) return null;
  const others = framework.units.filter(
    (other) =>
      JSON.stringify(other.dimension) === JSON.stringify(own.dimension) &&
      other.factor > own.factor &&
      (figure * own.factor) / other.factor > 100,
  );
  if (others.length === 0) return null;
  const other = pick(random, others);
  return { unit: other.id, value: Number(((figure * own.factor) / other.factor).toPrecision(7)) };
}
