import type { City } from "@urbimetry/model";
import { SourceError } from "@urbimetry/model";
import { metaSheetName, templateSchema, templateVersion } from "../../layout/template-layout.ts";
import { importProblem } from "../collect/problem-list.ts";
import type { ProblemList } from "../collect/problem-list.ts";
import type { NameIndex } from "../names/name-index.ts";
import type { KeptDetails } from "./kept-details.ts";
import type { Cell, SheetBook } from "../sheets/sheet.ts";
import { cellText } from "../table/table.ts";

/** What the hidden sheet of our template says. Texts are empty where nothing is said. */
export interface TemplateMeta {
  templateVersion: number;
  framework: string;
  frameworkVersion: string;
  period: string;
  city: Pick<City, "id" | "iso3" | "latitude" | "longitude">;
  synthetic: boolean;
  basis: string | null;
  /** Figures written in advance: id, value, unit, sheet and cell. */
  prefilled: readonly PrefilledRow[];
  /** What observations say beside their figures where the cells cannot say it. */
  kept: readonly KeptDetails[];
}

/** One row about a figure that was written in advance. */
export interface PrefilledRow {
  id: string;
  value: Cell["value"];
  unit: string | null;
  sheet: string;
  cell: string;
}

/** The hidden sheet of our template, null when the workbook has none. */
export function templateMeta(book: SheetBook): TemplateMeta | null {
  const sheet = book.sheets.find(({ name }) => name === metaSheetName);
  if (sheet === undefined) return null;
  const rows = sheet.rows.map(({ cells }) => Array.from({ length: 6 }, (_, column) => cells.get(column + 1)));
  const texts = new Map(rows.map(([key, value]) => [cellText(key), cellText(value)]));
  const text = (key: string) => texts.get(key) ?? "";
  const number = (key: string) => (text(key) === "" || Number.isNaN(Number(text(key))) ? null : Number(text(key)));
  if (text("schema") !== templateSchema) return null;
  return {
    templateVersion: number("templateVersion") ?? 1,
    framework: text("framework"),
    frameworkVersion: text("frameworkVersion"),
    period: text("period"),
    city: {
      id: text("cityId"),
      iso3: text("iso3") === "" ? null : text("iso3"),
      latitude: number("latitude"),
      longitude: number("longitude"),
    },
    synthetic: text("synthetic") === "true",
    basis: text("basis") === "" ? null : text("basis"),
    prefilled: rows.flatMap(([key, id, value, unit, sheetName, cell]) =>
      cellText(key) === "prefilled" && value !== undefined
        ? {
            id: cellText(id),
            value: value.value,
            unit: cellText(unit) === "" ? null : cellText(unit),
            sheet: cellText(sheetName),
            cell: cellText(cell),
          }
        : [],
    ),
    kept: rows.flatMap(([key, about, shown, said]) =>
      cellText(key) === "kept" ? { key: cellText(about), shown: cellText(shown), said: cellText(said) } : [],
    ),
  };
}

/**
 * Reports a template of another version than this program's.
 *
 * @throws SourceError `other-framework` when the template was made for other indicators
 */
export function checkVersion(meta: TemplateMeta, { framework }: NameIndex, problems: ProblemList): void {
  if (meta.framework !== "" && meta.framework !== framework.id)
    throw new SourceError("other-framework", `the template is for ${meta.framework}, not for ${framework.id}`, {
      found: meta.framework,
      known: framework.id,
    });
  const found = `${meta.frameworkVersion}/${meta.templateVersion}`;
  const known = `${framework.version}/${templateVersion}`;
  const order = compareVersions(meta.frameworkVersion, framework.version) || meta.templateVersion - templateVersion;
  if (order > 0) problems.add(importProblem("warning", "template-newer", {}, { values: { found, known } }));
  if (order < 0) problems.add(importProblem("note", "template-older", {}, { values: { found, known } }));
}

/** Below 0 when the first version is older; an empty one says nothing. */
function compareVersions(one: string, other: string): number {
  if (one === "") return 0;
  const [first, second] = [one, other].map((version) =>
    version.split(".").map((part) => Number.parseInt(part, 10) || 0),
  );
  for (let part = 0; part < 3; part += 1) {
    const difference = (first?.[part] ?? 0) - (second?.[part] ?? 0);
    if (difference !== 0) return difference;
  }
  return 0;
}
