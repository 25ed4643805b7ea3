import { bands } from "@urbimetry/model";
import type { WriteSheet } from "hucre/xlsx";
import {
  headingRow,
  pointColumn,
  pointColumns,
  roleRow,
  rowsOfPoint,
  type PointColumn,
} from "../layout/template-layout.ts";
import { putPoint, type PointRowsContext } from "./point-rows.ts";
import { sheetBuilder, sheetReference } from "./sheet-builder.ts";
import { bandStyle, styles } from "./styles.ts";

/** Widths in characters; columns with an id are hidden. */
const widths: Record<PointColumn, number> = {
  id: 4,
  idInput1: 4,
  idInput2: 4,
  code: 15,
  name: 30,
  inputName1: 26,
  input1: 14,
  unit1: 14,
  inputName2: 24,
  input2: 14,
  unit2: 14,
  computed: 12,
  override: 13,
  resultUnit: 17,
  result: 12,
  reported: 9,
  benchmark: 11,
  performance: 12,
  band: 9,
  lastYear: 12,
  change: 10,
  quality: 24,
  origin: 20,
  source: 24,
  sourceYear: 8,
  evidence: 24,
  status: 15,
  reason: 22,
  note: 30,
};

/** Name of a dimension's sheet: Excel takes 31 characters and none of \ / ? * [ ] : */
export function sheetName(text: string): string {
  return text.replace(/[\\/?*[\]:]/g, " ").slice(0, 31);
}

/**
 * Headings and names that every printed page of a sheet repeats.
 *
 * Written as the name that programs reserve for it, because the name of the sheet needs its quotes.
 */
export function printTitles(sheet: string): { name: string; range: string; scope: string } {
  const area = (from: string, to: string) => `${sheetReference(sheet)}!$${from}:$${to}`;
  const columns = area(pointColumn("code"), pointColumn("name"));
  const rows = area(String(headingRow), String(headingRow));
  return { name: "_xlnm.Print_Titles", range: `${columns},${rows}`, scope: sheet };
}

/** Sheet of one dimension: its sections, and in each the rows of its data points. */
export function pointSheet(context: Omit<PointRowsContext, "rowOf">, dimension: string): WriteSheet {
  const { framework, translator, benchmarks, year } = context;
  const t = translator.text;
  const sections = framework.sections.filter((section) => section.dimension === dimension);
  const rowOf = new Map<string, number>();
  let row = headingRow;
  for (const section of sections) {
    row += 1;
    for (const id of section.dataPointIds) {
      rowOf.set(id, row + 1);
      row += rowsOfPoint(framework.dataPoints.find((point) => point.id === id)?.inputs.length ?? 1);
    }
  }
  const last = row;
  const builder = sheetBuilder(translator.direction);
  const code = pointColumns.indexOf("code");
  builder.put(code, t(`dimension.${dimension}`), styles.title);
  builder.nextRow();
  builder.put(code, t("template.points.lead", { year, set: benchmarks?.name ?? "–" }), styles.lead);
  builder.merge(2, code, pointColumns.indexOf("result"));
  pointColumns.forEach((role, column) => {
    builder.put(column, role, undefined, roleRow);
    builder.put(column, role.startsWith("id") ? "" : t(`template.column.${role}`), styles.heading, headingRow);
  });
  while (builder.row() < headingRow) builder.nextRow(builder.row() + 1 === headingRow ? 44 : undefined);
  for (const section of sections) {
    const at = builder.nextRow(22);
    const title = t("template.section", {
      subDimension: t(`subDimension.${section.subDimension}`),
      category: t(`category.${section.category}`),
    });
    for (let column = code; column < pointColumns.length; column += 1)
      builder.put(column, column === code ? title : null, styles.section, at);
    for (const id of section.dataPointIds) {
      const point = framework.dataPoints.find((one) => one.id === id);
      const kpi = framework.kpis.find((one) => one.id === point?.kpiId);
      if (point && kpi) putPoint(builder, { ...context, rowOf }, kpi, point);
    }
  }
  const bandRange = `${pointColumn("band")}${headingRow + 1}:${pointColumn("band")}${last}`;
  return builder.finish({
    name: sheetName(t(`dimension.${dimension}`)),
    columns: pointColumns.map((role) => ({ width: widths[role], ...(role.startsWith("id") ? { hidden: true } : {}) })),
    freezePane: { rows: headingRow, columns: pointColumns.indexOf("name") + 1 },
    protection: { sheet: true, formatColumns: false, formatRows: false, autoFilter: false },
    conditionalRules: bands.map((band, priority) => ({
      type: "expression" as const,
      priority: priority + 1,
      formula: `${pointColumn("band")}${headingRow + 1}="${t(`band.${band}`)}"`,
      style: bandStyle(band),
      range: bandRange,
    })),
    view: { showGridLines: false, rightToLeft: translator.direction === "rtl" },
    pageSetup: {
      paperSize: "a3",
      orientation: "landscape",
      fitToPage: true,
      fitToWidth: 2,
      fitToHeight: 0,
    },
  });
}
