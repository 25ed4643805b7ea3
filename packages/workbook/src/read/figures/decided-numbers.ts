import type { ImportProblem, Place } from "@urbimetry/model";
import { importProblem } from "../collect/problem-list.ts";
import type { DecidedMark } from "../numbers/decimal-mark.ts";

/** Counts the doubtful numbers that strong evidence has decided, to tell them once instead of one by one. */
export interface DecidedNumbers {
  count(at: Place, raw: string): void;
  /** Reports them, if there were any. */
  tell(report: (problem: ImportProblem) => void): void;
}

/** A counter for the figures of one column, or of a whole template. */
export function decidedNumbers(mark: DecidedMark | null): DecidedNumbers {
  let first: { at: Place; raw: string } | null = null;
  let count = 0;
  return {
    count(at, raw) {
      first ??= { at, raw };
      count += 1;
    },
    tell(report) {
      if (first === null || mark === null) return;
      const values = { mark: mark.mark, count, clear: mark.clear, example: mark.example.text };
      report(importProblem("note", "numbers-decided", first.at, { raw: first.raw, values }));
    },
  };
}
