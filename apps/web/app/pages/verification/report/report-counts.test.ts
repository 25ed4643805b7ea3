import { describe, expect, it } from "vitest";
import type { GridRow } from "../../round/answers/grid-answer.ts";
import { refusedRows, reportCounts } from "./report-counts.ts";

const row = (dataPointId: string, value: number | null, verification: GridRow["state"]["verification"]): GridRow =>
  ({
    result: { dataPointId, value },
    state: { verification },
    decision: verification === null ? null : { outcome: verification },
  }) as GridRow;

describe("what the report's chapters tell", () => {
  const rows = [
    row("a", 1, "verified"),
    row("b", 2, "rejected"),
    row("c", 3, "queried"),
    row("d", 4, null),
    row("e", null, null),
  ];

  it("is counted from the record", () => {
    expect(reportCounts({ rows })).toEqual({
      reported: 4,
      absent: 1,
      verified: 1,
      refused: 1,
      queried: 1,
      undecided: 1,
    });
  });

  it("prints the grounds of what was not verified", () => {
    expect(refusedRows({ rows }).map(({ result }) => result.dataPointId)).toEqual(["b", "c"]);
  });
});
