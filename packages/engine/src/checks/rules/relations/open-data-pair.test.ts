import { describe, expect, it } from "vitest";
import { findingsOf, said } from "../../testing/written-case.ts";

const rule = "open-data-one-of-two";

describe("open-data-one-of-two", () => {
  it("asks for the half that is missing", () => {
    expect(said(rule, { results: { "EC_ICT_PS_1A.number": 268 } })).toEqual(["warning EC_ICT_PS_1A.percent"]);
    expect(findingsOf(rule, { results: { "EC_ICT_PS_1A.percent": 100 } })[0]?.values["missing"]).toBe("number");
  });

  it("is silent when both are given, or the other is said to be absent", () => {
    const results = { "EC_ICT_PS_1A.number": 268, "EC_ICT_PS_1A.percent": 100 };
    expect(said(rule, { results })).toEqual([]);
    const more = [{ kpiId: "EC_ICT_PS_1A", component: "percent", value: null, status: "not-reported" as const }];
    expect(said(rule, { results: { "EC_ICT_PS_1A.number": 268 }, more })).toEqual([]);
  });
});
