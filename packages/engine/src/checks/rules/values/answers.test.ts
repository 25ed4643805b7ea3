import { describe, expect, it } from "vitest";
import { said } from "../../testing/written-case.ts";

describe("not-yes-no", () => {
  it("finds a number where yes or no is wanted, in results and in elements", () => {
    expect(said("not-yes-no", { results: { "EC_I_UP_2A.compact": 3 } })).toEqual(["error EC_I_UP_2A.compact"]);
    expect(said("not-yes-no", { inputs: { SC_SH_SA_3A: { hasFinancial: 50 } } })).toEqual(["error SC_SH_SA_3A"]);
  });

  it("takes yes, no, 1 and 0", () => {
    const results = { "EC_I_UP_2A.compact": true, "EC_I_UP_2A.connected": false, "EC_I_UP_2A.integrated": 1 };
    expect(said("not-yes-no", { results })).toEqual([]);
  });
});

describe("not-a-number", () => {
  it("finds an answer or a word where a number is wanted", () => {
    expect(said("not-a-number", { results: { SC_EH_H_1C: true } })).toEqual(["error SC_EH_H_1C"]);
    const more = [{ kpiId: "SC_EH_H_1C", value: "about eighty", unit: "years" }];
    expect(said("not-a-number", { more })).toEqual(["error SC_EH_H_1C"]);
  });

  it("lets numbers and the currency's code stand", () => {
    expect(said("not-a-number", { results: { SC_EH_H_1C: 82 }, profile: { currency: "NOK" } })).toEqual([]);
  });
});
