import type { Place } from "@urbimetry/model";

/**
 * A place as people write it: `Economy!F12`, `row 12, column value`, `values[3].unit`.
 *
 * The words "row" and "column" are left out on purpose: the place reads the same in every language.
 *
 * @example placeText({ file: "a.xlsx", sheet: "Economy", cell: "F12" }) // => "Economy!F12"
 * @example placeText({ row: 12, column: "value" }) // => "12:value"
 */
export function placeText(place: Place | null): string {
  if (!place) return "";
  if (place.cell !== undefined) return place.sheet === undefined ? place.cell : `${place.sheet}!${place.cell}`;
  if (place.row !== undefined) {
    const row = place.column === undefined ? String(place.row) : `${place.row}:${place.column}`;
    return place.sheet === undefined ? row : `${place.sheet}!${row}`;
  }
  return place.path ?? place.sheet ?? place.column ?? place.file ?? "";
}
