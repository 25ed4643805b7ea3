import type { Drawing } from "./drawing.ts";
import type { Table } from "./table.ts";
import type { Text } from "./text.ts";

/** A heading. The document's title is level 1 and stands outside of the blocks, so blocks begin at level 2. */
export interface Heading {
  kind: "heading";
  level: 2 | 3 | 4;
  text: string;
  /** Place to link to, unique in the document. */
  anchor?: string;
}

/** A paragraph: the leading sentence of a page, body text, or small print. */
export interface Paragraph {
  kind: "paragraph";
  style: "lead" | "body" | "small";
  text: Text;
}

/** Figures with their words, the figure large: `98`, `of 112 data points reported`. */
export interface KeyFigures {
  kind: "keyFigures";
  figures: { figure: string; words: string }[];
  /** Side by side, or one below the other. */
  flow: "row" | "column";
}

/** Names with what they stand for: the city profile, the subject of the report. */
export interface Facts {
  kind: "facts";
  /** Read aloud before the list. */
  label: string;
  facts: { name: string; text: Text; note?: Text }[];
  /** In how many columns the facts run. */
  columns: 1 | 2 | 3 | 4;
}

/** A list: points, numbers in order, or boxes to tick. */
export interface List {
  kind: "list";
  style: "points" | "numbers" | "boxes";
  items: { text: Text; details?: Text[] }[];
}

/** A chart that stands for itself. */
export interface Figure {
  kind: "figure";
  drawing: Drawing;
  align: "start" | "center";
  /** The same figures as a table, folded away beneath the chart on a page; paper leaves it out. */
  twin?: Table;
}

/** Two columns side by side, with the part of the width that the first takes. */
export interface Columns {
  kind: "columns";
  first: Block[];
  second: Block[];
  /** Width of the first column, 0 to 1. */
  share: number;
}

/** One printed page that holds all its blocks: they are set smaller, in small steps, until they fit. */
export interface Sheet {
  kind: "sheet";
  blocks: Block[];
}

/** Blocks that stay together on one page where they fit on one. */
export interface Together {
  kind: "together";
  blocks: Block[];
}

/** Contents made from the headings of level 2. */
export interface Contents {
  kind: "contents";
  title: string;
  entries: { anchor: string; text: string }[];
}

export type Block =
  | Heading
  | Paragraph
  | KeyFigures
  | Facts
  | List
  | Figure
  | Columns
  | Sheet
  | Together
  | Contents
  | Table;
