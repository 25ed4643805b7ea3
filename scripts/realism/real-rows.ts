import { readFileSync } from "node:fs";
import { join } from "node:path";
import { parse } from "csv-parse/sync";
import { columnsOf, type RealismColumn } from "./columns.ts";

/** Smallest municipality that counts as a city here: the tables also hold villages. */
export const smallestCity = 20_000;

/** Real municipalities: one row each, in the order of the columns; rows with a gap are left out. */
export interface RealRows {
  columns: readonly RealismColumn[];
  rows: readonly (readonly number[])[];
}

type Cells = Record<string, string>;

const tableOf = (path: string): Cells[] => parse(readFileSync(path), { columns: true, bom: true }) as Cells[];

/** A number of a row, `NaN` where it is missing. */
const at = (cells: Cells, name: string): number => {
  const text = cells[name] ?? "";
  return text === "" ? Number.NaN : Number(text);
};

/** Bolivian municipalities: Atlas municipal de los ODS en Bolivia (2020), as in the reference tables. */
export function bolivianRows(tables: string): RealRows {
  const columns = columnsOf("bolivia");
  const rows = tableOf(join(tables, "bolivia-municipal-sdg-2020", "indicators.csv"))
    .filter((cells) => at(cells, "population_2020") >= smallestCity)
    .map((cells) => [
      at(cells, "population_2020"),
      at(cells, "sdg6_1_dwc"),
      at(cells, "sdg6_2_sc"),
      at(cells, "sdg7_1_ec"),
      at(cells, "sdg4_6_lr"),
      at(cells, "sdg15_1_pa"),
    ]);
  return { columns, rows: complete(columns, rows) };
}

/** Brazilian municipalities: IBGE, Atlas Brasil, DENATRAN, as compiled in the reference tables. */
export function brazilianRows(tables: string): RealRows {
  const columns = columnsOf("brazil");
  const rows = tableOf(join(tables, "brazil-municipalities", "municipalities.utf8.csv"))
    .filter((cells) => at(cells, "IBGE_ESTIMATED_POP_2017") >= smallestCity)
    .map((cells) => {
      const population = at(cells, "IBGE_ESTIMATED_POP_2017");
      return [
        population,
        population / at(cells, "AREA"),
        at(cells, "GDP_CAPITA"),
        1 / at(cells, "IBGE_DU_RATE"),
        at(cells, "GINI_INDEX_2010"),
        100 * (1 - at(cells, "ILLITERACY_RATE_10+_2010")),
        // The longevity part of the index runs from 25 to 85 years.
        25 + 60 * at(cells, "IDHM_Longevidade"),
        at(cells, "CARS_RATE"),
        (1000 * at(cells, "COMP_TOT")) / population,
        1e5 * at(cells, "IBGE_EDU_3_PERC") * at(cells, "IBGE_POP_10+_2010"),
      ];
    });
  return { columns, rows: complete(columns, rows) };
}

/** Rows that have every value, and none that its scale has no place for. */
function complete(columns: readonly RealismColumn[], rows: readonly number[][]): number[][] {
  return rows.filter((row) =>
    row.every((value, place) => Number.isFinite(value) && (columns[place]?.scale !== "log" || value > 0)),
  );
}
