import type { TextDirection } from "@urbimetry/model";
import type { Cell, CellStyle, CellValue, DataValidation, WriteSheet } from "hucre/xlsx";
import { columnLetters } from "../layout/template-layout.ts";

/** Gathers the cells of a sheet. Rows and columns are 1-based and 0-based, as people and formulas name them. */
export interface SheetBuilder {
  /** Row that is written next, 1-based. */
  row(): number;
  nextRow(height?: number): number;
  put(column: number, content: CellValue | { formula: string }, style?: CellStyle, row?: number): void;
  choose(cell: string, list: string, words?: { title: string; message: string }): void;
  validate(validation: DataValidation): void;
  merge(row: number, from: number, to: number): void;
  finish(sheet: Omit<WriteSheet, "cells" | "rows" | "dataValidations" | "merges" | "rowDefs">): WriteSheet;
}

/** Text of a right-to-left language runs from the right also where a cell mixes it with numbers and Latin words. */
function directed(style: CellStyle | undefined, direction: TextDirection): CellStyle | undefined {
  return style && direction === "rtl" ? { ...style, alignment: { readingOrder: "rtl", ...style.alignment } } : style;
}

/** Makes a builder for a new sheet whose texts run in one direction. */
export function sheetBuilder(direction: TextDirection): SheetBuilder {
  let current = 1;
  const cells = new Map<string, Partial<Cell>>();
  const validations: DataValidation[] = [];
  const merges: NonNullable<WriteSheet["merges"]> = [];
  const rowDefs: NonNullable<WriteSheet["rowDefs"]> = new Map();
  return {
    row: () => current,
    nextRow(height) {
      current += 1;
      if (height !== undefined) rowDefs.set(current - 1, { height });
      return current;
    },
    put(column, content, style, row = current) {
      const formula = typeof content === "object" && content !== null && "formula" in content ? content.formula : null;
      cells.set(`${row - 1},${column}`, {
        ...(formula === null ? { value: content as CellValue } : { formula, value: null }),
        ...(style ? { style: directed(style, direction) } : {}),
      });
    },
    choose(cell, list, words) {
      validations.push({
        type: "list",
        formula1: list,
        allowBlank: true,
        showErrorMessage: true,
        errorStyle: "warning",
        range: cell,
        ...(words
          ? { showInputMessage: true, inputTitle: words.title.slice(0, 32), inputMessage: words.message.slice(0, 255) }
          : {}),
      });
    },
    validate: (validation) => void validations.push(validation),
    merge: (row, from, to) => void merges.push({ startRow: row - 1, endRow: row - 1, startCol: from, endCol: to }),
    finish: (sheet) => ({ ...sheet, rows: [], cells, dataValidations: validations, merges, rowDefs }),
  };
}

/** Address of a cell. */
export const address = (column: number, row: number) => `${columnLetters(column)}${row}`;

/** Name of a sheet as formulas write it. */
export const sheetReference = (name: string) => `'${name.replaceAll("'", "''")}'`;
