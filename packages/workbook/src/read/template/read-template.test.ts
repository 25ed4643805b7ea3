import { execFileSync, spawnSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { createTranslator, messagesOf } from "@urbimetry/framework";
import type { City, ImportProblem, Observation, Submission } from "@urbimetry/model";
import { blankObservation, languages } from "@urbimetry/model";
import { beforeAll, describe, expect, it } from "vitest";
import { metaSheetName, pointColumn, pointColumns } from "../../layout/template-layout.ts";
import type { PointColumn } from "../../layout/template-layout.ts";
import { writeTemplate } from "../../template/write-template.ts";
import { openArchive } from "../archive/open-archive.ts";
import { collector } from "../collect/collector.ts";
import { problemList } from "../collect/problem-list.ts";
import { defaultReadLimits } from "../limits.ts";
import { readSubmissions } from "../read-submissions.ts";
import { openBook } from "../sheets/open-book.ts";
import type { SheetBook } from "../sheets/sheet.ts";
import { fileDefaults } from "../table/file-defaults.ts";
import { cellText } from "../table/table.ts";
import { editBook } from "../testing/edit-book.ts";
import { framework, names } from "../testing/name-index.ts";
import { readTemplate } from "./read-template.ts";

const city: City = {
  id: "havenstad",
  name: "Havenstad",
  country: "Netherlands",
  iso3: "NLD",
  latitude: 52,
  longitude: 4.5,
};
const given = (about: Partial<Observation>): Observation => ({
  ...blankObservation,
  ...about,
});
const details = {
  quality: "accurate-measurement",
  source: "Register",
  sourceYear: 2024,
  evidence: "p. 3",
  note: "checked",
};

/** One of everything a template can hold. */
const observations: Observation[] = [
  given({ variable: "population", value: 120_000, unit: "person", source: "Register", sourceYear: 2024 }),
  given({ variable: "households", value: 52_000, unit: "household" }),
  given({ variable: "cityArea", value: 98.5, unit: "square-kilometre" }),
  given({ variable: "cityGdp", value: 5.5, unit: "billion-currency" }),
  given({ variable: "currency", value: "EUR" }),
  given({ kpiId: "EC_ICT_ICT_1C", variable: "householdsWithInternet", value: 49_000, unit: "household", ...details }),
  given({ kpiId: "EC_ICT_ICT_2C", value: 84.5, unit: "percent", ...details }),
  given({ kpiId: "EC_ICT_D_1A", value: 0, unit: "percent" }),
  given({ kpiId: "EC_ICT_WS_1C", status: "not-reported", reason: "not-collected", note: "no meters yet" }),
  given({ kpiId: "EC_I_T_4A", variable: "commutersPrivate", value: 20_000, unit: "person" }),
  given({ kpiId: "EC_I_T_4A", variable: "commutersTotal", value: 50_000, unit: "person" }),
  given({ kpiId: "EC_I_T_4A", component: "walking", status: "withheld" }),
  given({ kpiId: "EN_EN_AQ_1C", component: "pm25", value: 12.5, unit: "microgram-per-cubic-metre" }),
  given({ kpiId: "SC_SH_SA_3A", variable: "hasInfrastructure", value: true }),
  given({ kpiId: "SC_SH_SA_3A", variable: "hasTechnical", value: false }),
];
const submission: Submission = {
  city,
  period: "2025",
  synthetic: true,
  basis: "invented",
  observations,
  prefilled: [],
  overrides: [],
  frameworkVersion: framework.version,
  file: { name: "x", format: "none" },
};

/** That every language has every message is for the framework's tests to say. */
const translated = languages.filter((language) => {
  const messages = messagesOf(language);
  return ["template.column.note", "quality.unknown", "unit.percent", "kpi.EC_ICT_ICT_1C.name"].every(
    (id) => messages[id] !== undefined,
  );
});

const hasLibreOffice = spawnSync("soffice", ["--version"]).status === 0;
const limits = defaultReadLimits;
const written = (language: (typeof languages)[number]) =>
  writeTemplate(framework, { translator: createTranslator(language), year: "2025", submission });

function read(book: SheetBook): { submissions: Submission[]; problems: ImportProblem[]; known: boolean } {
  const problems = problemList(limits.problems);
  const gathered = collector({ file: { name: "t.xlsx", format: "xlsx" }, currencyId: "currency", problems });
  const defaults = fileDefaults("t.xlsx", undefined, problems);
  const known = readTemplate(book, { index: names, collector: gathered, defaults });
  return { submissions: gathered.submissions(), problems: problems.list(), known };
}
const plain = (found: readonly Observation[] | undefined) =>
  (found ?? []).map((one) => JSON.stringify({ ...one, at: null, raw: null })).toSorted();
const codes = (problems: readonly ImportProblem[]) => problems.map(({ severity, code }) => `${severity} ${code}`);

let book: SheetBook;
let economy: string;
beforeAll(async () => {
  book = openBook(openArchive(await written("en"), limits), limits);
  economy =
    book.sheets.find(({ rows }) => rows.some(({ cells }) => cellText(cells.get(1)) === "EC_ICT_ICT_1C"))?.name ?? "";
});

/** Row of a data point, by its hidden id. */
function rowOf(id: string): number {
  const rows = book.sheets.flatMap((sheet) => sheet.rows);
  return rows.find(({ cells }) => cellText(cells.get(1)) === id)?.row ?? 0;
}
const cell = (role: PointColumn, id: string) => `${pointColumn(role)}${rowOf(id)}`;
const figure = (
  found: Submission | undefined,
  kpiId: string,
  variable: string | null = null,
  component: string | null = null,
) => found?.observations.find((one) => one.kpiId === kpiId && one.variable === variable && one.component === component);

describe("readTemplate", () => {
  it.each(translated)("gives back what was written, in %s", async (language) => {
    const bytes = await written(language);
    const { submissions, problems } = readSubmissions(bytes, "t.xlsx", { framework, names });
    expect(problems).toEqual([]);
    expect(submissions).toHaveLength(1);
    expect(plain(submissions[0]?.observations)).toEqual(plain(observations));
    expect(submissions[0]).toMatchObject({ city, period: "2025", synthetic: true, basis: "invented" });
  });

  it("takes figures of the profile that input cells show for what they are: no figures of the KPI", () => {
    expect(figure(read(book).submissions[0], "EC_ICT_ICT_1C", "households")).toBeUndefined();
    const typed = editBook(book, economy, { cells: { [cell("input2", "EC_ICT_ICT_1C")]: 51_000 } });
    expect(figure(read(typed).submissions[0], "EC_ICT_ICT_1C", "households")).toMatchObject({ value: 51_000 });
  });

  it("takes the result of a formula that somebody typed into an input cell", () => {
    const address = cell("input1", "EC_ICT_ICT_1C");
    const typed = editBook(book, economy, { cells: { [address]: { formula: "20000+29500", value: 49_500 } } });
    expect(figure(read(typed).submissions[0], "EC_ICT_ICT_1C", "householdsWithInternet")).toMatchObject({
      value: 49_500,
    });
  });

  it("finds computed cells that were typed over, keeps the only figure there is, and says so", () => {
    const cells = { [cell("computed", "EC_ICT_ICT_3C")]: 95_424, [cell("result", "EC_ICT_ICT_1C")]: 99 };
    const { submissions, problems } = read(editBook(book, economy, { cells }));
    expect(submissions[0]?.overrides).toEqual([
      {
        kpiId: "EC_ICT_ICT_1C",
        component: null,
        value: 99,
        at: { sheet: economy, cell: cell("result", "EC_ICT_ICT_1C") },
      },
      {
        kpiId: "EC_ICT_ICT_3C",
        component: null,
        value: 95_424,
        at: { sheet: economy, cell: cell("computed", "EC_ICT_ICT_3C") },
      },
    ]);
    expect(codes(problems)).toEqual(["warning computed-cell-overwritten", "warning computed-cell-overwritten"]);
    expect(figure(submissions[0], "EC_ICT_ICT_3C")).toMatchObject({ value: 95_424, unit: "per-100000-inhabitants" });
    // Where there are inputs, they count.
    expect(figure(submissions[0], "EC_ICT_ICT_1C")).toBeUndefined();
  });

  it("reads numbers typed as text, and reports what is no number with its cell", () => {
    const cells = {
      [cell("input1", "EC_ICT_ICT_1C")]: "49 500,5",
      [cell("override", "EC_ICT_ICT_2C")]: "about ninety",
      [cell("override", "EC_ICT_ICT_3C")]: "1.234",
    };
    const { submissions, problems } = read(editBook(book, economy, { cells }));
    expect(figure(submissions[0], "EC_ICT_ICT_1C", "householdsWithInternet")).toMatchObject({
      value: 49_500.5,
      raw: "49 500,5",
    });
    expect(figure(submissions[0], "EC_ICT_ICT_3C")).toMatchObject({ value: 1234 }); // decided by "49 500,5"
    expect(codes(problems).toSorted()).toEqual([
      "error not-a-number",
      "note number-as-text",
      "note number-as-text",
      "warning number-decided",
    ]);
    expect(problems.find(({ code }) => code === "not-a-number")?.at).toEqual({
      sheet: economy,
      cell: cell("override", "EC_ICT_ICT_2C"),
    });
  });

  it("reports an input that two data points give differently, and takes neither", () => {
    const address = cell("input2", "EC_I_T_4A.public");
    const { submissions, problems } = read(editBook(book, economy, { cells: { [address]: 60_000 } }));
    expect(codes(problems)).toEqual(["error given-twice-differently"]);
    expect(figure(submissions[0], "EC_I_T_4A", "commutersTotal")).toBeUndefined();
  });

  it("reports a statement of absence beside a figure", () => {
    const cells = { [cell("status", "EC_ICT_ICT_1C")]: "Not reported" };
    expect(codes(read(editBook(book, economy, { cells })).problems)).toEqual(["warning status-contradicts-figure"]);
  });

  it("knows rows by code and name where the hidden ids are gone", () => {
    const ids = pointColumns.flatMap((role, column) => (role.startsWith("id") ? column + 1 : []));
    const { submissions, problems } = read(editBook(book, economy, { withoutColumns: ids }));
    expect(codes(problems)).toEqual(["warning template-ids-lost"]);
    expect(plain(submissions[0]?.observations)).toEqual(plain(observations));
  });

  it.each(translated)("knows columns by their headings where the hidden row is gone, in %s", async (language) => {
    const foreign = openBook(openArchive(await written(language), limits), limits);
    const dimension = foreign.sheets.find(({ rows }) =>
      rows.some(({ cells }) => cellText(cells.get(1)) === "EC_ICT_ICT_1C"),
    );
    const ids = pointColumns.flatMap((role, column) => (role.startsWith("id") ? column + 1 : []));
    const edited = editBook(foreign, dimension?.name ?? "", { withoutRows: [3], withoutColumns: ids });
    const { submissions, problems } = read(edited);
    expect(codes(problems)).toEqual(["warning template-ids-lost"]);
    expect(plain(submissions[0]?.observations)).toEqual(plain(observations));
  });

  it("reads sheets that were copied into a workbook without our hidden sheet", () => {
    const bare = { ...book, sheets: book.sheets.filter(({ name }) => !name.startsWith("_")) };
    const { submissions, problems } = read(bare);
    expect(codes(problems)).toEqual(["error period-missing"]);
    expect(submissions).toEqual([]);
    const problemsOfNamed = problemList(limits.problems);
    const gathered = collector({
      file: { name: "t", format: "xlsx" },
      currencyId: "currency",
      problems: problemsOfNamed,
    });
    readTemplate(bare, {
      index: names,
      collector: gathered,
      defaults: fileDefaults("t.xlsx", "2025", problemsOfNamed),
    });
    expect(plain(gathered.submissions()[0]?.observations)).toEqual(plain(observations));
    expect(gathered.submissions()[0]?.city).toMatchObject({ id: "havenstad", name: "Havenstad" });
  });

  it("says which version a template is of, and refuses one for other indicators", () => {
    const metaCell = (key: string) => {
      const rows = book.sheets.find(({ name }) => name === metaSheetName)?.rows ?? [];
      return `B${rows.find(({ cells }) => cellText(cells.get(1)) === key)?.row ?? 0}`;
    };
    const withMeta = (key: string, value: string | number) =>
      read(editBook(book, metaSheetName, { cells: { [metaCell(key)]: value } }));
    expect(codes(withMeta("frameworkVersion", "0.9.0").problems)).toEqual(["note template-older"]);
    expect(codes(withMeta("templateVersion", 99).problems)).toEqual(["warning template-newer"]);
    expect(() => withMeta("framework", "iso-37120")).toThrow("not for u4ssc");
  });

  it("reports a row of an unknown data point only where it holds a figure", () => {
    const row = rowOf("EC_ICT_ICT_3C");
    const unknown = {
      [`A${row}`]: "EC_X_9Z",
      [cell("code", "EC_ICT_ICT_3C")]: "EC: X: 9Z",
      [cell("name", "EC_ICT_ICT_3C")]: "New",
    };
    expect(codes(read(editBook(book, economy, { cells: unknown })).problems)).toEqual([]);
    const filled = { ...unknown, [cell("override", "EC_ICT_ICT_3C")]: 5 };
    expect(codes(read(editBook(book, economy, { cells: filled })).problems)).toEqual(["error unknown-code"]);
  });

  it("takes over what was written in advance", async () => {
    const assessment = { values: [] } as never;
    const bytes = await writeTemplate(framework, {
      translator: createTranslator("en"),
      year: "2026",
      lastYear: { assessment, submission },
    });
    const [next] = readSubmissions(bytes, "t.xlsx", { framework, names }).submissions;
    expect(next?.period).toBe("2026");
    expect(next?.prefilled.map(({ variable, value, unit }) => [variable, value, unit])).toEqual([
      ["cityArea", 98.5, "square-kilometre"],
      ["currency", "EUR", null],
    ]);
  });

  it.skipIf(!hasLibreOffice).each(["ods", "xlsx"])(
    "gives the same after LibreOffice saved it as .%s",
    async (format) => {
      const folder = mkdtempSync(join(tmpdir(), "template-"));
      writeFileSync(join(folder, "t.xlsx"), await written("en"));
      const profile = `-env:UserInstallation=file://${folder}/profile`;
      const out = join(folder, "out");
      execFileSync(
        "soffice",
        [profile, "--headless", "--convert-to", format, "--outdir", out, join(folder, "t.xlsx")],
        {
          stdio: "ignore",
        },
      );
      const saved = readFileSync(join(out, `t.${format}`));
      rmSync(folder, { recursive: true });
      const { submissions, problems } = readSubmissions(saved, `t.${format}`, { framework, names });
      expect(problems).toEqual([]);
      expect(plain(submissions[0]?.observations)).toEqual(plain(observations));
    },
  );

  it("is not mistaken for any other workbook", () => {
    const other = { ...book, sheets: [] };
    expect(read(other).known).toBe(false);
  });
});
