import type { ChartFigures } from "@urbimetry/charts";
import type { Table } from "../../document/table.ts";
import { raw } from "../../document/text.ts";

/**
 * The figures of a chart as a table of the report. Names come from the data, so they are kept apart from the text around.
 *
 * @param label what the table is called, for a page that folds it away
 */
export function figuresTable(figures: ChartFigures, label: string): Table {
  const { columns, rows, rowHeader } = figures;
  return {
    kind: "table",
    label,
    size: "small",
    rowHeader,
    columns: columns.map(({ heading, figures: isFigure }, index) => ({
      heading,
      align: isFigure ? "end" : "start",
      width: index === rowHeader ? 1 : "auto",
    })),
    rows: rows.map((row) => ({
      kind: "cells",
      cells: row.map((text, index) => (index === rowHeader ? [raw(text)] : text)),
    })),
  };
}
