import { describe, expect, it } from "vitest";
import { table } from "./table.ts";

describe("table", () => {
  const columns = [
    { title: "Name", flexible: true },
    { title: "Value", align: "end" as const },
  ];

  it("sets figures right and leaves no space at the end of a line", () => {
    expect(
      table(
        columns,
        [
          ["Loss", "35.4"],
          ["Water", "5.0"],
        ],
        null,
      ),
    ).toBe(["Name   Value", "─────  ─────", "Loss    35.4", "Water    5.0", ""].join("\n"));
  });

  it("shortens the flexible column in a narrow terminal, not the figures", () => {
    const [, , row = ""] = table(columns, [["Household Internet Access", "97.0"]], 22).split("\n");
    expect(row).toBe("Household Inte…   97.0");
  });

  it("counts Chinese characters as two cells", () => {
    const [head = "", , row = ""] = table(columns, [["供水", "1"]], null).split("\n");
    // 供水 fills the four cells of "Name".
    expect(row.indexOf("1")).toBe(head.indexOf("e", 5) - 2);
  });
});
