import { fillSeries, type SeriesMethod } from "./fill-series.ts";

/** The rows of a panel by unit and time. */
export interface PanelGrid {
  /** Time points that occur, ascending. */
  readonly times: Float64Array;
  /** Units, each with one row a time; −1 where it has none. */
  readonly rows: readonly Int32Array[];
}

/**
 * @param units one a row
 * @param times one a row
 * @throws RangeError when a unit has two rows of one time
 */
export function panelGrid(units: readonly string[], times: readonly number[]): PanelGrid {
  const points = Float64Array.from(new Set(times)).sort();
  const places = new Map(Array.from(points, (time, place) => [time, place]));
  const byUnit = new Map<string, Int32Array>();
  units.forEach((unit, row) => {
    let rows = byUnit.get(unit);
    if (rows === undefined) byUnit.set(unit, (rows = new Int32Array(points.length).fill(-1)));
    const place = places.get(times[row]!)!;
    if (rows[place] !== -1) throw new RangeError(`panelGrid requires one row a unit and time, ${unit} has two`);
    rows[place] = row;
  });
  return { times: points, rows: [...byUnit.values()] };
}

/**
 * A column of a panel with its gaps filled along the years, unit by unit.
 *
 * @param column one a row, `NaN` where missing; not changed
 * @returns values and the times they come from, one a row; the column itself where it has no gaps
 */
export function fillPanel(
  column: Float64Array,
  grid: PanelGrid,
  method: SeriesMethod,
  maxTime?: number,
): { values: Float64Array; sources: Float64Array } {
  const values = column.slice();
  const sources = new Float64Array(column.length).fill(Number.NaN);
  const series = new Float64Array(grid.times.length);
  for (const rows of grid.rows) {
    for (let at = 0; at < rows.length; at += 1) series[at] = rows[at]! < 0 ? Number.NaN : column[rows[at]!]!;
    const filled = fillSeries(series, grid.times, method, maxTime);
    for (let at = 0; at < rows.length; at += 1) {
      if (rows[at]! < 0) continue;
      values[rows[at]!] = filled.values[at]!;
      sources[rows[at]!] = filled.sources[at]!;
    }
  }
  return { values, sources };
}
