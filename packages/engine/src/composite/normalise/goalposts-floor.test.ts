import { describe, expect, it } from "vitest";
import { scaleValues } from "./scale-values.ts";

describe("goalposts with a floor", () => {
  const method = { type: "goalposts", posts: {}, scale: 100, floor: 1, clip: true } as const;
  const scores = (values: number[], clip = true) => [
    ...scaleValues(Float64Array.from(values), { ...method, clip }, { direction: 1, goalposts: { worst: 0, best: 10 } }),
  ];

  it("gives the worst the floor and the best the whole scale", () => {
    // by hand: 1 + 0.5 × (100 − 1)
    expect(scores([0, 5, 10])).toEqual([1, 50.5, 100]);
  });

  it("cuts at the floor, and goes below it where nothing is cut", () => {
    expect(scores([-10, 20])).toEqual([1, 100]);
    expect(scores([-10, 20], false)).toEqual([-98, 199]);
  });
});
