import { SourceError } from "@urbimetry/model";
import type { ReadLimits } from "../limits.ts";

/** Counts what a workbook holds while it is read, and stops the reading at the limits. */
export interface CellBudget {
  row(): void;
  cell(column: number): void;
}

/**
 * A budget for one workbook.
 *
 * @throws SourceError from its functions: `too-many-rows`, `too-many-columns`, `too-many-cells`
 */
export function cellBudget(limits: ReadLimits): CellBudget {
  let rows = 0;
  let cells = 0;
  return {
    row() {
      rows += 1;
      if (rows > limits.rows) throw exceeded("too-many-rows", limits.rows);
    },
    cell(column) {
      if (column > limits.columns) throw exceeded("too-many-columns", limits.columns);
      cells += 1;
      if (cells > limits.cells) throw exceeded("too-many-cells", limits.cells);
    },
  };
}

function exceeded(code: string, limit: number): SourceError {
  return new SourceError(code, `the file holds more than ${limit} of what ${code} counts`, { limit });
}
