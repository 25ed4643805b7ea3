import { SourceError } from "@urbimetry/model";
import { importProblem } from "../collect/problem-list.ts";
import type { ProblemList } from "../collect/problem-list.ts";
import type { ReadLimits } from "../limits.ts";
import { decodeText } from "../text/decode-text.ts";
import { sniffSeparator } from "../text/separator.ts";
import { visitRecords } from "../text/visit-records.ts";
import type { Table } from "./table.ts";

/**
 * A separated text (CSV, TSV) as a table: encoding and separator are found out.
 *
 * @throws SourceError `binary-content`, `too-many-rows`; `too-many-columns` while it is gone through
 */
export function textTable(bytes: Uint8Array, limits: ReadLimits, problems: ProblemList): Table {
  refuseTooManyLines(bytes, limits.rows);
  const { text, encoding } = decodeText(bytes);
  if (encoding === "windows-1252") problems.add(importProblem("note", "encoding-windows-1252", {}));
  const separator = sniffSeparator(text);
  let told = false;
  return {
    sheet: null,
    merged: [],
    hiddenColumns: new Set(),
    visit(visitor) {
      const loose = visitRecords(
        text,
        separator,
        (fields, row) => {
          if (row > limits.rows + 1) throw tooManyRows(limits.rows);
          if (fields.length > limits.columns)
            throw new SourceError("too-many-columns", `line ${row} has ${fields.length} columns`, {
              limit: limits.columns,
            });
          for (const field of fields)
            if (field.length > limits.fieldLength)
              throw new SourceError("field-too-long", `line ${row} has a field that is too long`, {
                limit: limits.fieldLength,
              });
          return visitor({ row, hidden: false, cells: fields });
        },
        limits.fieldLength,
      );
      if (!told) for (const { line } of loose) problems.add(importProblem("warning", "loose-quote", { row: line }));
      told ||= loose.length > 0;
    },
    place: (row, _, heading) => (heading === "" ? { row } : { row, column: heading }),
  };
}

function refuseTooManyLines(bytes: Uint8Array, limit: number): void {
  let lines = 0;
  for (let at = bytes.indexOf(10); at >= 0; at = bytes.indexOf(10, at + 1)) {
    lines += 1;
    if (lines > limit + 1) throw tooManyRows(limit);
  }
}

function tooManyRows(limit: number): SourceError {
  return new SourceError("too-many-rows", `the file has more than ${limit} lines`, { limit });
}
