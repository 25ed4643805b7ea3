import type { Framework, ImportProblem, Submission } from "@urbimetry/model";
import { SourceError } from "@urbimetry/model";
import { fileKind } from "./archive/file-kind.ts";
import { openArchive } from "./archive/open-archive.ts";
import type { Collector } from "./collect/collector.ts";
import { collector, passingCollector } from "./collect/collector.ts";
import { importProblem, problemList } from "./collect/problem-list.ts";
import { parseJson } from "./json/parse-json.ts";
import { readJson } from "./json/read-json.ts";
import type { ReadLimits } from "./limits.ts";
import { defaultReadLimits } from "./limits.ts";
import type { NameIndex } from "./names/name-index.ts";
import { buildNameIndex } from "./names/name-index.ts";
import { readForeignBook } from "./read-book.ts";
import { readTemplate } from "./template/read-template.ts";
import { openBook } from "./sheets/open-book.ts";
import type { FileDefaults } from "./table/file-defaults.ts";
import { fileDefaults } from "./table/file-defaults.ts";
import { readTable } from "./table/read-table.ts";
import { textTable } from "./table/text-table.ts";

/** What reading a file may be told. */
export interface ReadOptions {
  framework: Framework;
  /** Names in all languages; without it, only ids, codes and English names are known. */
  names?: NameIndex;
  /** Period of figures whose file does not say theirs. */
  period?: string;
  limits?: Partial<ReadLimits>;
}

/** One submission for each city and period found, and everything in the file that could not be read as it stands. */
export interface ReadSubmissions {
  submissions: Submission[];
  problems: ImportProblem[];
}

/**
 * Reads a file of figures in any format: our template or another .xlsx or .ods workbook, a separated text (CSV, TSV; long
 * or wide), a city record or one of our own exports in JSON. The bytes tell the format, not the name.
 *
 * A row that cannot be understood becomes a problem with its place, and the good rows go on; all problems come at once.
 *
 * @param fileName name as the user knows it; a year or city in it is used where the file names none
 * @throws SourceError when the file as a whole cannot be read: empty, damaged, encrypted, too large, of another kind
 */
export function readSubmissions(bytes: Uint8Array, fileName: string, options: ReadOptions): ReadSubmissions {
  const limits = { ...defaultReadLimits, ...options.limits };
  return naming(fileName, () => readAny(bytes, fileName, options, limits));
}

/**
 * Reads a separated text of many cities in the memory of one: each submission is given to `visit` as soon as the table
 * goes on to the next city or period.
 *
 * @returns the problems of the whole table
 * @throws SourceError as `readSubmissions` does, and `not-grouped` when the rows of a city do not follow each other
 */
export function visitSubmissions(
  bytes: Uint8Array,
  fileName: string,
  options: ReadOptions,
  visit: (submission: Submission) => void,
): ImportProblem[] {
  const limits = { ...defaultReadLimits, ...options.limits };
  return naming(fileName, () => {
    const kind = fileKind(bytes, fileName, limits);
    if (kind !== "text")
      throw new SourceError("wrong-kind", "only a separated text can be read city by city", {
        found: kind === "json" ? "JSON" : "ZIP",
      });
    const problems = problemList(limits.problems);
    const index = options.names ?? buildNameIndex(options.framework);
    const passing = passingCollector(
      { file: { name: fileName, format: "csv" }, currencyId: currencyOf(index), problems },
      visit,
    );
    readText(bytes, index, passing, fileDefaults(fileName, options.period, problems), limits);
    passing.end();
    return problems.list();
  });
}

/** Puts the file's name into what is thrown about it. */
function naming<T>(fileName: string, read: () => T): T {
  try {
    return read();
  } catch (error) {
    if (!(error instanceof SourceError)) throw error;
    const values = { file: fileName, ...error.values };
    throw new SourceError(error.code, `${fileName}: ${error.message}`, values, { cause: error });
  }
}

function readAny(bytes: Uint8Array, fileName: string, options: ReadOptions, limits: ReadLimits): ReadSubmissions {
  const kind = fileKind(bytes, fileName, limits);
  const problems = problemList(limits.problems);
  const index = options.names ?? buildNameIndex(options.framework);
  const defaults = fileDefaults(fileName, options.period, problems);
  if (kind === "archive") {
    const book = openBook(openArchive(bytes, limits), limits);
    const gathered = collector({
      file: { name: fileName, format: book.format },
      currencyId: currencyOf(index),
      problems,
    });
    const context = { index, collector: gathered, defaults, period: options.period };
    if (!readTemplate(book, context)) readForeignBook(book, context);
    return result(gathered, [], options.period);
  }
  const gathered = collector({
    file: { name: fileName, format: kind === "json" ? "json" : "csv" },
    currencyId: currencyOf(index),
    problems,
  });
  if (kind === "json") {
    const document = parseJson(bytes, limits);
    return result(gathered, readJson(document, { index, collector: gathered, defaults }), options.period);
  }
  readText(bytes, index, gathered, defaults, limits);
  return result(gathered, [], options.period);
}

function readText(
  bytes: Uint8Array,
  index: NameIndex,
  gathered: Collector,
  defaults: FileDefaults,
  limits: ReadLimits,
): void {
  const table = textTable(bytes, limits, gathered.problems);
  if (readTable(table, index, gathered, defaults)) return;
  throw new SourceError("no-table", "no heading row with codes or names and values was found");
}

function result(gathered: Collector, whole: Submission[], asked: string | undefined): ReadSubmissions {
  const submissions = [...whole, ...gathered.submissions()];
  const periods = [...new Set(submissions.map(({ period }) => period))];
  if (asked !== undefined && periods.length > 0 && !periods.includes(asked))
    gathered.problems.add(
      importProblem("warning", "period-differs", {}, { values: { there: periods.join(", "), asked } }),
    );
  return { submissions, problems: gathered.problems.list() };
}

function currencyOf({ framework }: NameIndex): string | null {
  return framework.profile.find(({ kind }) => kind === "currency-code")?.id ?? null;
}
