import type { IndexData } from "@urbimetry/model";
import type { IndexPlan } from "../../composite/run/index-plan.ts";

/** Which state of two editions is taken: the later one where true. */
export interface Sides {
  /** Figures of one city. */
  readonly own: boolean;
  /** Figures of the other cities that are in both editions. */
  readonly peers: boolean;
  /** Which cities there are beside those in both. */
  readonly newcomers: boolean;
  /** Recipe, structure, goalposts. */
  readonly method: boolean;
}

/**
 * Data that are partly of an earlier and partly of a later edition. An indicator, group or denominator that one edition
 * does not have is taken from the other.
 *
 * @param unit the city that `own` is about
 */
export function mixedData(before: IndexPlan, after: IndexPlan, sides: Sides, unit: string): IndexData {
  const earlier = before.data;
  const later = after.data;
  const rowBefore = new Map(earlier.units.map((id, row) => [id, row]));
  const rowAfter = new Map(later.units.map((id, row) => [id, row]));
  const common = earlier.units.filter((id) => rowAfter.has(id));
  const others = sides.newcomers
    ? later.units.filter((id) => !rowBefore.has(id))
    : earlier.units.filter((id) => !rowAfter.has(id));
  const units = [...common, ...others];
  const isLater = (id: string, inCommon: boolean) =>
    inCommon ? (id === unit ? sides.own : sides.peers) : sides.newcomers;
  const takenLater = units.map((id, position) => isLater(id, position < common.length));
  /** A column, cell by cell from the edition that the row is of, where both have it. */
  function column<T>(ofBefore: ArrayLike<T> | undefined, ofAfter: ArrayLike<T> | undefined, none: T): T[] {
    return units.map((id, position) => {
      const inBefore = ofBefore?.[rowBefore.get(id) ?? -1];
      const inAfter = ofAfter?.[rowAfter.get(id) ?? -1];
      const wanted = takenLater[position] === true ? ofAfter && inAfter : ofBefore && inBefore;
      return wanted ?? inAfter ?? inBefore ?? none;
    });
  }
  const numbers = (ofBefore: Float64Array | undefined, ofAfter: Float64Array | undefined) =>
    Float64Array.from(column(ofBefore, ofAfter, Number.NaN));
  const method = sides.method ? later : earlier;
  const valuesOf = (data: IndexData, indicator: string) => data.values[data.indicators.indexOf(indicator)];
  return {
    units,
    names: { ...earlier.names, ...later.names },
    indicators: method.indicators,
    values: method.indicators.map((indicator) => numbers(valuesOf(earlier, indicator), valuesOf(later, indicator))),
    groups: Object.fromEntries(
      Object.keys(method.groups).map((group) => [
        group,
        column<string | null>(earlier.groups[group], later.groups[group], null),
      ]),
    ),
    denominators: Object.fromEntries(
      Object.keys(method.denominators).map((id) => [id, numbers(earlier.denominators[id], later.denominators[id])]),
    ),
  };
}
