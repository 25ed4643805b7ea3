import type { Place } from "@urbimetry/model";
import type { FigurePart, GivenFigure } from "../figures/figure.ts";
import { cellAddress } from "../sheets/cell-address.ts";
import type { SheetRow } from "../sheets/sheet.ts";
import { cellText } from "../table/table.ts";
import type { TemplateRole, TemplateSheet } from "./template-sheet.ts";
import { cellOf } from "./template-sheet.ts";

/** Place of a role's cell in a row. */
export function placeOf({ sheet, columns }: TemplateSheet, row: SheetRow, role: TemplateRole): Place {
  return { sheet: sheet.name, cell: cellAddress(row.row, columns.get(role) ?? 1) };
}

/**
 * One figure of a template's row.
 *
 * @param value   role of the cell that holds the figure
 * @param unit    role of the cell that holds its unit
 * @param details row that holds quality, source and so on: the first row of the data point
 * @param labels  labels of units in the template's own list, with the ids of the units
 */
export function templateFigure(
  sheet: TemplateSheet,
  { row, value, unit, details }: { row: SheetRow; value: TemplateRole; unit: TemplateRole; details: SheetRow },
  labels: ReadonlyMap<string, string>,
): GivenFigure {
  const text = (role: TemplateRole) => cellText(cellOf(details, sheet.columns, role));
  const label = cellText(cellOf(row, sheet.columns, unit));
  const rowOf = (part: FigurePart) => (part === "unit" ? row : details);
  return {
    cell: cellOf(row, sheet.columns, value),
    at: placeOf(sheet, row, value),
    besideAt: (part) => placeOf(sheet, rowOf(part), part === "unit" ? unit : part),
    unit: sheet.columns.has(unit) ? (labels.get(label) ?? label) : null,
    status: "",
    reason: "",
    quality: text("quality"),
    origin: text("origin"),
    source: text("source"),
    sourceYear: text("sourceYear"),
    evidence: text("evidence"),
    note: text("note"),
    raw: null,
  };
}
