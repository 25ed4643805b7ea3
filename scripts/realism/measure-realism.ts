import { join } from "node:path";
import { loadFramework } from "@urbimetry/framework";
import { type ColumnComparison, compareColumns, compareCorrelations, separation } from "./compare-rows.ts";
import { bolivianRows, brazilianRows } from "./real-rows.ts";
import { syntheticRows } from "./synthetic-rows.ts";

/** What was measured against one real table. */
export interface RealismMeasure {
  table: "Brazil" | "Bolivia";
  region: string;
  real: number;
  synthetic: number;
  columns: readonly ColumnComparison[];
  correlations: ReturnType<typeof compareCorrelations>;
  /** Areas under the curve: of the region with columns alone, with squares and products, and of all regions. */
  separation: { linear: number; second: number; everywhere: number };
}

/** The world that is compared: large enough for hundreds of cities in each region. */
const world = { cities: 4000, seed: 314 };

/** @param shared folder with `tables`, as the reference data come */
export function measureRealism(shared: string): RealismMeasure[] {
  const tables = join(shared, "tables");
  const real = [
    { table: "Brazil", region: "veradon-savanna", ...brazilianRows(tables) },
    { table: "Bolivia", region: "suyamal-basin", ...bolivianRows(tables) },
  ] as const;
  const wanted = real.flatMap(({ columns, region }) => [
    { columns, region },
    { columns, region: null },
  ]);
  const synthetic = syntheticRows(loadFramework(), wanted, world);
  return real.map(({ table, region, columns, rows }, place) => {
    const [own, everywhere] = [synthetic[2 * place] ?? [], synthetic[2 * place + 1] ?? []];
    return {
      table,
      region,
      real: rows.length,
      synthetic: own.length,
      columns: compareColumns(columns, rows, own),
      correlations: compareCorrelations(columns, rows, own),
      separation: {
        linear: separation(columns, rows, own, 1),
        second: separation(columns, rows, own, 2),
        everywhere: separation(columns, rows, everywhere, 1),
      },
    };
  });
}
