import type { ImportProblem, Place } from "@urbimetry/model";
import type { NameIndex } from "../names/name-index.ts";
import type { Suggest } from "../names/suggester.ts";
import type { DecidedMark } from "../numbers/decimal-mark.ts";
import type { TableCell } from "../table/table.ts";

/** What may stand beside a figure and be wrong in itself. */
export type FigurePart = "unit" | "status" | "reason" | "quality" | "origin" | "sourceYear";

/** One figure as a table or a sheet gives it, with everything that stands beside it. Texts are empty where nothing stands. */
export interface GivenFigure {
  cell: TableCell | undefined;
  at: Place;
  /** Null where there is no place for a unit, empty where it was left empty. */
  unit: string | null;
  status: string;
  reason: string;
  quality: string;
  origin: string;
  source: string;
  sourceYear: string;
  evidence: string;
  note: string;
  /** Where what stands beside the figure has its place; the figure's own place where it has none. */
  besideAt(part: FigurePart): Place;
  /** The figure as printed, where the table has a column for it; else null. */
  raw: string | null;
}

/** What reading a figure needs to know of its surroundings. */
export interface FigureContext {
  index: NameIndex;
  /** Decimal mark shown by other figures of the same column or file. */
  mark: DecidedMark | null;
  suggest: Suggest;
  report(problem: ImportProblem): void;
  /** A doubtful number that strong evidence has decided; told once for all of them. */
  decided(at: Place, raw: string): void;
}
