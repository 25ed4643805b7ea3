import { readFileSync } from "node:fs";
import { assess, prepareEngine } from "@urbimetry/engine";
import { createTranslator, loadBenchmarkSet, loadFramework, messagesOf } from "@urbimetry/framework";
import { languages, type Assessment, type DataPoint, type Submission, type Translator } from "@urbimetry/model";
import { readXlsx, type Cell, type Sheet } from "hucre/xlsx";
import { describe, expect, it } from "vitest";
import { headingRow, pointColumns, type PointColumn } from "../layout/template-layout.ts";
import { readSubmissionJson } from "../read/json/submission-json.ts";
import { buildNameIndex } from "../read/names/name-index.ts";
import { readSubmissions } from "../read/read-submissions.ts";
import { hasLibreOffice, throughLibreOffice } from "../testing/libreoffice.ts";
import { writeTemplate } from "./write-template.ts";

const framework = loadFramework();
const benchmarks = loadBenchmarkSet("reference");
const plan = prepareEngine(framework, benchmarks);
const cityFile = (path: string) => readSubmissionJson(JSON.parse(readFileSync(path, "utf8")));
const havenstad = cityFile("data/synthetic/havenstad-2025.json");
const karmoy = cityFile("data/cities/karmoy-2020.json");

/** Havenstad with figures that give no value: a negative one, a denominator of zero, a missing one. */
const broken: Submission = {
  ...havenstad,
  observations: havenstad.observations
    .filter((one) => one.variable !== "patentsGranted")
    .map((one) => ({
      ...one,
      value: one.variable === "voters" ? -5 : one.variable === "liveBirths" ? 0 : one.value,
    })),
};

const template = (language: (typeof languages)[number], submission?: Submission) =>
  writeTemplate(framework, {
    translator: createTranslator(language),
    year: submission?.period ?? "2026",
    benchmarks,
    ...(submission ? { submission } : {}),
  });

const cellAt = (sheet: Sheet, row: number, role: PointColumn): Cell | undefined =>
  sheet.cells?.get(`${row},${pointColumns.indexOf(role)}`);
const valueAt = (sheet: Sheet, row: number, role: PointColumn) => sheet.rows[row]?.[pointColumns.indexOf(role)] ?? null;

/** Rows (0-based) of data points in a sheet, by data point id. */
function rowsOf(sheet: Sheet): Map<string, number> {
  const rows = new Map<string, number>();
  sheet.rows.forEach((cells, row) => {
    const id = String(cells[0] ?? "");
    if (row >= headingRow && framework.dataPoints.some((point) => point.id === id)) rows.set(id, row);
  });
  return rows;
}

async function calculated(submission: Submission, language: (typeof languages)[number]) {
  const book = await readXlsx(throughLibreOffice(await template(language, submission), "xlsx"), { readStyles: true });
  const found = new Map<string, { sheet: Sheet; row: number }>();
  for (const sheet of book.sheets) for (const [id, row] of rowsOf(sheet)) found.set(id, { sheet, row });
  return found;
}

