import type { ResultRecord, ResultValue, Tolerance } from "./manifest.ts";

/** How far a result is from what was expected. */
export interface Difference {
  /** Largest |actual − expected| of all numbers compared, also of those within tolerance. */
  largest: number;
  /** Where it is. */
  place: string;
  /** Numbers, words and flags that were compared. */
  compared: number;
  /** What doesn't hold, first ones first. */
  failures: string[];
}

export type Compare = (expected: ResultValue, actual: ResultValue, tolerance: Tolerance) => Difference;

/** Columns that say which row it is; compared by them and not by position where they make rows distinct. */
const keyColumns = new Set(
  "uCode iCode Code Time Var1 Var2 Ind1 Ind2 Ind Denom Denominator Group Indicator Variable set Level Year".split(" "),
);

const isRecord = (value: ResultValue): value is ResultRecord =>
  typeof value === "object" && value !== null && !Array.isArray(value);
const isList = (value: ResultValue): value is readonly ResultValue[] => Array.isArray(value);

/** Numbers of a result, with the words that JSON has for them. */
function asNumber(value: ResultValue): number | undefined {
  if (value === null || value === undefined || value === "NaN" || value === "NA") return Number.NaN;
  if (value === "Infinity" || value === "Inf") return Infinity;
  if (value === "-Infinity" || value === "-Inf") return -Infinity;
  return typeof value === "number" ? value : undefined;
}

/**
 * Compares by code: every part that is expected must be there, further parts may be. Keys that begin with `peer_` tell of
 * the peer and are left out. Missing, null and NaN are one.
 *
 * @param ordered rows of tables are compared by position even where they have codes
 */
export function compareResults(
  expected: ResultValue,
  actual: ResultValue,
  tolerance: Tolerance,
  ordered = false,
): Difference {
  const difference: Difference = { largest: 0, place: "", compared: 0, failures: [] };

  function compare(wanted: ResultValue, given: ResultValue, place: string): void {
    if (isRecord(wanted)) {
      if (isList(wanted.columns) && isList(wanted.rows)) return compareTables(wanted, given, place);
      if (isList(wanted.matrix)) return compareMatrices(wanted, given, place);
      if (!isRecord(given)) return fail(place, "an object is missing");
      for (const key of Object.keys(wanted))
        if (!key.startsWith("peer_")) compare(wanted[key], given[key], place === "" ? key : `${place}.${key}`);
    } else if (isList(wanted)) {
      if (!isList(given)) return fail(place, "a list is missing");
      if (given.length !== wanted.length) fail(place, `${given.length} items instead of ${wanted.length}`);
      wanted.forEach((item, position) => compare(item, given[position], `${place}[${position}]`));
    } else compareScalars(wanted, given, place);
  }

  function compareScalars(wanted: ResultValue, given: ResultValue, place: string): void {
    difference.compared += 1;
    const expectedNumber = asNumber(wanted);
    const actualNumber = asNumber(given);
    if (expectedNumber === undefined || actualNumber === undefined) {
      if (wanted !== given) fail(place, `${JSON.stringify(given)} instead of ${JSON.stringify(wanted)}`);
      return;
    }
    if (Object.is(expectedNumber, actualNumber) || expectedNumber === actualNumber) return;
    const gap = Math.abs(expectedNumber - actualNumber);
    if (gap > difference.largest || Number.isNaN(gap)) {
      difference.largest = Number.isNaN(gap) ? Infinity : gap;
      difference.place = place;
    }
    // Infinite numbers are equal or not: with a relative tolerance any would be near enough to an infinite one.
    if (!Number.isFinite(gap) || !(gap <= tolerance.absolute + tolerance.relative * Math.abs(expectedNumber)))
      fail(place, `${actualNumber} instead of ${expectedNumber}`);
  }

  function compareTables(wanted: ResultRecord, given: ResultValue, place: string): void {
    const columns = wanted.columns as readonly string[];
    const rows = wanted.rows as readonly (readonly ResultValue[])[];
    if (!isRecord(given) || !isList(given.columns) || !isList(given.rows)) return fail(place, "a table is missing");
    const givenColumns = given.columns as readonly string[];
    const givenRows = given.rows as readonly (readonly ResultValue[])[];
    const positions = columns.map((column) => givenColumns.indexOf(column));
    for (const [index, column] of columns.entries())
      if (positions[index] === -1) fail(place, `column ${column} is missing`);
    if (givenRows.length !== rows.length) fail(place, `${givenRows.length} rows instead of ${rows.length}`);
    const keys = columns.map((column, index) => (keyColumns.has(column) ? index : -1)).filter((index) => index >= 0);
    const keyOf = (row: readonly ResultValue[]) => keys.map((index) => String(row[index])).join(" ");
    const givenKeyOf = (row: readonly ResultValue[]) =>
      keys.map((index) => String(row[positions[index] ?? -1])).join(" ");
    const distinct = keys.length > 0 && new Set(rows.map(keyOf)).size === rows.length;
    const byKey = new Map(givenRows.map((row) => [givenKeyOf(row), row]));
    rows.forEach((row, index) => {
      const name = distinct ? keyOf(row) : String(index);
      const match = distinct && !ordered ? byKey.get(name) : givenRows[index];
      if (match === undefined) return fail(place, `row ${name} is missing`);
      columns.forEach((column, cell) => {
        const position = positions[cell] ?? -1;
        if (position >= 0) compareScalars(row[cell], match[position], `${place} ${name} ${column}`);
      });
    });
  }

  function compareMatrices(wanted: ResultRecord, given: ResultValue, place: string): void {
    const matrix = wanted.matrix as readonly (readonly ResultValue[])[];
    if (!isRecord(given) || !isList(given.matrix)) return fail(place, "a matrix is missing");
    const givenMatrix = given.matrix as readonly (readonly ResultValue[])[];
    if (givenMatrix.length !== matrix.length) fail(place, `${givenMatrix.length} rows instead of ${matrix.length}`);
    const rowAt = positionsOf(wanted.row_names, given.row_names);
    const columnAt = positionsOf(wanted.column_names, given.column_names);
    matrix.forEach((row, i) =>
      row.forEach((value, j) => compareScalars(value, givenMatrix[rowAt(i)]?.[columnAt(j)], `${place}[${i}][${j}]`)),
    );
  }

  function fail(place: string, words: string): void {
    difference.failures.push(place === "" ? words : `${place}: ${words}`);
  }

  compare(expected, actual, "");
  if (difference.compared === 0 && difference.failures.length === 0) fail("", "nothing was compared");
  return difference;
}

/** Where the expected row or column stands in what was given: by name where both have names. */
function positionsOf(wanted: ResultValue, given: ResultValue): (position: number) => number {
  if (!isList(wanted) || !isList(given)) return (position) => position;
  return (position) => given.indexOf(wanted[position]);
}
