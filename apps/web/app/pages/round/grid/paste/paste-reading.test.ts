import { describe, expect, it } from "vitest";
import type { CellId } from "../layout/grid-walk.ts";
import { smallGrid } from "../testing/small-grid.ts";
import { parseBlock } from "./parse-block.ts";
import { pasteOf } from "./paste-reading.ts";

const words = { yes: "yes", no: "no" };
const first: CellId = { pointId: "profile", figureId: "//households", column: "figure" };
const paste = (text: string, options: { at?: CellId; locked?: boolean } = {}) =>
  pasteOf(smallGrid({ locked: options.locked }).store, options.at ?? first, parseBlock(text), words);
const values = (reading: ReturnType<typeof paste>) => reading.writes.map(({ content }) => content?.value ?? null);

describe("a pasted block", () => {
  it("goes down the lines, and plain whole numbers need no look", () => {
    const reading = paste("60000\n45000\n");
    expect(reading.writes.map(({ figureId }) => figureId)).toEqual(["//households", "K//connected"]);
    expect(values(reading)).toEqual([60_000, 45_000]);
    expect(reading.needsLook).toBe(false);
  });

  it("keeps the unit of the line beside every number", () => {
    expect(paste("5").writes[0]?.content).toMatchObject({ value: 5, unit: "household" });
  });

  it("goes to the side from figure to unit and quality", () => {
    expect(paste("60\tthousand-households\t1").writes[0]?.content).toMatchObject({
      value: 60,
      unit: "thousand-households",
      quality: "accurate-measurement",
    });
  });

  it("decides a number with two readings by the clear ones beside it, and wants it looked at", () => {
    const reading = paste("1.234\n5,5");
    expect(values(reading)).toEqual([1234, 5.5]);
    expect(reading.cells[0]?.decided).toBe(true);
    expect(reading.needsLook).toBe(true);
  });

  it("decides nothing where nothing is clear, until somebody says which mark it is", () => {
    const reading = paste("1.234");
    expect(reading.writes).toEqual([]);
    expect(values(reading.again("."))).toEqual([1.234]);
    expect(values(reading.again(","))).toEqual([1234]);
  });

  it("passes over empty cells instead of emptying figures", () => {
    expect(paste("\n45000").writes.map(({ figureId }) => figureId)).toEqual(["K//connected"]);
  });

  it("says what finds no place and what is locked", () => {
    expect(paste("1\n2\n3\n4")).toMatchObject({ without: 1, needsLook: true });
    expect(paste("1\n2\n3", { locked: true })).toMatchObject({ locked: 2, needsLook: true });
  });
});
