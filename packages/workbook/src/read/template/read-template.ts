import type { City, ImportProblem, PrefilledFigure } from "@urbimetry/model";
import { listSheetName } from "../../layout/template-layout.ts";
import { importProblem } from "../collect/problem-list.ts";
import { decidedNumbers } from "../figures/decided-numbers.ts";
import type { FigureContext } from "../figures/figure.ts";
import { readPeriod } from "../figures/read-period.ts";
import { citySlug } from "../names/city-slug.ts";
import type { NameIndex } from "../names/name-index.ts";
import { suggester } from "../names/suggester.ts";
import { decideMark, noEvidence, withNumber } from "../numbers/decimal-mark.ts";
import { readNumber } from "../numbers/read-number.ts";
import type { BookContext } from "../read-book.ts";
import type { SheetBook } from "../sheets/sheet.ts";
import type { FileDefaults } from "../table/file-defaults.ts";
import { cellText } from "../table/table.ts";
import { restoringDraft } from "./kept-details.ts";
import { pointGroups } from "./point-groups.ts";
import { readPoint } from "./read-points.ts";
import { cityText, readProfileSheet } from "./read-profile-sheet.ts";
import type { PrefilledRow, TemplateMeta } from "./template-meta.ts";
import { checkVersion, templateMeta } from "./template-meta.ts";
import type { TemplateSheet } from "./template-sheet.ts";
import { cellOf, templateSheet } from "./template-sheet.ts";

/**
 * Reads our own template, of any year and language. False when the workbook is none.
 *
 * The hidden marks say what each row and column is. Where they are gone, headings, codes and names do, and it is
 * reported.
 *
 * @throws SourceError `other-framework`
 */
export function readTemplate(book: SheetBook, context: BookContext): boolean {
  const { index, collector, defaults } = context;
  const meta = templateMeta(book);
  const sheets = book.sheets.flatMap((sheet) => templateSheet(sheet, index) ?? []);
  const points = sheets.filter(({ kind }) => kind === "points");
  // Any workbook may have a list of names, values and units; only beside data points it is our profile.
  const profile = sheets.find(({ kind }) => kind === "profile");
  if (points.length === 0 && (meta === null || profile === undefined)) return false;
  if (meta !== null) checkVersion(meta, index, collector.problems);

  const period = readPeriod(meta?.period ?? "")?.period ?? defaults.period();
  if (period === null) return true;
  const { draft, restoreAbsences } = restoringDraft(
    collector.draft({
      city: cityOf(meta, profile, defaults),
      period,
      synthetic: meta?.synthetic ?? false,
      basis: meta?.basis ?? null,
      frameworkVersion: meta?.frameworkVersion ?? null,
    }),
    meta?.kept ?? [],
  );
  const { figures, tellDecided } = figureContext(sheets, context);
  const labels = unitLabels(book, index);
  const profileGiven =
    profile === undefined ? new Set<string>() : readProfileSheet(profile, { figures, draft, labels });
  const seen = new Set<string>();
  for (const sheet of points) {
    const { groups, recovered } = pointGroups(sheet, index, figures.suggest, collector.problems);
    if (!sheet.marked || recovered > 0)
      collector.problems.add(
        importProblem(
          "warning",
          "template-ids-lost",
          { sheet: sheet.sheet.name },
          { values: { sheet: sheet.sheet.name } },
        ),
      );
    const profileName = profile?.sheet.name ?? "";
    for (const group of groups) readPoint(group, { sheet, figures, draft, labels, profileName, profileGiven, seen });
  }
  restoreAbsences();
  tellDecided();
  for (const row of meta?.prefilled ?? []) draft.addPrefilled(prefilledFigure(row, index));
  return true;
}

function cityOf(meta: TemplateMeta | null, profile: TemplateSheet | undefined, defaults: FileDefaults): City {
  const name = cityText(profile, "city.name");
  const id = meta?.city.id ?? "";
  if (name === "" && id === "") return defaults.city();
  return {
    id: id === "" ? citySlug(name) : id,
    name: name === "" ? id : name,
    country: cityText(profile, "city.country"),
    iso3: meta?.city.iso3 ?? null,
    latitude: meta?.city.latitude ?? null,
    longitude: meta?.city.longitude ?? null,
  };
}

const typedRoles = ["input1", "input2", "override", "value"] as const;

/** Numbers typed as text anywhere in the workbook show how its writer writes decimals. */
function figureContext(
  sheets: readonly TemplateSheet[],
  { index, collector }: BookContext,
): { figures: FigureContext; tellDecided: () => void } {
  let evidence = noEvidence;
  for (const { rows, columns } of sheets) {
    for (const row of rows) {
      for (const role of typedRoles) {
        const cell = cellOf(row, columns, role);
        if (cell?.kind === "text")
          evidence = withNumber(evidence, readNumber(cellText(cell) || "-", null), cellText(cell), row.row);
      }
    }
  }
  const mark = decideMark(evidence);
  const numbers = decidedNumbers(mark);
  const report = (problem: ImportProblem) => collector.problems.add(problem);
  const figures = { index, mark, suggest: suggester(), report, decided: numbers.count };
  return { figures, tellDecided: () => numbers.tell(report) };
}

/** The template's own list of units: label in its language, factor, id. */
function unitLabels(book: SheetBook, { units }: NameIndex): Map<string, string> {
  const rows = book.sheets.find(({ name }) => name === listSheetName)?.rows ?? [];
  return new Map(
    rows.flatMap(({ cells }): [string, string][] => {
      const ordered = [...cells].sort(([one], [other]) => one - other).map(([, cell]) => cell);
      const id = cellText(ordered.at(-1));
      const label = cellText(ordered.at(-3));
      return units.units.has(id) && label !== "" ? [[label, id]] : [];
    }),
  );
}

/** A figure written in advance is of the profile, of an input (`<kpi>.<input>`) or of a data point. */
function prefilledFigure(
  { id, value, unit, sheet, cell }: PrefilledRow,
  { framework, kpis, points }: NameIndex,
): PrefilledFigure {
  const at = sheet === "" ? null : { sheet, cell };
  const point = points.get(id);
  if (point !== undefined) return { kpiId: point.kpiId, component: point.component, variable: null, value, unit, at };
  const [kpiId = "", variable = ""] = id.split(".");
  if (kpis.has(kpiId) && !framework.profile.some((quantity) => quantity.id === id))
    return { kpiId, component: null, variable, value, unit, at };
  return { kpiId: null, component: null, variable: id, value, unit, at };
}
