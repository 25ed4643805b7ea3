import type { DataPoint, Kpi } from "@urbimetry/model";
import { importProblem } from "../collect/problem-list.ts";
import type { SubmissionDraft } from "../collect/submission-draft.ts";
import { readStatus } from "../figures/figure-choices.ts";
import type { FigureContext } from "../figures/figure.ts";
import { readFigure } from "../figures/read-figure.ts";
import type { Target } from "../names/find-target.ts";
import { dataPointTarget, findVariable, inputTarget } from "../names/find-target.ts";
import { readYesNo } from "../numbers/yes-no.ts";
import type { Cell, SheetRow } from "../sheets/sheet.ts";
import { addFigure } from "../table/add-figure.ts";
import { cellRaw, cellText } from "../table/table.ts";
import type { PointGroup } from "./point-groups.ts";
import { placeOf, templateFigure } from "./template-figure.ts";
import type { TemplateSheet } from "./template-sheet.ts";
import { cellOf } from "./template-sheet.ts";

/** What reading the rows of data points needs. */
export interface PointReading {
  sheet: TemplateSheet;
  figures: FigureContext;
  draft: SubmissionDraft;
  /** Labels of units in the template's own list, with the ids of the units. */
  labels: ReadonlyMap<string, string>;
  /** Name of the sheet of the city profile, whose figures input cells show until they are overwritten. */
  profileName: string;
  /** Profile quantities that have a figure. */
  profileGiven: ReadonlySet<string>;
  /** Inputs that were read already, with what was read: several data points of a KPI show the same one. */
  seen: Set<string>;
}

/** Reads one data point: its inputs, its final figure, what was typed over its computed cells, and its absence. */
export function readPoint(group: PointGroup, reading: PointReading): void {
  const { sheet, figures, draft, labels } = reading;
  const [details] = group.rows;
  const kpi = figures.index.kpis.get(group.point.kpiId);
  if (details === undefined || kpi === undefined) return;
  const complete = readInputs(group, kpi, details, reading) >= group.point.inputs.length;
  const target = dataPointTarget(group.point);
  const override = cellOf(details, sheet.columns, "override");
  const final = isTyped(override)
    ? templateFigure(sheet, { row: details, value: "override", unit: "resultUnit", details }, labels)
    : null;
  const overwritten = readOverwritten(group.point, details, reading);
  const status = cellText(cellOf(details, sheet.columns, "status"));
  const reason = cellText(cellOf(details, sheet.columns, "reason"));
  if (final !== null) {
    addFigure(draft, target, { ...final, status, reason }, figures);
  } else if (overwritten !== null && !complete) {
    // The only figure there is: it is kept as the final figure, and reported.
    const row = { row: details, value: overwritten, unit: "resultUnit", details } as const;
    addFigure(draft, target, { ...templateFigure(sheet, row, labels), status, reason }, figures);
  } else if (complete) reportContradiction(status, details, reading);
  else if (status !== "" || reason !== "") {
    const empty = templateFigure(sheet, { row: details, value: "override", unit: "resultUnit", details }, labels);
    const observation = readFigure(target, { ...empty, cell: undefined, unit: null, status, reason }, figures);
    if (observation !== null) draft.add(observation);
  }
}

/** Reads the inputs of a data point and says how many of them have a figure, typed here or in the profile. */
function readInputs({ point, rows }: PointGroup, kpi: Kpi, details: SheetRow, reading: PointReading): number {
  const { sheet, figures, draft, labels, seen } = reading;
  let filled = 0;
  for (const [line, row] of rows.entries()) {
    for (const place of [1, 2] as const) {
      const cell = cellOf(row, sheet.columns, `input${place}`);
      if (!isTyped(cell)) continue;
      if (isProfileLink(cell, reading.profileName)) {
        const id = inputOf(kpi, point, row, { line, place }, reading)?.variable ?? "";
        if (reading.profileGiven.has(kpi.inputs[id]?.profile ?? "")) filled += 1;
        continue;
      }
      const target = inputOf(kpi, point, row, { line, place }, reading);
      if (target === null) {
        const at = placeOf(sheet, row, `input${place}`);
        figures.report(importProblem("error", "figure-without-code", at, { raw: cellRaw(cell) }));
        continue;
      }
      filled += 1;
      const figure = templateFigure(sheet, { row, value: `input${place}`, unit: `unit${place}`, details }, labels);
      const key = `${kpi.id} ${target.variable} ${cellRaw(cell)} ${figure.unit}`;
      if (seen.has(key)) continue;
      seen.add(key);
      addFigure(draft, target, figure, figures);
    }
  }
  return filled;
}

/** By the hidden id of the input, else by its name, else by its place in the data point's formula. */
function inputOf(
  kpi: Kpi,
  point: DataPoint,
  row: SheetRow,
  { line, place }: { line: number; place: 1 | 2 },
  { sheet, figures }: PointReading,
): Target | null {
  const id = cellText(cellOf(row, sheet.columns, `idInput${place}`));
  const name = cellText(cellOf(row, sheet.columns, `inputName${place}`));
  const byPlace = point.inputs[line * 2 + place - 1];
  return (
    inputTarget(kpi, id) ??
    findVariable(figures.index, kpi, name) ??
    (byPlace === undefined ? null : inputTarget(kpi, byPlace))
  );
}

/** A formula is no typed figure only where it is the template's own: anybody may compute in an input cell. */
function isTyped(cell: Cell | undefined): cell is Cell {
  return cell !== undefined && (cellRaw(cell) ?? "") !== "";
}

/** The template's own `IF('City profile'!$C$7="","",…)`, in the spelling of any program. */
function isProfileLink({ formula }: Cell, profileName: string): boolean {
  if (formula === null || !/^IF\([^,;]+=\s*""\s*[,;]\s*""\s*[,;]/.test(formula)) return false;
  return profileName === "" || formula.includes(profileName.replaceAll("'", "''")) || formula.includes(profileName);
}

/** Which computed cell holds a typed figure instead of its formula; null when none does. */
function readOverwritten(point: DataPoint, row: SheetRow, { sheet, figures, draft }: PointReading) {
  for (const role of ["computed", "result"] as const) {
    const cell = cellOf(row, sheet.columns, role);
    if (cell === undefined || cell.formula !== null || cell.kind === "error") continue;
    const text = cellText(cell);
    if (text === "" || text === "NR") continue;
    const at = placeOf(sheet, row, role);
    const answer = point.unit === "yes-no" ? readYesNo(text) : null;
    const value = answer ?? (typeof cell.value === "number" ? cell.value : null);
    draft.addOverride({ kpiId: point.kpiId, component: point.component, value, at });
    figures.report(importProblem("warning", "computed-cell-overwritten", at, { raw: text, understood: value }));
    return role;
  }
  return null;
}

/** A statement that there is no figure, beside the inputs of one. */
function reportContradiction(status: string, row: SheetRow, { sheet, figures }: PointReading): void {
  if (status === "") return;
  const at = placeOf(sheet, row, "status");
  const said = readStatus(status, at, figures);
  if (said === null || said === "given") return;
  const understood = cellText(cellOf(row, sheet.columns, "result"));
  figures.report(
    importProblem("warning", "status-contradicts-figure", at, { raw: status, understood, values: { status } }),
  );
}
