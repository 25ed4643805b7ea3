import type { ScoreDifference, ScorePart } from "@urbimetry/model";
import type { IndexPlan } from "../../composite/run/index-plan.ts";
import { profileDifference } from "./profile-difference.ts";

/** A unit, and in a panel its year. */
export interface UnitAt {
  readonly unit: string;
  readonly time?: number;
}

/**
 * Why one city's score is another than a second one's, or than its own of another year: points of every indicator, which
 * add up to the difference. Between two years, what other cities changed about the scale stands apart (`peers`) where
 * the aggregation compares cities with each other.
 *
 * @returns null when one of the two has no score
 * @throws RangeError when the plan has no such unit
 */
export function explainDifference(plan: IndexPlan, one: UnitAt, against: UnitAt): ScoreDifference | null {
  const run = plan.nominal;
  const place = placeOf(plan, one);
  const otherPlace = placeOf(plan, against);
  if (place === -1 || otherPlace === -1) return null;
  const to = run.scores[place]!;
  const from = run.scores[otherPlace]!;
  if (Number.isNaN(to) || Number.isNaN(from)) return null;
  const { points, rest } = profileDifference(plan.structure, { run, place }, { run, place: otherPlace });
  const parts = plan.structure.levels[0]!.elements.map(({ id }, position): ScorePart => ({
    cause: "data",
    element: id,
    points: points[0]![position]!,
  }));
  const peers: ScorePart[] =
    run.times === undefined || rest === 0 ? [] : [{ cause: "peers", element: null, points: rest }];
  const earlier = against.unit === one.unit;
  const words = earlier && against.time !== undefined ? String(against.time) : against.unit;
  return {
    unit: one.unit,
    against: words,
    from,
    to,
    parts: [...parts, ...peers],
  };
}

/** Place of a unit among a plan's scores, −1 where it was screened out. */
export function placeOf({ nominal, data }: IndexPlan, { unit, time }: UnitAt): number {
  const at = (units: readonly string[], times: readonly number[] | undefined) =>
    units.findIndex((candidate, place) => candidate === unit && (time === undefined || times?.[place] === time));
  if (at(data.units, data.times) === -1)
    throw new RangeError(`the index has no unit ${unit}${time === undefined ? "" : ` in ${time}`}`);
  return at(nominal.units, nominal.times);
}
