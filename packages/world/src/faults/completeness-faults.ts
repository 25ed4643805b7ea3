import { between, chance, integer, pick } from "../random/draws.ts";
import type { Random } from "../random/random.ts";
import { added, anyNumber, divisionOf, edited, numbersIn, profileSpot, stated, without } from "./editing.ts";
import type { Fault, Scene } from "./fault.ts";

/** Data points given by inputs of their own, the denominator not shared with the profile. */
function ownDivisions({ framework, submission }: Scene) {
  const given = new Set(submission.observations.map(({ kpiId, variable }) => `${kpiId} ${variable}`));
  return framework.dataPoints.flatMap((point) => {
    const division = divisionOf(point);
    const kpi = framework.kpis.find(({ id }) => id === point.kpiId);
    if (!division || !kpi || kpi.components.length > 0 || kpi.inputs[division.bottom]?.profile !== undefined) return [];
    const both = given.has(`${kpi.id} ${division.top}`) && given.has(`${kpi.id} ${division.bottom}`);
    return both ? [{ kpi, point, ...division }] : [];
  });
}

const half = (name: string, rule: string, dropped: "top" | "bottom"): Fault => ({
  name,
  expects: [rule],
  apply(scene) {
    const divisions = ownDivisions(scene);
    if (divisions.length === 0) return null;
    const division = pick(scene.random, divisions);
    const { kpi } = division;
    const unwanted = division[dropped];
    return {
      submission: without(scene.submission, (one) => one.kpiId === kpi.id && one.variable === unwanted),
      kpiId: kpi.id,
    };
  },
});

const graded = (scene: Scene): boolean => scene.submission.observations.some(({ quality }) => quality !== null);
const hasUnits = (scene: Scene): boolean => profileSpot(scene.submission, "population")?.observation.unit === "person";

const typo = (year: number, random: Random): number =>
  pick(random, [year + 30, year + 10, 2000 + ((year * 10) % 100) + 60]);

/** Mistakes in what has to be there beside the figures. */
export const completenessFaults: readonly Fault[] = [
  half("denominator forgotten", "numerator-only", "bottom"),
  half("numerator forgotten", "denominator-only", "top"),
  {
    name: "unit forgotten",
    expects: ["unit-missing"],
    apply(scene) {
      const spot = anyNumber(
        scene.submission,
        scene.random,
        ({ kpiId, unit }, value) =>
          kpiId !== null && unit !== null && value !== 0 && !["number", "ratio", "coefficient"].includes(unit),
      );
      if (!spot || !hasUnits(scene)) return null;
      return { submission: edited(scene.submission, spot.at, { unit: null }), kpiId: spot.observation.kpiId };
    },
  },
  {
    name: "unit of another kind",
    expects: ["unit-not-convertible"],
    apply(scene) {
      const spot = anyNumber(scene.submission, scene.random, ({ unit }) => unit !== null && unit !== "hectare");
      if (!spot || !hasUnits(scene)) return null;
      return { submission: edited(scene.submission, spot.at, { unit: "hectare" }), kpiId: spot.observation.kpiId };
    },
  },
  {
    name: "quality forgotten",
    expects: ["quality-missing"],
    apply(scene) {
      const spot = anyNumber(
        scene.submission,
        scene.random,
        ({ kpiId, quality }) => kpiId !== null && quality !== null,
      );
      if (!spot || !graded(scene)) return null;
      const { kpiId } = spot.observation;
      const observations = scene.submission.observations.map((one) =>
        one.kpiId === kpiId ? { ...one, quality: null } : one,
      );
      return { submission: { ...scene.submission, observations }, kpiId };
    },
  },
  {
    name: "a third of the KPIs left empty",
    expects: ["many-not-reported"],
    apply({ framework, submission, random }) {
      const empty = new Set(framework.kpis.filter(() => chance(random, 0.35)).map(({ id }) => id));
      return { submission: without(submission, ({ kpiId }) => kpiId !== null && empty.has(kpiId)), kpiId: null };
    },
  },
  {
    name: "marked as not reported, figure left",
    expects: ["reported-flag-contradicts"],
    apply({ submission, random }) {
      const spot = anyNumber(submission, random, ({ kpiId, variable }) => kpiId !== null && variable === null);
      if (!spot) return null;
      return {
        submission: added(submission, spot.observation, { value: null, status: "not-reported" }),
        kpiId: spot.observation.kpiId,
      };
    },
  },
  {
    name: "prefilled figure altered",
    expects: ["prefilled-altered"],
    apply({ submission, random }) {
      const spot = anyNumber(submission, random, (_one, value) => value !== 0);
      if (!spot) return null;
      const { kpiId, component, variable, unit } = spot.observation;
      const value = spot.value * between(random, 1.01, 1.2);
      return {
        submission: { ...submission, prefilled: [{ kpiId, component, variable, value, unit, at: null }] },
        kpiId,
      };
    },
  },
  {
    name: "computed cell typed over",
    expects: ["computed-cell-overridden"],
    apply({ submission, random }) {
      const spot = anyNumber(submission, random, ({ kpiId, variable }) => kpiId !== null && variable === null);
      const kpiId = spot?.observation.kpiId;
      if (!spot || !kpiId) return null;
      const override = { kpiId, component: spot.observation.component, value: spot.value, at: null };
      return { submission: { ...submission, overrides: [override] }, kpiId };
    },
  },
  {
    name: "result typed beside other inputs",
    expects: ["result-differs-from-inputs"],
    apply(scene) {
      const divisions = ownDivisions(scene).filter(
        ({ top }) => numbersIn(scene.submission, (one, value) => one.variable === top && value > 0).length > 0,
      );
      if (divisions.length === 0) return null;
      const { kpi, point } = pick(scene.random, divisions);
      const now = stated(scene.framework, scene.submission, point.id);
      const like = scene.submission.observations.find(({ kpiId }) => kpiId === kpi.id);
      if (!now || !like || now.value === 0) return null;
      const value = now.value * (1 + between(scene.random, 0.03, 0.4) * pick(scene.random, [1, -1]));
      return { submission: added(scene.submission, like, { variable: null, value, unit: point.unit }), kpiId: kpi.id };
    },
  },
  {
    name: "one figure given twice, differently",
    expects: ["conflicting-figures"],
    apply({ submission, random }) {
      const spot = anyNumber(submission, random, (_one, value) => value !== 0);
      if (!spot) return null;
      const value = spot.value * between(random, 1.02, 1.5);
      return { submission: added(submission, spot.observation, { value }), kpiId: spot.observation.kpiId };
    },
  },
  {
    name: "year of the source mistyped",
    expects: ["source-year-future"],
    apply({ submission, random }) {
      const spot = anyNumber(submission, random, ({ sourceYear }) => sourceYear !== null);
      if (!spot) return null;
      const sourceYear = typo(Number(submission.period), random);
      return { submission: edited(submission, spot.at, { sourceYear }), kpiId: spot.observation.kpiId };
    },
  },
  {
    name: "census of long ago",
    expects: ["source-year-old"],
    apply({ submission, random }) {
      const spot = anyNumber(submission, random, ({ kpiId, sourceYear }) => kpiId !== null && sourceYear !== null);
      if (!spot) return null;
      const sourceYear = Number(submission.period) - integer(random, 6, 25);
      return { submission: edited(submission, spot.at, { sourceYear }), kpiId: spot.observation.kpiId };
    },
  },
];
