import { readFileSync } from "node:fs";
import { createTranslator, loadBenchmarkSet, loadFramework } from "@urbimetry/framework";
import { readXlsx } from "hucre/xlsx";
import { unzipSync, strFromU8 } from "fflate";
import { describe, expect, it } from "vitest";
import { readSubmissionJson } from "../read/json/submission-json.ts";
import { readSubmissions } from "../read/read-submissions.ts";
import { writeTemplate } from "../template/write-template.ts";
import { hasLibreOffice, throughLibreOffice } from "../testing/libreoffice.ts";
import { annotateWorkbook, type CellRemark } from "./annotate-workbook.ts";

const framework = loadFramework();
const submission = readSubmissionJson(JSON.parse(readFileSync("data/cities/karmoy-2020.json", "utf8")));
const original = await writeTemplate(framework, {
  translator: createTranslator("en"),
  year: "2020",
  benchmarks: loadBenchmarkSet("reference"),
  submission,
});
const remark = (cell: string, severity: CellRemark["severity"], message: string): CellRemark => ({
  sheet: "Economy",
  cell,
  severity,
  title: "Warning",
  message,
  fix: "Check it.",
});
const remarks = [
  remark("M6", "warning", "Looks odd."),
  remark("M6", "error", "Cannot be."),
  remark("N7", "note", "By the way."),
];
const formulas = (book: Awaited<ReturnType<typeof readXlsx>>) =>
  book.sheets.map((sheet) =>
    [...(sheet.cells ?? [])]
      .filter(([, cell]) => cell.formula !== undefined)
      .map(([at, cell]) => `${at} ${cell.formula}`),
  );

describe("annotateWorkbook", () => {
  it("marks the cells and says what is wrong in a comment, the gravest first", async () => {
    const book = await readXlsx(await annotateWorkbook(original, remarks), { readStyles: true });
    const economy = book.sheets.find(({ name }) => name === "Economy");
    const cell = economy?.cells?.get("5,12");
    expect(cell?.comment?.text).toBe("Warning: Cannot be.\n→ Check it.\n\nWarning: Looks odd.\n→ Check it.");
    expect(cell?.style?.fill).toMatchObject({ fgColor: { rgb: expect.stringContaining("F6C6B8") as string } });
    expect(economy?.cells?.get("6,13")?.comment?.text).toContain("By the way.");
  });

  it("loses no figure, formula, drop-down, hidden sheet or protection", async () => {
    const annotated = await annotateWorkbook(original, remarks);
    const [before, after] = [await readXlsx(original), await readXlsx(annotated)];
    expect(after.sheets.map(({ name, hidden }) => `${name} ${hidden}`)).toEqual(
      before.sheets.map(({ name, hidden }) => `${name} ${hidden}`),
    );
    expect(formulas(after)).toEqual(formulas(before));
    expect(after.sheets.map((sheet) => sheet.dataValidations?.length)).toEqual(
      before.sheets.map((sheet) => sheet.dataValidations?.length),
    );
    expect(after.sheets.map((sheet) => sheet.protection?.sheet)).toEqual(
      before.sheets.map((sheet) => sheet.protection?.sheet),
    );
    expect(after.sheets.map((sheet) => sheet.conditionalRules?.length)).toEqual(
      before.sheets.map((sheet) => sheet.conditionalRules?.length),
    );
    const read = (bytes: Uint8Array) => readSubmissions(bytes, "x.xlsx", { framework }).submissions;
    expect(read(annotated)).toEqual(read(original));
  });

  it("keeps the names of print titles with the quotes that sheet names need", async () => {
    const namesOf = (bytes: Uint8Array) =>
      /<definedNames>.*<\/definedNames>/s.exec(strFromU8(unzipSync(bytes)["xl/workbook.xml"] ?? new Uint8Array()))?.[0];
    expect(namesOf(original)).toContain("'Society and Culture'!$4:$4");
    expect(namesOf(await annotateWorkbook(original, remarks))).toBe(namesOf(original));
  });

  it("keeps a comment that was there above the new one", async () => {
    const once = await annotateWorkbook(original, [remark("M6", "note", "First.")]);
    const book = await readXlsx(await annotateWorkbook(once, [remark("M6", "note", "Second.")]));
    const text = book.sheets.find(({ name }) => name === "Economy")?.cells?.get("5,12")?.comment?.text ?? "";
    expect(text.indexOf("First.")).toBeGreaterThanOrEqual(0);
    expect(text.indexOf("Second.")).toBeGreaterThan(text.indexOf("First."));
  });

  it("leaves out remarks on sheets that do not exist, and refuses what is no workbook", async () => {
    const parts = unzipSync(await annotateWorkbook(original, [{ ...remark("A1", "note", "x"), sheet: "Nowhere" }]));
    expect(strFromU8(parts["xl/workbook.xml"] ?? new Uint8Array())).toContain("Economy");
    await expect(annotateWorkbook(new TextEncoder().encode("no workbook"), remarks)).rejects.toThrow(
      "the archive is damaged",
    );
  });

  it.skipIf(!hasLibreOffice)("opens in LibreOffice with its comments", async () => {
    const book = await readXlsx(throughLibreOffice(await annotateWorkbook(original, remarks), "xlsx"));
    const economy = book.sheets.find(({ name }) => name === "Economy");
    expect(economy?.cells?.get("5,12")?.comment?.text).toContain("Cannot be.");
  });
});
