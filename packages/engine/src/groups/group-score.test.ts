import { describe, expect, it } from "vitest";
import { groupPercent, groupScore } from "./group-score.ts";

/** A group of as many data points as points are given; null is reported without benchmark, undefined not reported. */
function scoreOf(given: (number | null | undefined)[]) {
  const group = { level: "category", id: "education", points: given.map((_, index) => index) } as const;
  return groupScore(group, {
    points: Uint8Array.from(given.map((points) => points ?? 0)),
    reported: Uint8Array.from(given.map((points) => (points === undefined ? 0 : 1))),
  });
}

describe("groupScore", () => {
  it("gives the printed example: four scored, 1 + 3 + 4 + 1 of 16", () => {
    // U4SSC Verification Report, Kristiansund (2020), p. 4: 56.25 %, band 33-66
    expect(scoreOf([1, 3, 4, 1])).toEqual({
      level: "category",
      id: "education",
      points: 9,
      scored: 4,
      reported: 4,
      total: 4,
      percent: 56.25,
      band: "33-66",
    });
  });

  it("gives the printed example: three of four reported, 3 + 4 + 2 of 12", () => {
    // The same page: 75 %, band 66-95
    expect(scoreOf([3, undefined, 4, 2])).toMatchObject({
      points: 9,
      scored: 3,
      reported: 3,
      total: 4,
      percent: 75,
      band: "66-95",
    });
  });

  it("counts a value without benchmark as reported, and leaves it out of the sum", () => {
    expect(scoreOf([4, null, undefined])).toMatchObject({ points: 4, scored: 1, reported: 2, total: 3, percent: 100 });
  });

  it("has no percent and no band where nothing is scored", () => {
    expect(scoreOf([null, undefined])).toMatchObject({ points: 0, scored: 0, reported: 1, percent: null, band: null });
    expect(scoreOf([])).toMatchObject({ total: 0, percent: null, band: null });
  });
});

describe("groupPercent", () => {
  it("lies between 25, when all earn one point, and 100", () => {
    expect(groupPercent([1, 1, 1])).toBe(25);
    expect(groupPercent([4, 4])).toBe(100);
    expect(groupPercent([])).toBe(null);
  });
});
