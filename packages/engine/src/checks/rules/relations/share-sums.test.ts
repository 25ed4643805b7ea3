import { describe, expect, it } from "vitest";
import { findingsOf, said } from "../../testing/written-case.ts";

const modes = (shares: Record<string, number>) => ({
  results: Object.fromEntries(Object.entries(shares).map(([mode, value]) => [`EC_I_T_4A.${mode}`, value])),
});
const ways = (shares: Record<string, number>) => ({
  results: Object.fromEntries(Object.entries(shares).map(([way, value]) => [`EN_EN_WA_1C.${way}`, value])),
});

describe("mode-share-sum", () => {
  it("allows 2 points of rounding", () => {
    expect(said("mode-share-sum", modes({ private: 55, public: 22, walking: 17, cycling: 6, para: 1 }))).toEqual([]);
  });

  it("refuses more, and less when all five are given", () => {
    expect(said("mode-share-sum", modes({ private: 65, public: 22, walking: 17, cycling: 5, para: 1 }))).toEqual([
      "error EC_I_T_4A",
    ]);
    const low = modes({ private: 45, public: 22, walking: 17, cycling: 5, para: 1 });
    expect(findingsOf("mode-share-sum", low)[0]?.values).toMatchObject({ total: 90, given: 5, missing: 0 });
  });

  it("lets the rest be less than 100 when a share is missing", () => {
    expect(said("mode-share-sum", modes({ private: 55, public: 22 }))).toEqual([]);
    expect(said("mode-share-sum", modes({ private: 75, public: 42 }))).toEqual(["error EC_I_T_4A"]);
  });
});

describe("para-transport-card", () => {
  it("knows card holders by the other modes, which make 100 without them", () => {
    const case_ = modes({ private: 55, public: 22, walking: 17, cycling: 6, para: 4.5 });
    expect(said("para-transport-card", case_)).toEqual(["warning EC_I_T_4A.para"]);
    expect(said("mode-share-sum", case_)).toEqual([]);
  });

  it("lets para transport be a part of the trips", () => {
    const case_ = modes({ private: 50, public: 22, walking: 17, cycling: 6, para: 5 });
    expect(said("para-transport-card", case_)).toEqual([]);
  });
});

describe("waste-sum", () => {
  const fine = { landfill: 30, burnt: 0, incinerated: 25, open_dump: 0, recycled: 41, other: 4 };

  it("wants 100, give or take 2", () => {
    expect(said("waste-sum", ways(fine))).toEqual([]);
    expect(said("waste-sum", ways({ ...fine, other: 9 }))).toEqual(["error EN_EN_WA_1C"]);
    expect(said("waste-sum", ways({ ...fine, landfill: 20 }))).toEqual(["error EN_EN_WA_1C"]);
  });

  it("refuses two shares that are more than all", () => {
    expect(said("waste-sum", ways({ recycled: 70, landfill: 45 }))).toEqual(["error EN_EN_WA_1C"]);
  });
});
