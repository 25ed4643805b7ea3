import type { DataPoint, Observation } from "@urbimetry/model";
import { between, integer, pick } from "../random/draws.ts";
import { anyNumber, changed, divisionOf, edited, numbersIn, profileSpot, stated } from "./editing.ts";
import type { Fault, Faulty, Scene } from "./fault.ts";

/** Rules of which one has to speak when a value is far from what it was. */
const farOff = [
  "slip-against-last-year",
  "unit-slip-against-last-year",
  "unusual-change",
  "outside-plausible-range",
  "slip-against-peers",
  "outside-peer-range",
  "percent-above-100",
  "out-of-range",
  "part-greater-than-whole",
  "subgroup-size",
  "swapped-inputs",
  "fraction-for-percent",
  "not-yes-no",
  "gini-scale",
  "travel-time-below-one",
  "shared-input-drift",
  "mode-share-sum",
  "waste-sum",
  "wastewater-order",
  "inhabitants-for-households",
];

const isResult = ({ kpiId, variable }: Observation): boolean => kpiId !== null && variable === null;

const pointOf = ({ framework }: Scene, { kpiId, component }: Observation): DataPoint | undefined =>
  framework.dataPoints.find((point) => point.kpiId === kpiId && point.component === component);

/** A typed result off by a factor. */
const slip = (name: string, factor: number): Fault => ({
  name,
  expects: farOff,
  apply({ submission, random }) {
    const spot = anyNumber(submission, random, (one, value) => isResult(one) && value !== 0);
    return spot ? changed(submission, spot, Number((spot.value * factor).toPrecision(10))) : null;
  },
});

/** A certain data point off by a factor. */
const slipOf = (name: string, dataPointId: string, factors: readonly number[], expects: readonly string[]): Fault => ({
  name,
  expects,
  apply({ framework, submission, random }) {
    const now = stated(framework, submission, dataPointId);
    if (!now || now.value <= 0) return null;
    const kpiId = framework.dataPoints.find(({ id }) => id === dataPointId)?.kpiId ?? null;
    return { submission: now.change(now.value * pick(random, factors)), kpiId };
  },
});

const isPercent = (scene: Scene, one: Observation): boolean => {
  const point = isResult(one) ? pointOf(scene, one) : undefined;
  return point?.unit === "percent" && point.validRange.max === 100;
};

const gases: readonly [component: string, perPpm: number][] = [
  ["no2", 1900],
  ["so2", 2620],
  ["o3", 1960],
];

function gas(scene: Scene, scale: number): Faulty | null {
  const [component, perPpm] = pick(scene.random, gases);
  const now = stated(scene.framework, scene.submission, `EN_EN_AQ_1C.${component}`);
  if (!now || now.value <= 0) return null;
  return { submission: now.change(Number(((now.value / perPpm) * scale).toPrecision(4))), kpiId: "EN_EN_AQ_1C" };
}

/** Inputs of a division that stand in the file in the method's own units. */
function division(scene: Scene, wanted: (point: DataPoint, part: number, whole: number) => boolean) {
  const { framework, submission, random } = scene;
  const found = framework.dataPoints.flatMap((point) => {
    const names = divisionOf(point);
    const kpi = framework.kpis.find(({ id }) => id === point.kpiId);
    if (!names || !kpi) return [];
    const input = (name: string) =>
      numbersIn(
        submission,
        (one) =>
          one.kpiId === kpi.id && one.variable === name && (one.unit === null || one.unit === kpi.inputs[name]?.unit),
      )[0];
    const top = input(names.top);
    const bottom = input(names.bottom);
    return top && bottom && top.value > 0 && wanted(point, top.value, bottom.value) ? [{ point, top, bottom }] : [];
  });
  return found.length === 0 ? null : pick(random, found);
}

