import { describe, expect, it } from "vitest";
import { sampleEdition } from "../testing/sample-edition.ts";
import { placedUnits } from "./placed-unit.ts";
import { tiesOf } from "./ties.ts";

const placed = placedUnits(sampleEdition({ cities: 6 }), 2025);
const grouped = (groups: readonly number[]) =>
  tiesOf(placed.map((unit, index) => ({ ...unit, place: { ...unit.place, group: groups[index] ?? 0 } })));

describe("tiesOf", () => {
  it("holds neighbours of one group together, from the top", () => {
    expect(grouped([0, 0, 1, 2, 2, 2])).toEqual([
      { from: 0, count: 2 },
      { from: 2, count: 1 },
      { from: 3, count: 3 },
    ]);
  });

  it("leaves cities without a group alone", () => {
    expect(grouped([-1, -1, 0, 0, -1, -1]).map(({ count }) => count)).toEqual([1, 1, 2, 1, 1]);
  });
});
