/**
 * Where something stands in what the user gave: enough to find it again without searching.
 *
 * A workbook gives `sheet` and `cell` (`Economy`, `F12`), a table `row` (1 is the first line of the file)
 * and `column` (its heading), a JSON file a `path` (`values[3].unit`).
 */
export interface Place {
  file?: string;
  sheet?: string;
  cell?: string;
  row?: number;
  column?: string;
  path?: string;
}