describe("writeTemplate", () => {
  it("has a row for each of the 112 data points in three sheets", async () => {
    const book = await readXlsx(await template("en"));
    const ids = book.sheets.flatMap((sheet) => [...rowsOf(sheet).keys()]);
    expect(ids).toEqual(
      framework.dataPoints.map((point) => point.id).filter((id) => ids.includes(id)).length === 112 ? ids : [],
    );
    expect(new Set(ids).size).toBe(112);
  });

  it("leaves only the cells to fill in unlocked, in protected sheets without a password", async () => {
    const book = await readXlsx(await template("en"), { readStyles: true });
    const economy = book.sheets.find(({ name }) => name === "Economy");
    if (!economy) throw new Error("there is no sheet Economy");
    expect(economy.protection).toMatchObject({ sheet: true });
    expect(economy.protection?.password).toBeUndefined();
    const row = rowsOf(economy).get("EC_ICT_ICT_1C") ?? -1;
    const unlocked = pointColumns.filter((role) => cellAt(economy, row, role)?.style?.protection?.locked === false);
    expect(unlocked).toEqual([
      "input1",
      "unit1",
      "input2",
      "unit2",
      "override",
      "quality",
      "origin",
      "source",
      "sourceYear",
      "evidence",
      "status",
      "reason",
      "note",
    ]);
  });

  it("offers six qualities and the units of the same dimension", async () => {
    const book = await readXlsx(await template("en"));
    const economy = book.sheets.find(({ name }) => name === "Economy");
    const lists = book.sheets.find(({ name }) => name === "_lists");
    if (!economy || !lists) throw new Error("a sheet is missing");
    const row = (rowsOf(economy).get("EC_I_WS_3C") ?? -1) + 1;
    const choicesOf = (cell: string) => {
      const range = economy.dataValidations?.find((one) => one.range === cell && one.type === "list")?.formula1 ?? "";
      const [, column = "", from = "0", to = "0"] = /\$([A-Z]+)\$(\d+):\$[A-Z]+\$(\d+)/.exec(range) ?? [];
      const at = column.codePointAt(0)! - 65;
      return lists.rows.slice(Number(from) - 1, Number(to)).map((cells) => cells[at]);
    };
    expect(choicesOf(`V${row}`)).toHaveLength(6);
    expect(choicesOf(`H${row}`)).toEqual(expect.arrayContaining(["m³", "l", "million m³"]));
    expect(choicesOf(`H${row}`)).not.toContain("km");
  });

  it("runs from right to left in Arabic, and only there", async () => {
    for (const language of ["ar", "fr"] as const) {
      const book = await readXlsx(await template(language));
      const visible = book.sheets.filter((sheet) => !sheet.hidden);
      expect(visible.map((sheet) => sheet.view?.rightToLeft === true)).toEqual(visible.map(() => language === "ar"));
    }
  });

  it.each(languages)("gives the same figures back when it is read, in %s", async (language) => {
    const names = buildNameIndex(framework, Object.fromEntries(languages.map((one) => [one, messagesOf(one)])));
    for (const submission of [havenstad, karmoy]) {
      const { submissions, problems } = readSubmissions(await template(language, submission), "sheet.xlsx", {
        framework,
        names,
      });
      expect(problems).toEqual([]);
      const plain = (one: Submission | undefined) =>
        one?.observations.map(({ at: _, raw: __, ...rest }) => JSON.stringify(rest)).sort();
      expect(plain(submissions[0])).toEqual(plain(submission));
      expect(submissions[0]?.city).toEqual(submission.city);
      expect(submissions[0]?.synthetic).toBe(submission.synthetic);
    }
  });

  it.skipIf(!hasLibreOffice).each(["en", "ar"] as const)(
    "computes in LibreOffice what the engine computes, in %s",
    async (language) => {
      const translator = createTranslator(language);
      for (const submission of [havenstad, karmoy, broken]) {
        const cells = await calculated(submission, language);
        const assessment = assess(plan, submission, { checks: false });
        const differences = framework.dataPoints.flatMap((point) =>
          differencesOf(point, cells.get(point.id), assessment, translator),
        );
        expect(differences).toEqual([]);
      }
    },
    240_000,
  );
});

/** Where a row of the calculated sheet and the engine disagree, beyond the ninth digit. */
function differencesOf(
  point: DataPoint,
  place: { sheet: Sheet; row: number } | undefined,
  { values, performances }: Assessment,
  translator: Translator,
): string[] {
  if (!place) return [`${point.id} has no row`];
  const [value, performance] = [values[point.index], performances[point.index]];
  const near = (one: unknown, other: number) => Math.abs(Number(one) - other) <= 1e-9 * Math.max(1, Math.abs(other));
  const figure = value && "value" in value ? value.value : null;
  const answer = figure === 1 ? "answer.yes" : "answer.no";
  const wanted = figure === null ? "NR" : point.unit === "yes-no" ? translator.text(answer) : figure;
  const found = valueAt(place.sheet, place.row, "result");
  const score = valueAt(place.sheet, place.row, "performance");
  const band = valueAt(place.sheet, place.row, "band");
  const sameResult = typeof wanted === "number" ? near(found, wanted) : found === wanted;
  const sameScore = performance?.scored
    ? near(score, performance.percent) && band === translator.text(`band.${performance.band}`)
    : score === null || score === "";
  return [
    ...(sameResult ? [] : [`${point.id}: ${String(found)} instead of ${wanted}`]),
    ...(sameScore ? [] : [`${point.id}: performance ${String(score)}, band ${String(band)}`]),
  ];
}
