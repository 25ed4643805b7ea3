import type { GridAnswer, GridRow } from "../../round/answers/grid-answer.ts";

/** How the record stands for the report's chapters. */
export interface ReportCounts {
  reported: number;
  absent: number;
  verified: number;
  refused: number;
  queried: number;
  undecided: number;
}

const isReported = ({ result }: GridRow): boolean => result.value !== null;

/** Counts what each chapter tells. */
export function reportCounts({ rows }: Pick<GridAnswer, "rows">): ReportCounts {
  const count = (test: (row: GridRow) => boolean) => rows.filter(test).length;
  const decided = (...outcomes: (string | null)[]) => count((row) => outcomes.includes(row.state.verification));
  return {
    reported: count(isReported),
    absent: count((row) => !isReported(row)),
    verified: decided("verified"),
    refused: decided("rejected", "not-verifiable"),
    queried: decided("queried"),
    undecided: count((row) => isReported(row) && row.state.verification === null),
  };
}

/** Data points that were not verified, whose grounds the report prints. */
export const refusedRows = ({ rows }: Pick<GridAnswer, "rows">): GridRow[] =>
  rows.filter(
    ({ decision, state }) => decision !== null && state.verification !== null && state.verification !== "verified",
  );
