import type { IndexTable } from "@urbimetry/engine";
import type { IndexData } from "@urbimetry/model";

/**
 * What cities are compared by when like is set against like: of the framework's data inhabitants and density (GDP is in as
 * many currencies as there are countries), else all denominators.
 *
 * @returns year (null without years) → one row a city; empty where nothing is known
 */
export function profiles(data: IndexData, isFramework: boolean): Map<number | null, IndexTable> {
  const columns = isFramework ? cityColumns(data) : Object.entries(data.denominators);
  const usable = columns.filter(([, values]) => values.some((value) => !Number.isNaN(value)));
  const tables = new Map<number | null, IndexTable>();
  if (usable.length === 0) return tables;
  for (const time of new Set(data.times ?? [null])) {
    const rows = [...data.units.keys()].filter((row) => time === null || data.times?.[row] === time);
    tables.set(time, {
      units: rows.map((row) => data.units[row] ?? ""),
      columns: usable.map(([name]) => name),
      values: usable.map(([, values]) => Float64Array.from(rows, (row) => values[row] ?? Number.NaN)),
    });
  }
  return tables;
}

function cityColumns({ denominators: { population, cityArea } }: IndexData): [string, Float64Array][] {
  if (population === undefined) return [];
  if (cityArea === undefined) return [["population", population]];
  const density = population.map((inhabitants, row) => {
    const area = cityArea[row] ?? Number.NaN;
    return area > 0 ? inhabitants / area : Number.NaN;
  });
  return [
    ["population", population],
    ["density", density],
  ];
}
