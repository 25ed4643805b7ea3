import { describe, expect, it } from "vitest";
import { indexOfParts } from "./index-of-parts.ts";
import { ratio } from "./ratio.ts";

describe("ratio", () => {
  it("turns a count into a rate per 100 000 inhabitants", () => {
    expect(ratio(12, 480_000, 100_000)).toBe(2.5); // by hand: 12 × 100 000 ÷ 480 000
  });

  it("rounds once, so that decimals stay decimals", () => {
    expect(ratio(0.07, 1, 100)).toBe(7);
    expect(ratio(33.1, 33.1, 100)).toBe(100);
    expect(ratio(12.3, 41, 100)).toBe(30);
  });

  it("refuses a denominator that is not greater than zero", () => {
    expect(() => ratio(1, 0, 100)).toThrow("ratio requires a denominator greater than zero, got 0");
    expect(() => ratio(1, -5, 100)).toThrow("got -5");
    expect(() => ratio(1, Number.NaN, 100)).toThrow("got NaN");
  });
});

describe("indexOfParts", () => {
  it("refuses an index of nothing", () => {
    expect(() => indexOfParts([])).toThrow("indexOfParts requires at least one part");
  });
});
