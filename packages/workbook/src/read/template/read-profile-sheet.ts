import type { SubmissionDraft } from "../collect/submission-draft.ts";
import { importProblem } from "../collect/problem-list.ts";
import type { FigureContext } from "../figures/figure.ts";
import { foldName } from "../names/fold-name.ts";
import { profileTarget } from "../names/find-target.ts";
import type { SheetRow } from "../sheets/sheet.ts";
import { addFigure } from "../table/add-figure.ts";
import { cellRaw, cellText } from "../table/table.ts";
import { placeOf, templateFigure } from "./template-figure.ts";
import type { TemplateSheet } from "./template-sheet.ts";
import { cellOf } from "./template-sheet.ts";

/** The text that the profile sheet holds about the city itself (`city.name`), empty when it holds none. */
export function cityText(sheet: TemplateSheet | undefined, id: string): string {
  const row = sheet?.rows.find((candidate) => cellText(cellOf(candidate, sheet.columns, "id")) === id);
  return row === undefined || sheet === undefined ? "" : cellText(cellOf(row, sheet.columns, "value"));
}

/**
 * Reads the quantities of the city profile: by hidden id, else by name.
 *
 * @returns ids of the quantities that have something in their cell
 */
export function readProfileSheet(
  sheet: TemplateSheet,
  { figures, draft, labels }: { figures: FigureContext; draft: SubmissionDraft; labels: ReadonlyMap<string, string> },
): Set<string> {
  const given = new Set<string>();
  for (const row of sheet.rows) {
    const id = cellText(cellOf(row, sheet.columns, "id"));
    const cell = cellOf(row, sheet.columns, "value");
    if (id.startsWith("city.") || (cellRaw(cell) ?? "") === "") continue;
    const quantity = quantityOf(row, id, sheet, figures);
    if (quantity === undefined) {
      const raw = id === "" ? cellText(cellOf(row, sheet.columns, "name")) : id;
      figures.report(importProblem("note", "unknown-profile-quantity", placeOf(sheet, row, "value"), { raw }));
      continue;
    }
    const figure = templateFigure(sheet, { row, value: "value", unit: "unit", details: row }, labels);
    addFigure(draft, profileTarget(quantity), quantity.unit === null ? { ...figure, unit: null } : figure, figures);
    given.add(quantity.id);
  }
  return given;
}

function quantityOf(row: SheetRow, id: string, sheet: TemplateSheet, { index }: FigureContext) {
  const name = cellText(cellOf(row, sheet.columns, "name"));
  return index.framework.profile.find((quantity) => quantity.id === id) ?? index.profile.get(foldName(name));
}
