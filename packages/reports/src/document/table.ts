import type { Text } from "./text.ts";

/** A column of a table: as wide as its cells, a part of what is left over, or of a fixed width in millimetres. */
export interface Column {
  heading: Text;
  align: "start" | "end";
  width: "auto" | number | { mm: number };
}

/** A line across the table that names the rows beneath it. */
export interface GroupRow {
  kind: "group";
  text: Text;
}

/** Words across the table that close a group of rows. */
export interface CommentRow {
  kind: "comment";
  text: Text;
}

/** A row of cells, one for each column. */
export interface CellRow {
  kind: "cells";
  cells: Text[];
}

export interface Table {
  kind: "table";
  /** What the table holds, for those who hear it. */
  label: string;
  columns: Column[];
  rows: (GroupRow | CellRow | CommentRow)[];
  /** Column whose cells name their row, 0-based. */
  rowHeader: number;
  /** Sum rows and short tables are set in the size of the text, long ones smaller. */
  size: "text" | "small";
}
