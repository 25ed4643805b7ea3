import type { FigureContent, FigureId } from "@urbimetry/model";
import type { GridRow, PointResult, RowFinding } from "../../answers/grid-answer.ts";
import type { CellId } from "../layout/grid-walk.ts";
import type { GridLine, GridPoint } from "../layout/grid-lines.ts";
import type { Understood } from "../numbers/understand-number.ts";
import type { Pending } from "../outbox/outbox.ts";

/** Something typed that is no figure yet, with how it was understood. */
export interface NotYet {
  text: string;
  understood: Exclude<Understood, { kind: "number" | "empty" }>;
}

/** A line as it is shown. */
export interface LineView {
  line: GridLine;
  /** What stands there, saved or not. */
  content: FigureContent | null;
  /** What of it the server has not confirmed. */
  pending: Pending | null;
  notYet: NotYet | null;
  /** Figure of the profile that stands in. */
  shared: FigureContent["value"];
  previous: FigureContent["value"];
}

/** A cell that is being typed in. */
export interface Editing {
  cell: CellId;
  /** What was typed to begin with; null to go on from what stands there. */
  text: string | null;
}

/** A data point as it is shown. A new object when anything in it changed. */
export interface RowView {
  place: GridPoint;
  state: GridRow["state"];
  decision: GridRow["decision"];
  assigned: GridRow["assigned"];
  evidence: number;
  remarks: GridRow["remarks"];
  findings: readonly RowFinding[];
  /** Null for the profile. */
  result: PointResult | null;
  /** True while the result is of what is being typed and not saved. */
  trying: boolean;
  lines: readonly LineView[];
  active: CellId | null;
  editing: Editing | null;
  /** Others who are in this row now. */
  others: readonly string[];
}

/** How things stand as a whole. */
export interface GridStatus {
  waiting: number;
  refused: number;
  conflicts: number;
  notYet: number;
  sending: boolean;
  stopped: "no-answer" | "sign-in" | null;
  canUndo: boolean;
  canRedo: boolean;
  /** Figures that undoing passed over, because somebody else had changed them. */
  passedOver: readonly FigureId[];
  /** The browser keeps nothing: closing the lid would lose what waits. */
  unkept: boolean;
}
