import type { Compare, Difference } from "../../compare.ts";
import type { ResultRecord, ResultValue } from "../../manifest.ts";

type Row = Readonly<Record<string, number | string>>;

/** Rows of a table as records. */
function rowsOf(table: ResultValue): Row[] {
  const { columns, rows } = table as ResultRecord & { columns: string[]; rows: (number | string)[][] };
  return rows.map((row) => Object.fromEntries(columns.map((column, at) => [column, row[at] ?? Number.NaN])));
}

/** Standard deviations that one and the other estimate of a sample may lie apart. */
const most = 4;

/** What a statistical comparison collects. */
class Comparison {
  readonly difference: Difference = { largest: 0, place: "", compared: 0, failures: [] };

  within(place: string, expected: number, actual: number, allowed: number): void {
    this.difference.compared += 1;
    const gap = Math.abs(expected - actual);
    if (gap > this.difference.largest) Object.assign(this.difference, { largest: gap, place });
    if (!(gap <= allowed)) this.difference.failures.push(`${place}: ${actual} instead of ${expected} ± ${allowed}`);
  }

  inside(place: string, expected: number, low: number, high: number): void {
    this.difference.compared += 1;
    if (!(low <= expected && expected <= high))
      this.difference.failures.push(`${place}: ${expected} is not from ${low} to ${high}`);
  }
}

/** Value at a share of sorted numbers; a share beyond the ends gives the end. */
const at = (sorted: readonly number[], share: number): number =>
  sorted[Math.min(sorted.length - 1, Math.max(0, Math.round(share * (sorted.length - 1))))] ?? Number.NaN;

/**
 * Compares what two samples of the same size say: shares within four standard errors told by their intervals (or the
 * tolerance, where it is wider), intervals not wider than the peer's by more than half, mean places within four
 * standard errors, quantiles within where they may fall. Rows of the sensitivity are compared in their order.
 */
export const compareSampled: Compare = (expected, actual, tolerance) => {
  const comparison = new Comparison();
  const wanted = expected as ResultRecord;
  const given = actual as ResultRecord;
  const givenRows = rowsOf(given["sensitivity"]);
  for (const [position, row] of rowsOf(wanted["sensitivity"]).entries()) {
    const own = givenRows[position] ?? {};
    for (const share of ["Si", "STi"]) {
      const widthOf = (one: Row) => Number(one[`${share}_q95`]) - Number(one[`${share}_q5`]);
      // A 90 % interval reaches 1.645 standard errors to each side.
      const error = Math.hypot(widthOf(row), widthOf(own)) / (2 * 1.645);
      const place = `${row["Variable"]} ${share}`;
      const allowed = Math.max(tolerance.absolute, most * error);
      for (const column of [share, `${share}_q5`, `${share}_q95`])
        comparison.within(`${place} ${column}`, Number(row[column]), Number(own[column]), allowed);
      comparison.inside(`${place} width`, widthOf(own), 0, 1.5 * widthOf(row));
    }
  }
  const places = given["places"] as Readonly<Record<string, readonly number[]>>;
  comparePlaces(
    comparison,
    rowsOf(wanted["rank_statistics"]),
    rowsOf(given["rank_statistics"]),
    places,
    tolerance.absolute,
  );
  return comparison.difference;
};

function comparePlaces(
  comparison: Comparison,
  wanted: readonly Row[],
  given: readonly Row[],
  places: Readonly<Record<string, readonly number[]>>,
  tolerance: number,
): void {
  const byUnit = new Map(given.map((row) => [row["uCode"], row]));
  for (const row of wanted) {
    const unit = String(row["uCode"]);
    const own = byUnit.get(unit) ?? {};
    const sorted = places[unit] ?? [];
    const mean = sorted.reduce((sum, place) => sum + place, 0) / sorted.length;
    const deviation = Math.sqrt(sorted.reduce((sum, place) => sum + (place - mean) ** 2, 0) / (sorted.length - 1));
    comparison.within(`${unit} Nominal`, Number(row["Nominal"]), Number(own["Nominal"]), 0);
    const error = deviation * Math.sqrt(2 / sorted.length);
    comparison.within(`${unit} Mean`, Number(row["Mean"]), Number(own["Mean"]), Math.max(tolerance, most * error));
    for (const [column, share] of [
      ["Q5", 0.05],
      ["Median", 0.5],
      ["Q95", 0.95],
    ] as const) {
      const reach = most * Math.sqrt((share * (1 - share) * 2) / sorted.length);
      const low = at(sorted, share - reach) - tolerance;
      comparison.inside(`${unit} ${column}`, Number(row[column]), low, at(sorted, share + reach) + tolerance);
    }
  }
}
