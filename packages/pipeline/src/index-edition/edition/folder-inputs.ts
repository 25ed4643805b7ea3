import { checkIndexRecipe } from "@urbimetry/framework";
import {
  AboutEditionInputs,
  BenchmarkSet,
  EditionElements,
  EditionGoalposts,
  type DataColumns,
  type Framework,
  type IndexData,
  type IndexProblem,
} from "@urbimetry/model";
import { scoreReady } from "../data-points/score-ready.ts";
import { scoredPoints } from "../data-points/scored-points.ts";
import type { IndexInputs } from "../inputs.ts";
import { readIndexData } from "../read/read-data.ts";
import { inputFiles } from "./edition-files.ts";

/** Inputs read back from an edition's folder, or why they can't be. */
export interface FolderInputs {
  inputs: IndexInputs | null;
  about: AboutEditionInputs | null;
  problems: readonly IndexProblem[];
}

type Files = ReadonlyMap<string, string>;

/** Why a file could not be taken for what it should be. */
class UnreadableInput extends Error {
  readonly path: string;

  constructor(path: string, reason: string) {
    super(reason);
    this.path = path;
  }
}

/** A schema of the model. */
interface Schema<Content> {
  safeParse(
    content: unknown,
  ):
    | { success: true; data: Content }
    | { success: false; error: { issues: readonly { path: readonly PropertyKey[]; message: string }[] } };
}

/**
 * The inputs that an edition's folder holds. Where it holds data points as reported, what is scored must follow from them.
 *
 * @param files path within the folder → text
 */
export async function folderInputs(files: Files, framework: Framework): Promise<FolderInputs> {
  try {
    const about = jsonFile(files, inputFiles.about, AboutEditionInputs);
    const { recipe, problems } = checkIndexRecipe(parsed(files, inputFiles.recipe));
    if (recipe === null) return { inputs: null, about, problems };
    const data = await dataFiles(files, about.columns, inputFiles.data, inputFiles.relativeError, inputFiles.verified);
    const reported = about.reportedColumns === null ? null : await reportedFiles(files, about.reportedColumns);
    if (reported !== null) {
      const ready = scoreReady(reported.data, scoredPoints(framework, reported.benchmarks));
      if (!sameFigures(ready.data, data))
        throw new UnreadableInput(inputFiles.data, "differs from the reported figures");
    }
    const elements = jsonFile(files, inputFiles.elements, EditionElements);
    const goalposts = files.has(inputFiles.goalposts) ? jsonFile(files, inputFiles.goalposts, EditionGoalposts) : null;
    return {
      inputs: { recipe, elements, data, goalposts, reported, synthetic: about.synthetic },
      about,
      problems: [],
    };
  } catch (error) {
    if (!(error instanceof UnreadableInput)) throw error;
    const values = { path: error.path, reason: error.message };
    return { inputs: null, about: null, problems: [{ code: "edition-input-unreadable", severity: "error", values }] };
  }
}

function parsed(files: Files, path: string): unknown {
  const content = files.get(path);
  if (content === undefined) throw new UnreadableInput(path, "missing");
  try {
    return JSON.parse(content) as unknown;
  } catch (error) {
    throw new UnreadableInput(path, error instanceof Error ? error.message : String(error));
  }
}

function jsonFile<Content>(files: Files, path: string, schema: Schema<Content>): Content {
  const result = schema.safeParse(parsed(files, path));
  if (result.success) return result.data;
  const issue = result.error.issues[0];
  throw new UnreadableInput(path, `${issue?.path.map(String).join(".") ?? ""}: ${issue?.message ?? ""}`);
}

async function reportedFiles(files: Files, columns: DataColumns): Promise<NonNullable<IndexInputs["reported"]>> {
  const { reported, reportedError, reportedVerified, benchmarks } = inputFiles;
  return {
    data: await dataFiles(files, columns, reported, reportedError, reportedVerified),
    benchmarks: jsonFile(files, benchmarks, BenchmarkSet),
  };
}

/** A table of data, with the tables of errors and of verification beside it where there are any. */
async function dataFiles(
  files: Files,
  columns: DataColumns,
  ...[table, errors, verified]: [table: string, errors: string, verified: string]
): Promise<IndexData> {
  const data = await tableFile(files, table, columns);
  const { indicators } = columns;
  const beside = async (path: string) =>
    files.has(path) ? (await tableFile(files, path, { indicators, denominators: [], groups: [] })).values : null;
  const [relativeError, flags] = [await beside(errors), await beside(verified)];
  return {
    ...data,
    ...(relativeError === null ? {} : { relativeError }),
    ...(flags === null ? {} : { verified: flags.map((column) => Uint8Array.from(column)) }),
  };
}

async function tableFile(files: Files, path: string, columns: DataColumns): Promise<IndexData> {
  const content = files.get(path);
  if (content === undefined) throw new UnreadableInput(path, "missing");
  const { data, problems } = await readIndexData([new TextEncoder().encode(content)], columns);
  if (data === null) throw new UnreadableInput(path, problems.map(({ code }) => code).join(", "));
  return data;
}

function sameFigures(one: IndexData, other: IndexData): boolean {
  const same = (a: readonly Float64Array[] = [], b: readonly Float64Array[] = []) =>
    a.length === b.length && a.every((column, at) => column.every((value, row) => Object.is(value, b[at]?.[row])));
  return same(one.values, other.values) && same(one.relativeError, other.relativeError);
}
