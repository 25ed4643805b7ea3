import { hasGap } from "./has-gap.ts";

/** Mean or median of the values that are there; `NaN` when there are none. */
export type Centre = (values: Float64Array) => number;

/**
 * A column with its gaps filled by one value of it, its mean or median.
 *
 * @param column `NaN` where missing; not changed
 * @returns the same array where there are no gaps, or nothing to fill them with
 * @example [...fillWithCentre(Float64Array.of(1, NaN, 3), () => 2)] // => [1, 2, 3]
 */
export function fillWithCentre(column: Float64Array, centre: Centre): Float64Array {
  if (!hasGap(column)) return column;
  const value = centre(column);
  return Number.isNaN(value) ? column : column.map((own) => (Number.isNaN(own) ? value : own));
}

/**
 * A column with its gaps filled by the mean or median of the unit's group. A unit without a group is left alone, and so is
 * a gap in a group where nothing is there.
 *
 * @param column `NaN` where missing; not changed
 * @param groups one a row, null where the unit has none
 */
export function fillWithGroupCentre(
  column: Float64Array,
  groups: readonly (string | null)[],
  centre: Centre,
): Float64Array {
  if (!hasGap(column)) return column;
  const members = new Map<string, number[]>();
  column.forEach((value, row) => {
    const group = groups[row] ?? null;
    if (group === null || Number.isNaN(value)) return;
    const values = members.get(group);
    if (values === undefined) members.set(group, [value]);
    else values.push(value);
  });
  const centres = new Map([...members].map(([group, values]) => [group, centre(Float64Array.from(values))]));
  const centreOf = (group: string | null) => (group === null ? Number.NaN : (centres.get(group) ?? Number.NaN));
  return column.map((value, row) => (Number.isNaN(value) ? centreOf(groups[row] ?? null) : value));
}