/** Mistakes in single figures. */
export const figureFaults: readonly Fault[] = [
  slip("result ten times too large", 10),
  slip("result a hundred times too large: decimal mark lost", 100),
  slip("result a thousand times too large", 1000),
  slip("result ten times too small", 0.1),
  slip("result a thousand times too small", 0.001),
  {
    name: "input in thousands without saying so",
    expects: [...farOff, "count-with-decimals", "numerator-only", "energy-balance", "water-balance"],
    apply(scene) {
      const spot = anyNumber(scene.submission, scene.random, ({ kpiId, variable }, value) => {
        const kpi = scene.framework.kpis.find(({ id }) => id === kpiId);
        return variable !== null && kpi !== undefined && kpi.inputs[variable]?.profile === undefined && value > 5000;
      });
      return spot ? changed(scene.submission, spot, spot.value / 1000) : null;
    },
  },
  {
    name: "percentage typed as a fraction",
    expects: ["fraction-for-percent"],
    apply(scene) {
      const spot = anyNumber(scene.submission, scene.random, (one, value) => isPercent(scene, one) && value >= 2);
      return spot ? changed(scene.submission, spot, Number((spot.value / 100).toFixed(4))) : null;
    },
  },
  {
    name: "share turned into its complement",
    expects: farOff.concat(
      "usually-above-ninety",
      "potable-above-basic",
      "broadband-above-internet",
      "coverage-4g-above-3g",
      "sme-share-low",
      "wastewater-order",
    ),
    apply(scene) {
      const spot = anyNumber(scene.submission, scene.random, (one, value) => isPercent(scene, one) && value >= 75);
      return spot ? changed(scene.submission, spot, Number((100 - spot.value).toFixed(2))) : null;
    },
  },
  {
    name: "part larger than its whole",
    expects: ["part-greater-than-whole", "percent-above-100", "inhabitants-for-households"],
    apply(scene) {
      const found = division(scene, (point) => point.unit === "percent" && point.validRange.max === 100);
      if (!found) return null;
      return changed(scene.submission, found.top, Math.ceil(found.bottom.value * between(scene.random, 1.05, 2.5)));
    },
  },
  {
    name: "numerator and denominator exchanged",
    expects: ["swapped-inputs", "part-greater-than-whole", "percent-above-100"],
    apply(scene) {
      const found = division(scene, (_point, part, whole) => whole > part * 1.5);
      if (!found) return null;
      const first = edited(scene.submission, found.top.at, { value: found.bottom.value });
      const submission = edited(first, found.bottom.at, { value: found.top.value });
      return { submission, kpiId: found.point.kpiId };
    },
  },
  {
    name: "denominator is zero",
    expects: ["zero-denominator"],
    apply(scene) {
      const found = division(scene, () => true);
      return found ? changed(scene.submission, found.bottom, 0) : null;
    },
  },
  {
    name: "minus sign",
    expects: ["negative-value", "negative-input"],
    apply({ submission, random }) {
      const spot = anyNumber(submission, random, (one, value) => one.kpiId !== null && value > 0);
      return spot ? changed(submission, spot, -spot.value) : null;
    },
  },
  {
    name: "yes or no answered with a number",
    expects: ["not-yes-no"],
    apply({ submission, random }) {
      const spots = submission.observations.flatMap(({ value, variable }, at) =>
        typeof value === "boolean" && variable === null ? [at] : [],
      );
      if (spots.length === 0) return null;
      const at = pick(random, spots);
      const value = pick(random, [2, 3, 4, 50, 100]);
      return { submission: edited(submission, at, { value }), kpiId: submission.observations[at]?.kpiId ?? null };
    },
  },
  {
    name: "count with decimals",
    expects: ["count-with-decimals"],
    apply(scene) {
      const counted = new Set([
        "household",
        "stop",
        "meter",
        "enterprise",
        "customer",
        "birth",
        "bed",
        "vehicle",
        "crime",
        "intersection",
      ]);
      const spot = anyNumber(scene.submission, scene.random, ({ kpiId, variable }) => {
        const kpi = scene.framework.kpis.find(({ id }) => id === kpiId);
        return variable !== null && kpi !== undefined && counted.has(kpi.inputs[variable]?.unit ?? "");
      });
      return spot ? changed(scene.submission, spot, spot.value + integer(scene.random, 1, 9) / 10) : null;
    },
  },
  { name: "gas in parts per million", expects: ["ppm-for-microgram"], apply: (scene) => gas(scene, 1) },
  { name: "gas in parts per billion", expects: ["ppb-for-microgram"], apply: (scene) => gas(scene, 1000) },
  {
    name: "concentration typed as a mass",
    expects: ["concentration-in-numerator"],
    apply({ submission, random }) {
      const spot = anyNumber(
        submission,
        random,
        ({ kpiId, component }) => kpiId === "EN_EN_AQ_1C" && component !== null,
      );
      const component = spot?.observation.component;
      if (!spot || !component) return null;
      const variable = `mass${component.slice(0, 1).toUpperCase()}${component.slice(1)}`;
      const change = { variable, component: null, unit: "microgram" };
      return { submission: edited(submission, spot.at, change), kpiId: "EN_EN_AQ_1C" };
    },
  },
  {
    name: "zero for a missing figure",
    expects: ["zero-for-missing", "mode-share-sum", "waste-sum", "wastewater-order"],
    apply(scene) {
      const spot = anyNumber(scene.submission, scene.random, (one, value) => isResult(one) && value > 12);
      return spot ? changed(scene.submission, spot, 0) : null;
    },
  },
  slipOf("Gini coefficient on a scale to 100", "SC_SH_SI_2C", [100], ["gini-scale"]),
  {
    name: "travel time index turned round",
    expects: ["travel-time-below-one"],
    apply({ framework, submission }) {
      const now = stated(framework, submission, "EC_I_T_5A");
      if (!now || now.value < 1.05) return null;
      return { submission: now.change(Number((1 / now.value).toFixed(3))), kpiId: "EC_I_T_5A" };
    },
  },
  slipOf(
    "water of a year instead of a day",
    "EN_EN_WS_2C",
    [365],
    ["unit-slip-against-last-year", "outside-plausible-range"],
  ),
  slipOf("electricity of the year in gigajoules", "EN_E_E_2C", [1 / 277.8], ["unit-slip-against-last-year"]),
  slipOf("heat in kilowatt-hours", "EN_E_E_3C", [277.8], ["unit-slip-against-last-year"]),
  slipOf("response time in seconds or hours", "SC_SH_SA_5A", [60, 1 / 60], ["unit-slip-against-last-year"]),
  slipOf("outage time in hours", "EC_I_ES_2C", [1 / 60], ["unit-slip-against-last-year"]),
  slipOf("greenhouse gases in kilograms", "EN_EN_AQ_2C", [1000], ["slip-against-last-year"]),
  slipOf("life expectancy with a lost digit", "SC_EH_H_1C", [0.1, 10], ["out-of-range", "slip-against-last-year"]),
  {
    name: "children larger than the population allows",
    expects: ["subgroup-size"],
    apply({ submission }) {
      const population = profileSpot(submission, "population");
      const spot = numbersIn(submission, ({ variable }) => variable === "children03")[0];
      return spot && population ? changed(submission, spot, Math.round(population.value * 0.35)) : null;
    },
  },
  {
    name: "birth rate instead of births",
    expects: ["subgroup-size"],
    apply({ submission, random }) {
      const spot = numbersIn(submission, ({ variable }) => variable === "liveBirths")[0];
      return spot ? changed(submission, spot, integer(random, 7, 30)) : null;
    },
  },
  {
    name: "one row typed into the next",
    expects: farOff.concat("zero-for-missing", "usually-above-ninety", "count-with-decimals", "sme-share-low"),
    apply(scene) {
      const spots = numbersIn(scene.submission, (one, value) => isResult(one) && value > 0);
      const pairs = spots.flatMap((spot, place) => {
        const next = spots[place + 1];
        if (!next) return [];
        const unlike = pointOf(scene, spot.observation)?.unit !== pointOf(scene, next.observation)?.unit;
        const apart = Math.abs(Math.log(spot.value / next.value)) > 0.7;
        return unlike && apart ? [{ spot, next }] : [];
      });
      if (pairs.length === 0) return null;
      const { spot, next } = pick(scene.random, pairs);
      return changed(scene.submission, next, spot.value);
    },
  },
];
