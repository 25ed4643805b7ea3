import { seededRandom } from "@urbimetry/engine";
import {
  blankObservation,
  type Framework,
  type Input,
  type Observation,
  type Submission,
  type Unit,
} from "@urbimetry/model";

const grades = ["accurate-measurement", "survey-extrapolation", "higher-level-extrapolation", "unknown", null];

/**
 * Invented cities to measure with: about 250 observations each, nearly all inputs given, most results beside them, a
 * tenth of the measures in another unit, some KPIs not reported. The figures mean nothing; only their number and kind do.
 */
export function inventedCities(framework: Framework, count: number, seed: number): Submission[] {
  const random = seededRandom(seed);
  const kin = new Map(framework.units.map((unit) => [unit.id, kinOf(framework.units, unit)]));
  return Array.from({ length: count }, (_, index) => inventedCity(framework, kin, index, random));
}

const kinOf = (units: readonly Unit[], unit: Unit): Unit[] =>
  unit.kind === "measure"
    ? units.filter((other) => JSON.stringify(other.dimension) === JSON.stringify(unit.dimension))
    : [];

function inventedCity(
  framework: Framework,
  kin: ReadonlyMap<string, Unit[]>,
  index: number,
  random: () => number,
): Submission {
  const population = Math.round(20_000 + random() * 3_000_000);
  const profile: Record<string, number | string> = {
    population,
    households: Math.round(population / 2.3),
    cityArea: Math.round(20 + random() * 900),
    cityGdp: population * Math.round(5_000 + random() * 50_000),
    currency: "EUR",
  };
  const observations = Object.entries(profile).map(([variable, value]) =>
    observation({
      variable,
      value,
      unit: framework.profile.find((quantity) => quantity.id === variable)?.unit ?? null,
    }),
  );
  for (const kpi of framework.kpis) {
    if (random() < 0.08) {
      observations.push(observation({ kpiId: kpi.id, status: "not-reported", reason: "not-collected" }));
      continue;
    }
    const shared = {
      kpiId: kpi.id,
      quality: grades[Math.floor(random() * grades.length)] ?? null,
      source: "Statistics office",
      sourceYear: 2024,
    };
    const order = Object.entries(kpi.inputs);
    order.forEach(([variable, input], place) => {
      if (input.profile !== undefined && random() < 0.5) return;
      const figure = inputFigure(input, place, order.length, random);
      const units = kin.get(input.unit) ?? [];
      const other = units.length > 1 && random() < 0.1 ? units[Math.floor(random() * units.length)] : undefined;
      const own = units.find((unit) => unit.id === input.unit);
      observations.push(
        observation({
          ...shared,
          variable,
          value: other && own && typeof figure === "number" ? (figure * own.factor) / other.factor : figure,
          unit: other?.id ?? input.unit,
        }),
      );
    });
    for (const point of framework.dataPoints) {
      if (point.kpiId !== kpi.id || random() < 0.35) continue;
      const value = point.unit === "yes-no" ? random() < 0.5 : Math.round(random() * 9_000) / 100;
      observations.push(observation({ ...shared, component: point.component, value, unit: point.unit }));
    }
  }
  return {
    city: {
      id: `invented-${index}`,
      name: "Invented",
      country: "Nowhere",
      iso3: null,
      latitude: null,
      longitude: null,
    },
    period: "2025",
    synthetic: true,
    basis: null,
    observations,
    prefilled: [],
    overrides: [],
    frameworkVersion: framework.version,
    file: { name: "invented.json", format: "json" },
  };
}

/** Later inputs are larger: the last one is mostly the whole. */
function inputFigure(input: Input, place: number, count: number, random: () => number): number | boolean {
  if (input.unit === "yes-no") return random() < 0.6;
  if (input.unit === "coefficient") return Math.round(random() * 100) / 100;
  const size = 1_000 + random() * 9_000;
  const figure = place === count - 1 ? size * 3 : size / count;
  return random() < 0.5 ? Math.round(figure) : Math.round(figure * 100) / 100;
}

const observation = (given: Partial<Observation>): Observation => ({
  ...blankObservation,
  ...given,
});
