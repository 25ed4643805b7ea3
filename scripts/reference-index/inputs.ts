import { readdirSync } from "node:fs";
import { basename, join } from "node:path";
import { buildStructure, type IndexStructure, type IndexTable, type StepContext } from "@urbimetry/engine";
import type { IndexData, IndexElement } from "@urbimetry/model";
import { type Csv, numberColumn, readCsv, textColumn } from "./csv.ts";
import { type Metadata, readMetadata } from "./elements.ts";
import type { ReferenceCase, ResultRecord } from "./manifest.ts";
import { preparedLevels, preparedTable } from "./prepared-input.ts";

const csvPath = /[\w./-]+\.csv/g;
const keyColumns = new Set(["uCode", "uName", "Time", "set"]);

/**
 * What a case is given, read from the words of its `input`: files, and what is done to the first of them before the
 * operation (`min-max 1..100 of inputs/asem_treated.csv`). Rows are sorted by time and unit code.
 */
export class Inputs {
  readonly folder: string;
  /** The words of `input`. */
  readonly description: string;
  /** What is expected: some cases give their sample or draws there. */
  readonly expected: ResultRecord;
  private read: IndexData | undefined;

  constructor(folder: string, reference: Pick<ReferenceCase, "input" | "result">) {
    this.folder = folder;
    this.description = reference.input;
    this.expected = reference.result;
  }

  /** A file of the folder: `inputs/asem_weights_random.csv`. */
  csv(path: string): Csv {
    return readCsv(join(this.folder, path));
  }

  /** Paths named in the input, in order. */
  get paths(): string[] {
    return [...this.description.matchAll(csvPath)].map(([path]) => path);
  }

  /** Elements, groups and denominators: of the metadata file that is named, else of the one in the folder. */
  get metadata(): Metadata {
    const path = this.paths.find(isMetadata) ?? this.fileLike(isMetadata);
    if (path === undefined) throw new Error("the folder has no metadata file");
    return readMetadata(this.csv(path));
  }

  get elements(): readonly IndexElement[] {
    return this.metadata.elements;
  }

  /** Whether the input names more than metadata. */
  get hasData(): boolean {
    return this.paths.some((path) => !isMetadata(path));
  }

  /** Tree of the elements whose indicators are columns of the data. @throws Error when it can't be built */
  get structure(): IndexStructure {
    const columns = this.hasData ? new Set(this.data.indicators) : null;
    const elements = this.elements.filter(({ id, level }) => level > 1 || columns === null || columns.has(id));
    const { structure, problems } = buildStructure(elements);
    if (structure === null) throw new Error(`the structure can't be built: ${JSON.stringify(problems[0])}`);
    return structure;
  }

  /** Numbers of the first file, undone: indicators, groups and denominators (from the raw data where it has none itself). */
  get data(): IndexData {
    this.read ??= this.readData();
    return this.read;
  }

  private readData(): IndexData {
    const path = this.paths.find((candidate) => !isMetadata(candidate));
    if (path === undefined) throw new Error(`the input names no data file: ${this.description}`);
    return this.dataOf(path);
  }

  /** Numbers of a file. */
  dataOf(path: string): IndexData {
    const csv = this.csv(path);
    const { groups, denominators } = this.optionalMetadata();
    const beside = (name: string) => textColumn(csv, name) ?? this.fromRawData(csv, name);
    const order = rowOrder(csv);
    const sorted = <T>(cells: ArrayLike<T>) => Array.from(order, (row) => cells[row] as T);
    const sortedNumbers = (cells: Float64Array) => Float64Array.from(order, (row) => cells[row] ?? Number.NaN);
    const other = new Set([...keyColumns, ...groups, ...denominators]);
    const columns = csv.header
      .filter((name) => !other.has(name))
      .flatMap((name) => {
        const numbers = numberColumn(csv, name);
        return numbers === undefined ? [] : [{ name, numbers: sortedNumbers(numbers) }];
      });
    const units = sorted(textColumn(csv, "uCode") ?? []);
    const names = sorted(textColumn(csv, "uName") ?? textColumn(csv, "uCode") ?? []);
    const times = numberColumn(csv, "Time");
    const isPanel = times !== undefined && new Set(times).size > 1;
    return {
      units,
      ...(isPanel ? { times: [...sortedNumbers(times)] } : {}),
      names: Object.fromEntries(units.map((unit, row) => [unit, names[row] ?? unit])),
      indicators: columns.map(({ name }) => name),
      values: columns.map(({ numbers }) => numbers),
      groups: Object.fromEntries(
        groups.flatMap((name) => {
          const cells = beside(name);
          return cells === undefined ? [] : [[name, sorted(cells).map((cell) => (cell === "" ? null : cell))]];
        }),
      ),
      denominators: Object.fromEntries(
        denominators.flatMap((name) => {
          const cells = beside(name);
          return cells === undefined
            ? []
            : [[name, Float64Array.from(sorted(cells), (cell) => (cell === "" ? Number.NaN : Number(cell)))]];
        }),
      ),
    };
  }

  /** The first file as a table, undone. */
  get raw(): IndexTable {
    const { units, times, indicators, values } = this.data;
    return { units, ...(times === undefined ? {} : { times }), columns: indicators, values };
  }

  /** The first file as a table of indicators, after what the words of the input do to it (aggregation apart). */
  get table(): IndexTable {
    return preparedTable(this);
  }

  /** Tables of all levels, when the input says "… aggregate of …". @throws Error when it doesn't */
  get levels(): readonly IndexTable[] {
    return preparedLevels(this);
  }

  /** What a step sees of this input, its table having the rows of the data. */
  get context(): StepContext {
    const { structure, data } = this;
    return {
      structure,
      data,
      rows: Int32Array.from(data.units, (_, row) => row),
      weights: structure.levels.map(({ weights }) => weights),
    };
  }

  private optionalMetadata(): Pick<Metadata, "groups" | "denominators"> {
    return this.fileLike(isMetadata) === undefined ? { groups: [], denominators: [] } : this.metadata;
  }

  /** A column of the raw data, unit by unit in the order of another file. */
  private fromRawData(csv: Csv, name: string): string[] | undefined {
    const path = this.fileLike((candidate) => candidate.endsWith("_data.csv"));
    const units = textColumn(csv, "uCode");
    if (path === undefined || units === undefined) return undefined;
    const raw = this.csv(path);
    const cells = textColumn(raw, name);
    if (cells === undefined) return undefined;
    const byUnit = new Map((textColumn(raw, "uCode") ?? []).map((unit, row) => [unit, cells[row] ?? ""]));
    return units.map((unit) => byUnit.get(unit) ?? "");
  }

  private fileLike(fits: (path: string) => boolean): string | undefined {
    const found = readdirSync(join(this.folder, "inputs")).find((file) => file.endsWith(".csv") && fits(file));
    return found === undefined ? undefined : `inputs/${found}`;
  }
}

const isMetadata = (path: string) => /meta[^/]*\.csv$/.test(basename(path));

/** Rows sorted by time, then by unit code in byte order. */
function rowOrder(csv: Csv): Int32Array {
  const units = textColumn(csv, "uCode") ?? [];
  const times = numberColumn(csv, "Time");
  const order = Int32Array.from(csv.rows, (_, row) => row);
  return order.sort((one, other) => {
    const gap = (times?.[one] ?? 0) - (times?.[other] ?? 0);
    if (gap !== 0) return gap;
    const [unit, otherUnit] = [units[one] ?? "", units[other] ?? ""];
    return unit < otherUnit ? -1 : unit > otherUnit ? 1 : one - other;
  });
}
