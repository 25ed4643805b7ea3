import { describe, expect, it } from "vitest";
import { bandOf, pointsOf } from "./bands.ts";

describe("bands", () => {
  // U4SSC: 0-33, 33-66, 66-95 and 95+ percent of target earn 1 to 4 points. Edges belong to the upper band (ours).
  it.each([
    [0, "0-33", 1],
    [32.999, "0-33", 1],
    [33, "33-66", 2],
    [65.999, "33-66", 2],
    [66, "66-95", 3],
    [94.999, "66-95", 3],
    [95, "95+", 4],
    [100, "95+", 4],
    [125, "95+", 4],
  ] as const)("put %d percent of target into %s, worth %d", (percent, band, points) => {
    expect(bandOf(percent)).toBe(band);
    expect(pointsOf(percent)).toBe(points);
  });

  it("forgive what the last digits of a division lack, and no more", () => {
    expect(bandOf(95 - 5e-10)).toBe("95+");
    expect(bandOf(95 - 1e-8)).toBe("66-95");
  });

  it("take what lies below zero for the lowest band", () => {
    expect(bandOf(-20)).toBe("0-33");
  });
});
