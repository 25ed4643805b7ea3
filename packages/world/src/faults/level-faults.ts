import type { Observation, Submission } from "@urbimetry/model";
import { between, pick } from "../random/draws.ts";
import { anyNumber, changed, edited, exchanged, type NumberSpot, numbersIn, profileSpot, stated } from "./editing.ts";
import type { Fault, Scene } from "./fault.ts";

/** A data point set to a level at which it is seldom found. */
const level = (
  name: string,
  dataPointId: string,
  rule: string,
  { to, where = () => true }: { to: readonly [number, number]; where?: (value: number) => boolean },
): Fault => ({
  name,
  expects: [rule],
  apply({ framework, submission, random }) {
    const now = stated(framework, submission, dataPointId);
    if (!now || !where(now.value)) return null;
    const kpiId = framework.dataPoints.find(({ id }) => id === dataPointId)?.kpiId ?? null;
    return { submission: now.change(Number(between(random, ...to).toPrecision(5))), kpiId };
  },
});

/** Several figures multiplied by one factor. */
const scaled = (submission: Submission, spots: readonly NumberSpot[], factor: number): Submission =>
  spots.reduce(
    (file, { at, value }) => edited(file, at, { value: Number((value * factor).toPrecision(6)) }),
    submission,
  );

const profile = (scene: Scene, variable: string, change: (value: number) => number) => {
  const spot = profileSpot(scene.submission, variable);
  return spot ? { ...changed(scene.submission, spot, change(spot.value)), kpiId: null } : null;
};

/** Figures at the wrong level: of another thing, another territory, or of nothing that can be. */
export const levelFaults: readonly Fault[] = [
  level("all spending on science for research and development", "EC_P_IN_1C", "research-expenditure-high", {
    to: [5.5, 14],
    where: (value) => value <= 5,
  }),
  level("subscriptions of all networks added up", "EC_ICT_ICT_3C", "wireless-subscriptions-high", {
    to: [205_000, 400_000],
    where: (value) => value <= 200_000,
  }),
  level("sites looked at for sites compliant", "EN_EN_EQ_1C", "emf-in-between", {
    to: [10, 85],
    where: (value) => value === 0 || value >= 90,
  }),
  level("pupils of the district over children of the city", "SC_EH_ED_2C", "more-than-all-children", {
    to: [105, 160],
    where: (value) => value <= 100,
  }),
  level("large enterprises left out of all, small ones of some sectors", "EC_P_IN_3A", "sme-share-low", {
    to: [60, 93],
    where: (value) => value >= 95,
  }),
  level("households of one quarter for those of the city", "EC_I_ES_3C", "usually-above-ninety", {
    to: [40, 85],
    where: (value) => value >= 92,
  }),
  {
    name: "energy of public buildings for all energy",
    expects: ["energy-balance"],
    apply({ submission, random }) {
      const spots = numbersIn(submission, ({ kpiId, variable }) => kpiId === "EN_E_E_1C" && variable !== null);
      if (!spots.some(({ observation }) => observation.variable === "energyTotal")) return null;
      const part = between(random, 0.01, 0.04);
      return { submission: scaled(submission, spots, part), kpiId: null };
    },
  },
  {
    name: "water of one plant for all water supplied",
    expects: ["water-balance"],
    apply({ submission, random }) {
      const spots = numbersIn(submission, ({ kpiId, variable }) => kpiId === "EC_I_WS_3C" && variable !== null);
      if (spots.length < 2) return null;
      return { submission: scaled(submission, spots, between(random, 0.1, 0.3)), kpiId: null };
    },
  },
  {
    name: "new figure a thousand times too large",
    expects: [
      "slip-against-peers",
      "outside-peer-range",
      "outside-plausible-range",
      "percent-above-100",
      "out-of-range",
      "slip-against-last-year",
    ],
    apply({ submission, previous, random }) {
      const known = new Set(previous.observations.flatMap(({ kpiId, value }) => (value === null ? [] : [kpiId])));
      const isResult = ({ kpiId, variable }: Observation) => kpiId !== null && variable === null;
      const fresh = anyNumber(submission, random, (one, value) => isResult(one) && value > 0 && !known.has(one.kpiId));
      const spot = fresh ?? anyNumber(submission, random, (one, value) => isResult(one) && value > 0);
      return spot ? changed(submission, spot, Number((spot.value * 1000).toPrecision(10))) : null;
    },
  },
  {
    name: "smart meters of water and electricity exchanged",
    expects: ["smart-water-above-electricity"],
    apply({ framework, submission }) {
      const pair = { smaller: "EC_ICT_WS_1C", larger: "EC_ICT_ES_1C", apart: 8 };
      const faulty = exchanged(framework, submission, pair);
      return faulty ? { submission: faulty, kpiId: null } : null;
    },
  },
  {
    name: "internet access of one kind of line only",
    expects: ["differs-from-national", "unusual-change", "broadband-above-internet", "outside-peer-range"],
    apply({ framework, submission, random }) {
      const now = stated(framework, submission, "EC_ICT_ICT_1C");
      if (!now || now.value < 60) return null;
      return { submission: now.change(Number((now.value * between(random, 0.2, 0.35)).toFixed(2))), kpiId: null };
    },
  },
  {
    name: "word in the place of a figure",
    expects: ["not-a-number"],
    apply({ submission, random }) {
      const spot = anyNumber(submission, random, ({ kpiId }) => kpiId !== null);
      if (!spot) return null;
      const value = pick(random, ["see annex", "unknown", "about half", "2 to 3"]);
      return { submission: edited(submission, spot.at, { value }), kpiId: spot.observation.kpiId };
    },
  },
  {
    name: "profile left at nothing",
    expects: ["profile-out-of-range"],
    apply: (scene) => profile(scene, pick(scene.random, ["population", "households", "cityArea"]), () => 0),
  },
  {
    name: "households of another source in the profile",
    expects: ["household-change"],
    apply: (scene) =>
      profile(scene, "households", (value) => {
        const part = between(scene.random, 0.09, 0.16);
        return Math.round(value * pick(scene.random, [1 + part, 1 - part]));
      }),
  },
  {
    name: "GDP of the country in the profile",
    expects: ["gdp-change", "gdp-national", "gdp-plausibility"],
    apply: (scene) => profile(scene, "cityGdp", (value) => Math.round(value * between(scene.random, 8, 200))),
  },
];
