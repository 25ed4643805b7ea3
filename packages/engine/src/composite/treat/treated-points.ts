import type { IndexTable } from "../index-table.ts";
import type { TreatDetails } from "./treat.ts";

/** A value that treatment touched. */
export interface TreatedPoint {
  readonly indicator: string;
  readonly unit: string;
  readonly time?: number;
  /** `winhi` lowered, `winlo` raised, `+log` transformed by that name, `winhi+log` both in turn. */
  readonly treatment: string;
}

/**
 * Every value that was treated, indicator by indicator and row by row. Where a transformation follows winsorising, the
 * points that winsorising touched carry both names, also where the transformation started from the original values.
 *
 * @param table what treatment was given
 */
export function treatedPoints(details: TreatDetails, table: IndexTable): TreatedPoint[] {
  return details.indicators.flatMap((treatment) => {
    const { indicator, lowered, raised, transformed } = treatment;
    const labels = new Map<number, string>();
    for (const row of lowered) labels.set(row, "winhi");
    for (const row of raised) labels.set(row, "winlo");
    if (transformed !== null) {
      const values = table.values[table.columns.indexOf(indicator)] ?? new Float64Array(0);
      values.forEach((value, row) => {
        if (!Number.isNaN(value)) labels.set(row, `${labels.get(row) ?? ""}+${transformed.transformation.type}`);
      });
    }
    return [...labels]
      .sort(([one], [other]) => one - other)
      .map(([row, label]) => ({
        indicator,
        unit: table.units[row]!,
        ...(table.times && { time: table.times[row]! }),
        treatment: label,
      }));
  });
}
