/**
 * How our template is laid out, for the one who writes it and the one who reads it.
 *
 * A sheet of figures has a machine row that names the role of each column, and a hidden first column that names what each
 * row is about, so that it is read whatever its language, its order or the words in it.
 */

/** Version of the layout; a reader knows all earlier ones. */
export const templateVersion = 1;

/** Hidden sheet with what the workbook is: keys in the first column, values in the second. */
export const metaSheetName = "_urbimetry";

/** Hidden sheet with the lists behind drop-downs and the units with their factors. */
export const listSheetName = "_lists";

/** Row of the roles (hidden) and row of the headings, 1-based, in every sheet of figures. */
export const roleRow = 3;
export const headingRow = 4;

/** Columns of a sheet of data points, in order. Those that begin with `id` are hidden. */
export const pointColumns = [
  "id",
  "idInput1",
  "idInput2",
  "code",
  "name",
  "inputName1",
  "input1",
  "unit1",
  "inputName2",
  "input2",
  "unit2",
  "computed",
  "override",
  "resultUnit",
  "result",
  "reported",
  "benchmark",
  "performance",
  "band",
  "lastYear",
  "change",
  "quality",
  "origin",
  "source",
  "sourceYear",
  "evidence",
  "status",
  "reason",
  "note",
] as const;
export type PointColumn = (typeof pointColumns)[number];

/** Columns of the sheet of the city profile. */
export const profileColumns = [
  "id",
  "name",
  "value",
  "unit",
  "quality",
  "origin",
  "source",
  "sourceYear",
  "evidence",
  "note",
] as const;
export type ProfileColumn = (typeof profileColumns)[number];

/** Ids of rows in the profile sheet that are about the city itself. */
export const cityRows = ["city.name", "city.country"] as const;

/**
 * Keys of the meta sheet. Two kinds of rows follow:
 *
 * - `prefilled`, id, value, unit, sheet, cell: a figure written in advance;
 * - `kept`, key, shown, said: what an observation says beside its figure where the cells cannot say it, because a row has
 *   one source and quality for all its figures. `said` counts only while the cells still show `shown`.
 */
export const metaKeys = [
  "schema",
  "templateVersion",
  "framework",
  "frameworkVersion",
  "language",
  "period",
  "cityId",
  "synthetic",
  "basis",
] as const;

/** What the meta sheet's `schema` says. */
export const templateSchema = "urbimetry/template/1";

/**
 * Letters of a column, 0-based.
 *
 * @example columnLetters(27) // => "AB"
 */
export function columnLetters(column: number): string {
  const first = Math.floor(column / 26);
  return (first > 0 ? columnLetters(first - 1) : "") + String.fromCodePoint(65 + (column % 26));
}

/** Letters of the column with a role in a sheet of data points. */
export function pointColumn(role: PointColumn): string {
  return columnLetters(pointColumns.indexOf(role));
}

/** Rows a data point takes: two inputs fit in a row. */
export function rowsOfPoint(inputCount: number): number {
  return Math.max(1, Math.ceil(inputCount / 2));
}
