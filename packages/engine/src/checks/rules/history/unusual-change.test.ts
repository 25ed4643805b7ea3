import { describe, expect, it } from "vitest";
import { said } from "../../testing/written-case.ts";

const moved = (id: string, last: number, value: number) =>
  said("unusual-change", { results: { [id]: value }, last: { results: { [id]: last } } });

describe("unusual-change", () => {
  it("notes a steady value that moved far", () => {
    expect(moved("EN_EN_WS_2C", 140, 340)).toEqual(["note EN_EN_WS_2C"]);
    expect(moved("EC_I_WS_4C", 81, 52)).toEqual(["note EC_I_WS_4C"]);
  });

  it("gives more room to values that programmes and crises move", () => {
    expect(moved("EC_P_EM_1C", 3, 7.5)).toEqual([]); // 2020 did that
    expect(moved("EC_ICT_ES_1C", 12, 61)).toEqual([]);
    expect(moved("EC_ICT_ES_1C", 12, 75)).toEqual(["note EC_ICT_ES_1C"]);
  });

  it("leaves slips to their own rule, and says nothing without last year", () => {
    expect(moved("EN_EN_WS_2C", 140, 1400)).toEqual([]);
    expect(said("unusual-change", { results: { EN_EN_WS_2C: 340 } })).toEqual([]);
  });
});
