import type { Framework, PrefilledFigure } from "@urbimetry/model";
import { writeXlsx, type CellValue, type WriteSheet } from "hucre/xlsx";
import { metaSheetName, roleRow, templateSchema, templateVersion } from "../layout/template-layout.ts";
import { instructionSheet } from "./instruction-sheet.ts";
import { listSheet } from "./list-sheet.ts";
import { keptDetails } from "./kept-details.ts";
import { pointSheet, printTitles } from "./point-sheet.ts";
import { profileSheet } from "./profile-sheet.ts";
import { givenFigures, type TemplateContext, type TemplateOptions } from "./template-input.ts";

function metaSheet(context: TemplateContext, prefilled: readonly PrefilledFigure[]): WriteSheet {
  const { framework, translator, year, submission, lastYear } = context;
  const rows: CellValue[][] = [
    ["schema", templateSchema],
    ["templateVersion", templateVersion],
    ["framework", framework.id],
    ["frameworkVersion", framework.version],
    ["language", translator.language],
    ["period", year],
    ["cityId", submission?.city.id ?? lastYear?.submission.city.id ?? ""],
    ["iso3", submission?.city.iso3 ?? lastYear?.submission.city.iso3 ?? ""],
    ["latitude", submission?.city.latitude ?? lastYear?.submission.city.latitude ?? ""],
    ["longitude", submission?.city.longitude ?? lastYear?.submission.city.longitude ?? ""],
    ["synthetic", (submission ?? lastYear?.submission)?.synthetic ? "true" : "false"],
    ["basis", submission?.basis ?? ""],
    ...prefilled.map((one) => [
      "prefilled",
      one.variable,
      one.value,
      one.unit,
      one.at?.sheet ?? "",
      one.at?.cell ?? "",
    ]),
    ...keptDetails(context).map((kept) => ["kept", ...kept]),
  ];
  return { name: metaSheetName, rows, hidden: true };
}

/** The row of roles is for programs; people do not see it. */
function hideRoles(sheet: WriteSheet): WriteSheet {
  const rowDefs = new Map(sheet.rowDefs);
  rowDefs.set(roleRow - 1, { hidden: true });
  return { ...sheet, rowDefs };
}

/**
 * Writes the workbook that a city fills in: instructions, city profile, one sheet for each dimension, in one language.
 *
 * Only the cells to fill in are unlocked (no password); results, performance and bands are live formulas that agree with
 * the engine. Filled from a submission, it reads back to the same observations: what a row cannot say, because it has one
 * quality and source for all its figures, is kept in a hidden sheet.
 *
 * @returns an .xlsx file
 */
export async function writeTemplate(framework: Framework, options: TemplateOptions): Promise<Uint8Array> {
  const context: TemplateContext = { ...options, framework, given: givenFigures(options.submission) };
  const lists = listSheet(framework, options.translator);
  const profile = profileSheet(context, lists);
  const dimensions = framework.dimensions.map(({ id }) => pointSheet({ ...context, lists, profile }, id));
  const bytes = await writeXlsx({
    sheets: [
      instructionSheet(context),
      hideRoles(profile.sheet),
      ...dimensions.map(hideRoles),
      lists.sheet,
      metaSheet(context, profile.prefilled),
    ],
    namedRanges: dimensions.map(({ name }) => printTitles(name)),
    defaultFont: { name: "Noto Sans", size: 10 },
    properties: { title: options.translator.text("template.title", { year: options.year }), creator: "Urbimetry" },
  });
  return new Uint8Array(bytes);
}
