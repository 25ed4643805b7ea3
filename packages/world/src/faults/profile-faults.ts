import type { Observation } from "@urbimetry/model";
import { between, chance, pick } from "../random/draws.ts";
import { added, changed, edited, numbersIn, profileSpot } from "./editing.ts";
import type { Fault, Faulty, Scene } from "./fault.ts";

/** A KPI given by inputs that takes a quantity of the profile: its own figure for that quantity becomes another. */
function ownFigure(scene: Scene, profile: string, change: (shared: number) => number): Faulty | null {
  const { framework, submission, random } = scene;
  const shared = profileSpot(submission, profile);
  if (!shared) return null;
  const users = framework.kpis.flatMap((kpi) =>
    Object.entries(kpi.inputs).flatMap(([name, input]) =>
      input.profile === profile ? [{ kpi, name, unit: input.unit }] : [],
    ),
  );
  const given = users.flatMap((user) => {
    const spots = numbersIn(submission, (one) => one.kpiId === user.kpi.id && one.variable !== null);
    return spots.some(({ observation }) => observation.variable !== user.name) ? [{ ...user, spots }] : [];
  });
  if (given.length === 0) return null;
  const { kpi, name, unit, spots } = pick(random, given);
  // The GDP of the profile may stand in millions.
  const full = shared.observation.unit === "million-currency" ? shared.value * 1e6 : shared.value;
  const value = change(full);
  const repeated = spots.find(({ observation }) => observation.variable === name);
  if (repeated) return { submission: edited(submission, repeated.at, { value, unit }), kpiId: kpi.id };
  const like = spots[0]?.observation as Observation;
  return { submission: added(submission, like, { variable: name, value, unit }), kpiId: kpi.id };
}

const changeProfile = (
  scene: Scene,
  variable: string,
  change: (value: number) => number,
  unit?: string,
): Faulty | null => {
  const spot = profileSpot(scene.submission, variable);
  if (!spot) return null;
  const kept = unit === undefined ? spot.observation.unit : unit;
  return { submission: edited(scene.submission, spot.at, { value: change(spot.value), unit: kept }), kpiId: null };
};

const either = ({ random }: Scene, low: number, high: number): number =>
  chance(random, 0.5) ? between(random, 1 + low, 1 + high) : 1 - between(random, low, high);

const currencySpot = ({ submission }: Scene): number =>
  submission.observations.findIndex((one) => one.kpiId === null && one.variable === "currency");

/** Mistakes in the city profile, and in what the KPIs share with it. */
export const profileFaults: readonly Fault[] = [
  {
    name: "population of another year in one KPI",
    expects: ["population-drift"],
    apply: (scene) => ownFigure(scene, "population", (shared) => Math.round(shared * either(scene, 0.06, 0.09))),
  },
  {
    name: "population of another source in one KPI",
    expects: ["population-drift"],
    apply: (scene) => ownFigure(scene, "population", (shared) => Math.round(shared * either(scene, 0.11, 0.18))),
  },
  {
    name: "population of the metropolitan area in one KPI",
    expects: ["metropolitan-mixed"],
    apply: (scene) => ownFigure(scene, "population", (shared) => Math.round(shared * between(scene.random, 1.3, 6))),
  },
  {
    name: "population already divided in one KPI",
    expects: ["population-per-100000"],
    apply: (scene) => ownFigure(scene, "population", (shared) => Number((shared / 100_000).toFixed(4))),
  },
  {
    name: "population already divided in the profile",
    expects: ["population-per-100000"],
    apply: (scene) => changeProfile(scene, "population", (value) => Number((value / 100_000).toFixed(3))),
  },
  {
    name: "population in thousands in the profile",
    expects: ["population-change", "household-size", "population-per-100000"],
    apply: (scene) => changeProfile(scene, "population", (value) => Math.round(value / 1000)),
  },
  {
    name: "population and households exchanged in the profile",
    expects: ["household-size"],
    apply(scene) {
      const population = profileSpot(scene.submission, "population");
      const households = profileSpot(scene.submission, "households");
      if (!population || !households) return null;
      const first = edited(scene.submission, population.at, { value: households.value });
      return { submission: edited(first, households.at, { value: population.value }), kpiId: null };
    },
  },
  {
    name: "households of another source in one KPI",
    expects: ["household-drift"],
    apply: (scene) => ownFigure(scene, "households", (shared) => Math.round(shared * either(scene, 0.06, 0.14))),
  },
  {
    name: "inhabitants as the denominator of households",
    expects: ["inhabitants-for-households"],
    apply(scene) {
      const population = profileSpot(scene.submission, "population")?.value;
      return population === undefined ? null : ownFigure(scene, "households", () => population);
    },
  },
  {
    name: "inhabitants as the numerator of households",
    expects: ["inhabitants-for-households", "part-greater-than-whole"],
    apply({ framework, submission, random }) {
      const population = profileSpot(submission, "population");
      const households = profileSpot(submission, "households");
      const spots = numbersIn(
        submission,
        ({ kpiId, variable }, value) =>
          framework.kpis.some(
            (kpi) =>
              kpi.id === kpiId &&
              variable !== null &&
              kpi.inputs[variable]?.unit === "household" &&
              variable !== "households",
          ) && value > (households?.value ?? 0) * 0.75,
      );
      if (!population || !households || spots.length === 0) return null;
      const spot = pick(random, spots);
      return changed(submission, spot, Math.round((spot.value / households.value) * population.value));
    },
  },
  {
    name: "currency left out",
    expects: ["currency-missing"],
    apply(scene) {
      const at = currencySpot(scene);
      return at < 0
        ? null
        : { submission: edited(scene.submission, at, { value: null, status: "given" }), kpiId: null };
    },
  },
  {
    name: "currency as a word or sign",
    expects: ["currency-invalid"],
    apply(scene) {
      const value = pick(scene.random, ["Euro", "kr", "$", "Dollars", "RMB", "NKR", "€", "UK pounds"]);
      const at = currencySpot(scene);
      return at < 0 ? null : { submission: edited(scene.submission, at, { value }), kpiId: null };
    },
  },
  {
    name: "currency of the template kept",
    expects: ["currency-change"],
    apply(scene) {
      const at = currencySpot(scene);
      if (at < 0 || scene.submission.observations[at]?.value === "USD") return null;
      return { submission: edited(scene.submission, at, { value: "USD" }), kpiId: null };
    },
  },
  {
    name: "GDP in millions without saying so",
    expects: ["gdp-plausibility", "gdp-change"],
    apply: (scene) =>
      changeProfile(
        scene,
        "cityGdp",
        (value) =>
          profileSpot(scene.submission, "cityGdp")?.observation.unit === "million-currency" ? value : value / 1e6,
        "currency",
      ),
  },
  {
    name: "GDP of the country in one KPI",
    expects: ["gdp-drift"],
    apply: (scene) => ownFigure(scene, "cityGdp", (shared) => Math.round(shared * between(scene.random, 4, 300))),
  },
  {
    name: "area in hectares without saying so",
    expects: ["area-change", "density-plausibility"],
    apply: (scene) => changeProfile(scene, "cityArea", (value) => value * 100),
  },
  {
    name: "area of another territory in one KPI",
    expects: ["area-drift"],
    apply: (scene) => ownFigure(scene, "cityArea", (shared) => Number((shared * either(scene, 0.15, 0.6)).toFixed(1))),
  },
];
