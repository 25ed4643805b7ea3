/**
 * How much a file may ask of the machine that reads it. Beyond, reading stops with a `SourceError`.
 *
 * The defaults admit every city's workbook many times over and a table of all cities of the world, and keep a hostile
 * file within about 300 MB.
 */
export interface ReadLimits {
  /** Bytes of the file itself. */
  fileBytes: number;
  /** Bytes of all entries of an archive together, and of one of them, when inflated. */
  inflatedBytes: number;
  entryBytes: number;
  /** Entries of an archive. */
  entries: number;
  /** How many times larger an entry of more than 8 MB may get by inflating. Sheets reach 10 to 100. */
  inflation: number;
  /** Lines of a table, and columns of one line. */
  rows: number;
  columns: number;
  /** Filled cells of a workbook. */
  cells: number;
  /** Sheets of a workbook. */
  sheets: number;
  /** How deep JSON and XML may nest. */
  depth: number;
  /** Characters of one field. A spreadsheet cell holds at most 32 767. */
  fieldLength: number;
  /** Problems listed one by one; beyond, they are only counted. */
  problems: number;
}

export const defaultReadLimits: ReadLimits = {
  fileBytes: 128 * 1024 * 1024,
  inflatedBytes: 96 * 1024 * 1024,
  entryBytes: 64 * 1024 * 1024,
  entries: 4096,
  inflation: 400,
  rows: 2_000_000,
  columns: 16_384,
  cells: 800_000,
  sheets: 256,
  depth: 64,
  fieldLength: 100_000,
  problems: 20_000,
};
