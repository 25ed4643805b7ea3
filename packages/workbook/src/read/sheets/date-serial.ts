const day = 86_400_000;

/**
 * The date behind a spreadsheet's day number, in ISO form.
 *
 * Day 1 is 1 January 1900, or 2 January 1904 where the workbook says so. Up to day 59 the numbering that counts a
 * 29 February 1900 is put right.
 *
 * @example isoOfSerial(43_831, false) // => "2020-01-01"
 */
export function isoOfSerial(serial: number, from1904: boolean): string {
  const days = from1904 ? serial + 1462 : serial < 60 ? serial + 1 : serial;
  const date = new Date(Date.UTC(1899, 11, 30) + Math.round(days * day));
  return Number.isNaN(date.getTime()) ? String(serial) : date.toISOString().slice(0, 10);
}
