import type { City, Place } from "@urbimetry/model";
import { foldCode } from "../names/fold-code.ts";
import { citySlug } from "../names/city-slug.ts";
import { findKpi, dataPointTarget, inputTarget, profileTarget, type Target } from "../names/find-target.ts";
import { suggester } from "../names/suggester.ts";
import type { BookContext } from "../read-book.ts";
import type { SubmissionDraft } from "../collect/submission-draft.ts";
import type { FigureContext, FigurePart, GivenFigure } from "../figures/figure.ts";
import { addFigure } from "../table/add-figure.ts";
import { cellAddress } from "../sheets/cell-address.ts";
import type { Cell, SheetBook, SheetRow } from "../sheets/sheet.ts";
import type { PointColumn, ProfileColumn } from "../../layout/template-layout.ts";
import {
  pointRoleSheet,
  profileRoleSheet,
  roleText,
  templateMeta,
  type RoleSheet,
  type TemplateMeta,
} from "./template-book.ts";

/** A KPI's cell that still shows the figure of the profile, by the formula the template put there. */
const sharedFormula = /^=?IF\([^=]*!\$[A-Z]+\$\d+=""/i;

/**
 * Reads our own template, of any version and language. Its rows and columns are known by hidden ids; a row whose id was
 * lost is found by its code and name.
 *
 * @returns false when the workbook is not a template
 */
export function readTemplate(book: SheetBook, context: BookContext): boolean {
  const meta = templateMeta(book);
  if (!meta) return false;
  const figures: FigureContext = {
    index: context.index,
    mark: null,
    suggest: suggester(),
    report: (problem) => context.collector.problems.add(problem),
    decided: () => undefined,
  };
  const profiles = book.sheets.flatMap((sheet) => profileRoleSheet(sheet) ?? []);
  const period = meta.values.get("period") || context.defaults.period();
  if (!period) return true;
  const city = cityOf(meta, profiles, context);
  const draft = context.collector.draft({
    city,
    period,
    synthetic: meta.values.get("synthetic") === "true",
    basis: meta.values.get("basis") || null,
    frameworkVersion: meta.values.get("frameworkVersion") || null,
  });
  for (const { variable, value, unit, sheet, cell } of meta.prefilled)
    draft.addPrefilled({ kpiId: null, component: null, variable, value, unit: unit || null, at: { sheet, cell } });
  for (const profile of profiles) for (const row of profile.rows) readProfileRow(profile, row, draft, figures);
  for (const sheet of book.sheets) {
    const points = pointRoleSheet(sheet);
    if (points) readPointRows(points, draft, figures);
  }
  return true;
}

function cityOf(meta: TemplateMeta, profiles: readonly RoleSheet<ProfileColumn>[], context: BookContext): City {
  const say = (id: string) => {
    for (const profile of profiles)
      for (const row of profile.rows) if (roleText(profile, row, "id") === id) return roleText(profile, row, "value");
    return "";
  };
  const number = (key: string) => {
    const text = meta.values.get(key) ?? "";
    return text === "" || !Number.isFinite(Number(text)) ? null : Number(text);
  };
  const name = say("city.name");
  if (name === "") return context.defaults.city();
  return {
    id: meta.values.get("cityId") || citySlug(name),
    name,
    country: say("city.country"),
    iso3: meta.values.get("iso3") || null,
    latitude: number("latitude"),
    longitude: number("longitude"),
  };
}

/** A figure with what stands beside it in its row. */
function given<Role extends string>(
  sheet: RoleSheet<Role>,
  row: SheetRow,
  roles: { value: Role; unit: Role | null } & Partial<
    Record<Exclude<FigurePart, "unit"> | "source" | "note" | "evidence", Role>
  >,
): GivenFigure {
  const place = (role: Role | null | undefined): Place => {
    const column = role ? sheet.columns.get(role) : undefined;
    return { sheet: sheet.sheet.name, cell: cellAddress(row.row, column ?? sheet.columns.get(roles.value) ?? 1) };
  };
  const text = (role: Role | undefined) => (role === undefined ? "" : roleText(sheet, row, role));
  return {
    cell: row.cells.get(sheet.columns.get(roles.value) ?? 0),
    at: place(roles.value),
    unit: roles.unit === null ? null : text(roles.unit),
    status: text(roles.status),
    reason: text(roles.reason),
    quality: text(roles.quality),
    origin: text(roles.origin),
    source: text(roles.source),
    sourceYear: text(roles.sourceYear),
    evidence: text(roles.evidence),
    note: text(roles.note),
    besideAt: (part) => place(part === "unit" ? roles.unit : roles[part]),
    raw: null,
  };
}

function readProfileRow(
  profile: RoleSheet<ProfileColumn>,
  row: SheetRow,
  draft: SubmissionDraft,
  figures: FigureContext,
): void {
  const id = roleText(profile, row, "id");
  const quantity = figures.index.framework.profile.find((one) => one.id === id);
  if (!quantity || row.cells.get(profile.columns.get("value") ?? 0) === undefined) return;
  const figure = given(profile, row, {
    value: "value",
    unit: quantity.unit === null ? null : "unit",
    source: "source",
    sourceYear: "sourceYear",
    note: "note",
  });
  addFigure(draft, profileTarget(quantity), figure, figures);
}

/** Details stand once in the first row of a data point, also for the inputs of its further rows. */
function readPointRows(sheet: RoleSheet<PointColumn>, draft: SubmissionDraft, figures: FigureContext): void {
  const { index } = figures;
  let head: { row: SheetRow; pointId: string } | undefined;
  for (const row of sheet.rows) {
    const [stated = "", further] = roleText(sheet, row, "id").split("#");
    const pointId = index.points.has(stated) ? stated : pointByCode(sheet, row, figures);
    if (pointId === null) continue;
    if (further === undefined || head?.pointId !== pointId) head = { row, pointId };
    const point = index.points.get(pointId);
    const kpi = index.kpis.get(point?.kpiId ?? "");
    if (!point || !kpi) continue;
    for (const place of [1, 2] as const) {
      const inputId = roleText(sheet, row, `idInput${place}`);
      const target = inputId === "" ? null : inputTarget(kpi, inputId);
      const cell = row.cells.get(sheet.columns.get(`input${place}`) ?? 0);
      if (!target || cell === undefined || isShared(cell, kpi.inputs[inputId]?.profile)) continue;
      readInput(sheet, { row, head: head.row, place }, target, draft, figures);
    }
    if (further === undefined) readResult(sheet, row, dataPointTarget(point), draft, figures);
  }
}

function isShared(cell: Cell, profile: string | undefined): boolean {
  return profile !== undefined && cell.formula !== null && sharedFormula.test(cell.formula);
}

function pointByCode(sheet: RoleSheet<PointColumn>, row: SheetRow, { index }: FigureContext): string | null {
  const code = roleText(sheet, row, "code");
  if (code === "") return null;
  const named = roleText(sheet, row, "name");
  const found = findKpi(index, `${code} ${named.split(/[:：]/).pop() ?? ""}`) ?? findKpi(index, code);
  if (!found) return null;
  const only = found.kpi.dataPointIds.length === 1 ? found.kpi.dataPointIds[0] : undefined;
  if (only !== undefined) return only;
  if (found.component !== null) return `${found.kpi.id}.${found.component}`;
  const folded = foldCode(named);
  const component = (index.components.get(found.kpi.id) ?? []).find(({ names }) =>
    [...names].some((name) => folded.endsWith(foldCode(name))),
  );
  return component ? `${found.kpi.id}.${component.id}` : null;
}

const details = {
  quality: "quality",
  origin: "origin",
  source: "source",
  sourceYear: "sourceYear",
  evidence: "evidence",
  note: "note",
} as const;

function readInput(
  sheet: RoleSheet<PointColumn>,
  { row, head, place }: { row: SheetRow; head: SheetRow; place: 1 | 2 },
  target: Target,
  draft: SubmissionDraft,
  figures: FigureContext,
): void {
  const beside = given(sheet, head, { value: "override", unit: null, ...details });
  const own = given(sheet, row, { value: `input${place}`, unit: `unit${place}` });
  addFigure(
    draft,
    target,
    {
      ...beside,
      cell: own.cell,
      at: own.at,
      unit: own.unit,
      besideAt: (part) => (part === "unit" ? own.besideAt(part) : beside.besideAt(part)),
    },
    figures,
  );
}

/** The final figure or statement of a data point, and a figure typed over the computed result. */
function readResult(
  sheet: RoleSheet<PointColumn>,
  row: SheetRow,
  target: Target,
  draft: SubmissionDraft,
  figures: FigureContext,
): void {
  const figure = given(sheet, row, {
    value: "override",
    unit: "resultUnit",
    ...details,
    status: "status",
    reason: "reason",
  });
  if (figure.cell !== undefined || figure.status !== "" || figure.reason !== "")
    addFigure(draft, target, figure, figures);
  for (const role of ["computed", "result"] as const) {
    const column = sheet.columns.get(role) ?? 0;
    const cell = row.cells.get(column);
    if (!cell || cell.formula !== null || cell.value === "NR" || cell.value === "") continue;
    const typed = typeof cell.value === "number" || typeof cell.value === "boolean" ? cell.value : null;
    draft.addOverride({
      kpiId: target.kpiId ?? "",
      component: target.component,
      value: typed,
      at: { sheet: sheet.sheet.name, cell: cellAddress(row.row, column) },
    });
    break;
  }
}
