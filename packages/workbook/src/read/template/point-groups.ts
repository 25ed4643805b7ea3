import type { DataPoint } from "@urbimetry/model";
import { rowsOfPoint } from "../../layout/template-layout.ts";
import { importProblem } from "../collect/problem-list.ts";
import type { ProblemList } from "../collect/problem-list.ts";
import type { NameIndex } from "../names/name-index.ts";
import type { Suggest } from "../names/suggester.ts";
import type { SheetRow } from "../sheets/sheet.ts";
import { rowTarget } from "../table/row-target.ts";
import { cellRaw, cellText } from "../table/table.ts";
import { placeOf } from "./template-figure.ts";
import type { TemplateSheet } from "./template-sheet.ts";
import { cellOf } from "./template-sheet.ts";

/** A data point and its rows: the first, with code, result and details, and those of its further inputs. */
export interface PointGroup {
  point: DataPoint;
  rows: readonly SheetRow[];
}

/**
 * Finds the data point of each row: by its hidden id (`EN_EN_WA_1C.landfill`, further rows `…#2`), else by code and
 * name. Rows with figures that belong to nothing are reported.
 */
export function pointGroups(
  sheet: TemplateSheet,
  index: NameIndex,
  suggest: Suggest,
  problems: ProblemList,
): { groups: PointGroup[]; recovered: number } {
  const groups: { point: DataPoint; rows: SheetRow[] }[] = [];
  let recovered = 0;
  for (const row of sheet.rows) {
    const id = cellText(cellOf(row, sheet.columns, "id"));
    const last = groups.at(-1);
    const ofId = index.points.get(id.replace(/#\d+$/, ""));
    if (ofId !== undefined) {
      if (id.includes("#") && last?.point === ofId) last.rows.push(row);
      else groups.push({ point: ofId, rows: [row] });
      continue;
    }
    if (!hasFigure(sheet, row) && cellText(cellOf(row, sheet.columns, "code")) === "") continue;
    const found = byCode(sheet, row, index, suggest);
    if (found === null) {
      if (isFurtherRow(sheet, row, last)) last?.rows.push(row);
      else if (hasFigure(sheet, row)) reportUnknown(sheet, row, id, problems);
      continue;
    }
    recovered += 1;
    groups.push({ point: found, rows: [row] });
  }
  return { groups, recovered };
}

const typedRoles = ["input1", "input2", "override"] as const;

function hasFigure(sheet: TemplateSheet, row: SheetRow): boolean {
  return typedRoles.some((role) => {
    const cell = cellOf(row, sheet.columns, role);
    return cell !== undefined && cell.formula === null && (cellRaw(cell) ?? "") !== "";
  });
}

function byCode(sheet: TemplateSheet, row: SheetRow, index: NameIndex, suggest: Suggest): DataPoint | null {
  const code = cellText(cellOf(row, sheet.columns, "code"));
  if (code === "") return null;
  const name = cellText(cellOf(row, sheet.columns, "name"));
  const unit = cellText(cellOf(row, sheet.columns, "resultUnit"));
  const found = rowTarget(index, { code, name, component: "", variable: "", unit }, suggest);
  if (found.kind !== "target" || found.target.variable !== null) return null;
  const { kpiId, component } = found.target;
  return index.points.get(component === null ? (kpiId ?? "") : `${kpiId}.${component}`) ?? null;
}

/** A row without code below a data point that takes more rows than it has yet. */
function isFurtherRow(sheet: TemplateSheet, row: SheetRow, group: PointGroup | undefined): boolean {
  if (group === undefined || cellText(cellOf(row, sheet.columns, "code")) !== "") return false;
  return group.rows.length < rowsOfPoint(group.point.inputs.length);
}

function reportUnknown(sheet: TemplateSheet, row: SheetRow, id: string, problems: ProblemList): void {
  const code = cellText(cellOf(row, sheet.columns, "code"));
  const values = { text: id === "" ? code : id, suggested: false, suggestion: "", suggestedName: "" };
  problems.add(importProblem("error", "unknown-code", placeOf(sheet, row, "code"), { raw: values.text, values }));
}
