/** Where an entry stands: counted from where reading begins, and in which row. */
export interface FlowPlace {
  x: number;
  row: number;
}

/**
 * Places entries one after the other, and begins a new row where the next would not fit.
 *
 * @param widths one per entry
 * @example flowRows([60, 30, 50], 100, 10) // => [{ "x": 0, "row": 0 }, { "x": 70, "row": 0 }, { "x": 0, "row": 1 }]
 */
export function flowRows(widths: readonly number[], width: number, gap: number): FlowPlace[] {
  let next = 0;
  let row = 0;
  return widths.map((needed) => {
    if (next > 0 && next + needed > width) {
      next = 0;
      row += 1;
    }
    const place = { x: next, row };
    next += needed + gap;
    return place;
  });
}
