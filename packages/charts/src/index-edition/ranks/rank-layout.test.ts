import { array, assert, double, property } from "fast-check";
import { describe, expect, it } from "vitest";
import { placeScale } from "./place-scale.ts";
import { rankRows } from "./rank-layout.ts";
import { spread } from "./spread.ts";

describe("rankRows", () => {
  const ties = [
    { from: 0, count: 1 },
    { from: 1, count: 3 },
    { from: 4, count: 2 },
  ];

  it("sets rows beneath each other with a gap of 7 where a group ends", () => {
    const { rows, height } = rankRows(ties, 20, { from: 0, count: 6 });
    // by hand: 20 a row, and 7 before the second and the third group
    expect(rows.map(({ y }) => y)).toEqual([0, 27, 47, 67, 94, 114]);
    expect(height).toBe(134);
  });

  it("leaves a bracket open where its group goes on before or after the page", () => {
    const { rows, brackets } = rankRows(ties, 20, { from: 2, count: 3 });
    expect(rows.map(({ index }) => index)).toEqual([2, 3, 4]);
    expect(brackets).toEqual([
      { from: 0, to: 40, openBefore: true, openAfter: false },
      { from: 47, to: 67, openBefore: false, openAfter: true },
    ]);
  });
});

describe("placeScale", () => {
  it("marks the first, the last and round places between that are not too near", () => {
    expect(placeScale([1, 18], 0, 340, 34).ticks).toEqual([1, 4, 6, 8, 10, 12, 14, 16, 18]);
    expect(placeScale([1, 337], 0, 400, 44).ticks).toEqual([1, 50, 100, 150, 200, 250, 300, 337]);
    expect(placeScale([1, 1], 0, 340, 34).ticks).toEqual([1]);
  });

  it("runs from the first to the last place over its width", () => {
    const { at } = placeScale([1, 11], 100, 200, 34);
    expect([at(1), at(6), at(11)]).toEqual([100, 200, 300]);
  });
});

describe("spread", () => {
  it("keeps order, least distance and both ends wherever there is room", () => {
    assert(
      property(array(double({ min: 0, max: 1000, noNaN: true }), { maxLength: 40 }), (places) => {
        const wanted = places.toSorted((a, b) => a - b);
        const placed = spread(wanted, 20, 0, 1000);
        const apart = placed.slice(1).every((place, index) => place - (placed[index] ?? 0) >= 20 - 1e-6);
        const within = placed.every((place) => place >= -1e-6 && place <= 1000 + 1e-6);
        expect([placed.length, apart, within]).toEqual([wanted.length, true, true]);
      }),
    );
  });

  it("moves nothing that stands far enough apart", () => {
    expect(spread([0, 30, 60], 20, 0, 100)).toEqual([0, 30, 60]);
  });
});
