import { describe, expect, it } from "vitest";
import { findingsOf, said } from "../../testing/written-case.ts";

const water = { count: 24, min: 88, p10: 105, median: 140, p90: 190, max: 260 };
const against = (value: number, peer = water, last?: number) => ({
  results: { EN_EN_WS_2C: value },
  peers: { EN_EN_WS_2C: peer },
  ...(last === undefined ? {} : { last: { results: { EN_EN_WS_2C: last } } }),
});

describe("slip-against-peers", () => {
  it("finds a value that is among comparable cities but for a power of ten", () => {
    expect(said("slip-against-peers", against(14))).toEqual(["warning EN_EN_WS_2C"]);
    expect(findingsOf("slip-against-peers", against(152_000))[0]?.values).toMatchObject({
      times: 1000,
      direction: "up",
    });
  });

  it("lets values among them stand", () => {
    expect(said("slip-against-peers", against(97))).toEqual([]);
    expect(said("slip-against-peers", against(255))).toEqual([]);
  });

  it("needs eight cities", () => {
    expect(said("slip-against-peers", against(14, { ...water, count: 7 }))).toEqual([]);
  });

  it("is silent where the city stood as far out last year", () => {
    expect(said("slip-against-peers", against(14, water, 15))).toEqual([]);
  });
});

describe("outside-peer-range", () => {
  it("notes what none of them has and no power of ten explains", () => {
    expect(said("outside-peer-range", against(560))).toEqual(["note EN_EN_WS_2C"]);
    expect(said("outside-peer-range", against(300))).toEqual([]);
    expect(said("outside-peer-range", against(1400))).toEqual([]); // a slip
  });
});
