import { describe, expect, it } from "vitest";
import { landing, nextFigure, walk, type CellId } from "./grid-walk.ts";

const lines = [
  { pointId: "a", figureId: "a/1" },
  { pointId: "a", figureId: "a/2" },
  { pointId: "b", figureId: "b/1" },
];
const at = (figureId: string, column: CellId["column"]): CellId => ({ pointId: figureId[0] ?? "", figureId, column });

describe("walking through the grid", () => {
  it("goes down line by line where each line has a cell", () => {
    expect(walk(lines, at("a/1", "figure"), "down")).toEqual(at("a/2", "figure"));
    expect(walk(lines, at("a/2", "unit"), "down")).toEqual(at("b/1", "unit"));
  });

  it("goes from data point to data point where one cell stands for all its lines", () => {
    expect(walk(lines, at("a/1", "band"), "down")).toEqual(at("b/1", "band"));
    expect(walk(lines, at("b/1", "band"), "up").pointId).toBe("a");
  });

  it("stays within the grid", () => {
    expect(walk(lines, at("b/1", "figure"), "down")).toEqual(at("b/1", "figure"));
    expect(walk(lines, at("a/1", "name"), "start")).toEqual(at("a/1", "name"));
    expect(walk(lines, at("a/1", "state"), "end")).toEqual(at("a/1", "state"));
  });

  it("reaches the ends of a row and of the grid", () => {
    expect(walk(lines, at("a/2", "unit"), "row-end")).toEqual(at("a/2", "state"));
    expect(walk(lines, at("a/2", "unit"), "bottom")).toEqual(at("b/1", "unit"));
  });

  it("leads from anywhere to the next figure to type", () => {
    expect(nextFigure(lines, at("a/1", "quality"))).toEqual(at("a/2", "figure"));
    expect(nextFigure(lines, at("b/1", "figure"), true)).toEqual(at("a/2", "figure"));
  });

  it("says how many rows of a block find no line", () => {
    expect(landing(lines, at("a/2", "figure"), 4)).toEqual({ lines: lines.slice(1), without: 2 });
  });

  it("begins anew where the cell is no longer shown", () => {
    expect(walk(lines.slice(2), at("a/1", "figure"), "down")).toEqual(at("b/1", "figure"));
  });
});
