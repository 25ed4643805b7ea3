import type { IndexData } from "@urbimetry/model";
import type { IndexStructure } from "../structure/index-structure.ts";
import { compareCodes } from "../structure/compare-codes.ts";

/**
 * The data with rows sorted by time and unit code (byte order), and with the columns of the structure's indicators in their
 * order; other columns are left out. What stands in order already is not copied.
 *
 * @throws RangeError when an indicator of the structure has no column
 */
export function arrangeData(data: IndexData, structure: IndexStructure): IndexData {
  const indicators = (structure.levels[0]?.elements ?? []).map(({ id }) => id);
  const position = new Map(data.indicators.map((indicator, column) => [indicator, column]));
  const columns = indicators.map((indicator) => {
    const column = position.get(indicator);
    if (column === undefined) throw new RangeError(`arrangeData requires a column ${indicator}`);
    return column;
  });
  const order = rowOrder(data);
  const numbers = (values: Float64Array) =>
    order === null ? values : Float64Array.from(order, (row) => values[row] as number);
  const flags = (values: Uint8Array) =>
    order === null ? values : Uint8Array.from(order, (row) => values[row] as number);
  const list = <T>(items: readonly T[]) => (order === null ? items : Array.from(order, (row) => items[row] as T));
  const pick = <T>(all: readonly T[], arranged: (column: T) => T) =>
    columns.map((column) => arranged(all[column] as T));
  return {
    units: list(data.units),
    ...(data.times === undefined ? {} : { times: list(data.times) }),
    names: data.names,
    indicators,
    values: pick(data.values, numbers),
    groups: mapped(data.groups, list),
    denominators: mapped(data.denominators, numbers),
    ...(data.relativeError === undefined ? {} : { relativeError: pick(data.relativeError, numbers) }),
    ...(data.verified === undefined ? {} : { verified: pick(data.verified, flags) }),
  };
}

function mapped<T>(columns: Readonly<Record<string, T>>, arranged: (column: T) => T): Record<string, T> {
  return Object.fromEntries(Object.entries(columns).map(([name, column]) => [name, arranged(column)]));
}

/** Rows in their order; null when they stand in it. */
function rowOrder({ units, times }: IndexData): Int32Array | null {
  const compare = (one: number, other: number): number => {
    const gap = times === undefined ? 0 : (times[one] as number) - (times[other] as number);
    return gap === 0 ? compareCodes(units[one] as string, units[other] as string) : gap;
  };
  let sorted = true;
  for (let row = 1; sorted && row < units.length; row += 1) sorted = compare(row - 1, row) <= 0;
  return sorted ? null : Int32Array.from(units, (_, row) => row).sort(compare);
}
