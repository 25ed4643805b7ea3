import type { IndexTable } from "../index-table.ts";
import type { IndexStructure } from "../structure/index-structure.ts";
import { indicatorsBelow } from "../structure/lineage.ts";

/** How much of a table's data each of its rows has; one number a row. */
export interface UnitAvailability {
  readonly missing: Int32Array;
  readonly zeros: Int32Array;
  /** 1 − missing ÷ indicators. */
  readonly availableShare: Float64Array;
  /** 1 − zeros ÷ (indicators − missing); `NaN` where nothing is there. */
  readonly nonZeroShare: Float64Array;
}

/** Missing values and zeros of every row. */
export function unitAvailability(table: IndexTable): UnitAvailability {
  const rows = table.units.length;
  const indicators = table.columns.length;
  const missing = new Int32Array(rows);
  const zeros = new Int32Array(rows);
  for (const column of table.values)
    for (let row = 0; row < rows; row += 1) {
      const value = column[row] as number;
      if (Number.isNaN(value)) missing[row] = (missing[row] as number) + 1;
      else if (value === 0) zeros[row] = (zeros[row] as number) + 1;
    }
  const availableShare = new Float64Array(rows);
  const nonZeroShare = new Float64Array(rows);
  for (let row = 0; row < rows; row += 1) {
    // One division and no subtraction from 1: shares must equal thresholds written in decimals.
    const available = indicators - (missing[row] as number);
    availableShare[row] = available / indicators;
    nonZeroShare[row] = (available - (zeros[row] as number)) / available;
  }
  return { missing, zeros, availableShare, nonZeroShare };
}

/**
 * Share of the indicators below each aggregate that every row has, whatever lies between them.
 *
 * @param table its columns are the structure's indicators, in any order
 * @returns one column an aggregate, by level from the second up
 * @throws RangeError when an indicator of the structure is no column
 */
export function availabilityByAggregate(table: IndexTable, structure: IndexStructure): IndexTable {
  const columnOfIndicator = (structure.levels[0]?.elements ?? []).map(({ id }) => {
    const values = table.values[table.columns.indexOf(id)];
    if (values === undefined) throw new RangeError(`availabilityByAggregate requires a column ${id}`);
    return values;
  });
  const aggregates = structure.levels.slice(1).flatMap(({ elements }) => elements.map(({ id }) => id));
  const values = aggregates.map((aggregate) => {
    const below = indicatorsBelow(structure, aggregate);
    const share = new Float64Array(table.units.length);
    for (const position of below) {
      const column = columnOfIndicator[position] as Float64Array;
      for (let row = 0; row < share.length; row += 1)
        if (!Number.isNaN(column[row])) share[row] = (share[row] as number) + 1;
    }
    for (let row = 0; row < share.length; row += 1) share[row] = (share[row] as number) / below.length;
    return share;
  });
  return {
    units: table.units,
    ...(table.times === undefined ? {} : { times: table.times }),
    columns: aggregates,
    values,
  };
}
