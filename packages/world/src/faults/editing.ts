import type { DataPoint, Framework, Observation, Submission } from "@urbimetry/model";
import { pick } from "../random/draws.ts";
import type { Random } from "../random/random.ts";
import type { Faulty } from "./fault.ts";

/** A place in the list of observations. */
export interface Spot {
  at: number;
  observation: Observation;
}

/** An observation with a number in it. */
export interface NumberSpot extends Spot {
  value: number;
}

/** All figures that satisfy a condition. */
export function numbersIn(
  submission: Submission,
  wanted: (observation: Observation, value: number) => boolean = () => true,
): NumberSpot[] {
  return submission.observations.flatMap((observation, at) =>
    typeof observation.value === "number" && wanted(observation, observation.value)
      ? [{ at, observation, value: observation.value }]
      : [],
  );
}

/** One of the figures that satisfy a condition, null when there is none. */
export function anyNumber(
  submission: Submission,
  random: Random,
  wanted?: (observation: Observation, value: number) => boolean,
): NumberSpot | null {
  const spots = numbersIn(submission, wanted);
  return spots.length === 0 ? null : pick(random, spots);
}

/** The file with one observation changed. */
export function edited(submission: Submission, at: number, change: Partial<Observation>): Submission {
  return {
    ...submission,
    observations: submission.observations.map((observation, place) =>
      place === at ? { ...observation, ...change } : observation,
    ),
  };
}

/** The file without the observations that satisfy a condition. */
export function without(submission: Submission, unwanted: (observation: Observation) => boolean): Submission {
  return { ...submission, observations: submission.observations.filter((observation) => !unwanted(observation)) };
}

/** The file with one more observation, like another one. */
export function added(submission: Submission, like: Observation, change: Partial<Observation>): Submission {
  return { ...submission, observations: [...submission.observations, { ...like, ...change }] };
}

/** A quantity of the profile. */
export function profileSpot(submission: Submission, variable: string): NumberSpot | null {
  return numbersIn(submission, (one) => one.kpiId === null && one.variable === variable)[0] ?? null;
}

/** Changes a figure and names its KPI. */
export function changed(submission: Submission, spot: NumberSpot, value: number): Faulty {
  return { submission: edited(submission, spot.at, { value }), kpiId: spot.observation.kpiId };
}

const inputSpot = (submission: Submission, kpiId: string, variable: string): NumberSpot | null =>
  numbersIn(submission, (one) => one.kpiId === kpiId && one.variable === variable)[0] ?? null;

/** Numerator and denominator of a data point, where its formula divides. */
export function divisionOf(point: DataPoint): { top: string; bottom: string; factor: number } | null {
  const { formula } = point;
  switch (formula.type) {
    case "share":
      return { top: formula.part, bottom: formula.whole, factor: 100 };
    case "ratio":
      return { top: formula.numerator, bottom: formula.denominator, factor: formula.factor };
    case "rate":
      return { top: formula.numerator, bottom: formula.denominator, factor: formula.per };
    case "mean":
      return { top: formula.total, bottom: formula.count, factor: 1 };
    default:
      return null;
  }
}

/** A data point as it stands in a file: its value, and how to make it another. */
export interface Stated {
  value: number;
  change: (value: number) => Submission;
}

/** Finds the value of a data point, typed or computed from inputs in the method's own units; null when not given. */
export function stated(framework: Framework, submission: Submission, dataPointId: string): Stated | null {
  const point = framework.dataPoints.find(({ id }) => id === dataPointId);
  if (!point) return null;
  const kpi = framework.kpis.find(({ id }) => id === point.kpiId);
  const result = numbersIn(
    submission,
    (one) => one.kpiId === point.kpiId && one.variable === null && one.component === point.component,
  )[0];
  if (result) return { value: result.value, change: (value) => edited(submission, result.at, { value }) };
  const division = divisionOf(point);
  if (!kpi || !division) return null;
  const top = inputSpot(submission, point.kpiId, division.top);
  const shared = kpi.inputs[division.bottom]?.profile;
  const bottom =
    inputSpot(submission, point.kpiId, division.bottom) ??
    (shared === undefined ? null : profileSpot(submission, shared));
  const own = (spot: NumberSpot, name: string) =>
    spot.observation.unit === null || spot.observation.unit === kpi.inputs[name]?.unit;
  if (!top || !bottom || !own(top, division.top) || !own(bottom, division.bottom)) return null;
  return {
    value: (top.value / bottom.value) * division.factor,
    change: (value) => edited(submission, top.at, { value: (value * bottom.value) / division.factor }),
  };
}

/** Exchanges two data points that differ by more than a little, in the order given: the first was the smaller. */
export function exchanged(
  framework: Framework,
  submission: Submission,
  { smaller, larger, apart }: { smaller: string; larger: string; apart: number },
): Submission | null {
  const low = stated(framework, submission, smaller);
  const high = stated(framework, submission, larger);
  if (!low || !high || high.value - low.value < apart) return null;
  const first = low.change(high.value);
  return stated(framework, first, larger)?.change(low.value) ?? null;
}
