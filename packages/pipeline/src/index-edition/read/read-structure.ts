import type { IndexElement, IndexProblem } from "@urbimetry/model";
import { streamRecords, type ByteSource } from "@urbimetry/workbook";
import { readNumberField } from "./number-field.ts";
import { collectProblems, hasErrors, type ProblemCollector } from "./problem-list.ts";

/** What a table of elements says: the tree, and which columns of the data are denominators and groups. */
export interface StructureTable {
  elements: IndexElement[];
  denominators: string[];
  groups: string[];
}

/** Elements that a table may have. An index of the widest framework known has some hundreds. */
export const mostElements = 10_000;

const columns = ["Level", "iCode", "iName", "Direction", "Weight", "Unit", "Target", "Denominator", "Parent", "Type"];
const required = ["Level", "iCode", "Parent"];
type Fields = Record<string, string>;

/**
 * Reads the elements of an index from a table (META.csv): one row an element, with `iCode`, `Level` (1 is an indicator),
 * `Parent`, and where wanted `iName`, `Direction` (1 or −1), `Weight`, `Unit`, `Target`, `Denominator`. Rows of `Type`
 * Group or Denominator name columns of the data.
 *
 * @returns no structure where there is an error; every problem names row, column and element
 * @throws SourceError `not-utf-8` when the bytes are no UTF-8
 */
export async function readStructureTable(
  source: ByteSource,
): Promise<{ structure: StructureTable | null; problems: IndexProblem[] }> {
  const problems = collectProblems();
  const structure: StructureTable = { elements: [], denominators: [], groups: [] };
  const seen = new Set<string>();
  let head: string[] | null = null;
  await streamRecords(source, (fields, row) => {
    if (head === null) {
      head = fields.map((field) => field.trim());
      return checkHead(head, problems);
    }
    if (fields.length !== head.length) {
      problems.add({ code: "row-width", values: { row, fields: fields.length, columns: head.length } });
      return true;
    }
    const record = Object.fromEntries(head.map((name, at) => [name, (fields[at] ?? "").trim()]));
    const id = record["iCode"] ?? "";
    if (id === "") problems.add({ code: "element-without-code", values: { row } });
    else if (seen.has(id)) problems.add({ code: "element-twice", element: id, values: { row } });
    else addElement(structure, record, id, row, problems);
    seen.add(id);
    if (seen.size > mostElements) problems.add({ code: "too-many-elements", values: { limit: mostElements } });
    return seen.size <= mostElements;
  });
  if (head === null) problems.add({ code: "table-empty", values: {} });
  const list = problems.list();
  return { structure: hasErrors(list) ? null : structure, problems: list };
}

function checkHead(head: readonly string[], problems: ProblemCollector): boolean {
  const missing = required.filter((name) => !head.includes(name));
  for (const column of missing) problems.add({ code: "column-missing", values: { column } });
  for (const [at, column] of head.entries()) {
    if (head.indexOf(column) !== at) problems.add({ code: "column-twice", values: { row: 1, column } });
    if (!columns.includes(column))
      problems.add({ code: "structure-column-unknown", values: { row: 1, column, known: columns.join(", ") } });
  }
  return missing.length === 0;
}

function addElement(
  structure: StructureTable,
  record: Fields,
  id: string,
  row: number,
  problems: ProblemCollector,
): void {
  const type = (record["Type"] ?? "").toLowerCase();
  if (type === "group") structure.groups.push(id);
  else if (type === "denominator") structure.denominators.push(id);
  else if (type !== "" && type !== "indicator" && type !== "aggregate")
    problems.add({
      code: "element-type-unknown",
      element: id,
      values: { row, given: record["Type"] ?? "", choices: "Indicator, Aggregate, Group, Denominator" },
    });
  else {
    const number = (column: string): number | undefined => {
      const field = readNumberField(record[column] ?? "");
      if (field.kind === "problem")
        problems.add({ code: field.code, element: id, values: { row, column, given: record[column] ?? "" } });
      return field.kind === "number" ? field.value : undefined;
    };
    const [level, direction, weight, target] = ["Level", "Direction", "Weight", "Target"].map(number);
    if (level === undefined || !Number.isInteger(level) || level < 1)
      return problems.add({ code: "element-level", element: id, values: { row, given: record["Level"] ?? "" } });
    if (type !== "" && (type === "indicator") !== (level === 1))
      return problems.add({ code: "element-type-level", element: id, values: { row, level, type } });
    if (direction !== undefined && direction !== 1 && direction !== -1)
      return problems.add({ code: "element-direction", element: id, values: { row, given: direction } });
    const text = (column: string, key: keyof IndexElement) => (record[column] ? { [key]: record[column] } : {});
    structure.elements.push({
      id,
      ...text("iName", "name"),
      level,
      ...text("Parent", "parent"),
      direction: direction === -1 ? -1 : 1,
      weight: weight ?? 1,
      ...text("Unit", "unit"),
      ...(target === undefined ? {} : { target }),
      ...text("Denominator", "denominator"),
    });
  }
}
