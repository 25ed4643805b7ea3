import { describe, expect, it } from "vitest";
import { said } from "../../testing/written-case.ts";

interface Example {
  rule: string;
  lower: string;
  upper: string;
  finding: string;
  usual: boolean;
}

const examples: Example[] = [
  {
    rule: "wastewater-order",
    lower: "EN_EN_WS_4C.tertiary",
    upper: "EN_EN_WS_4C.secondary",
    finding: "error EN_EN_WS_4C.tertiary",
    usual: false,
  },
  {
    rule: "wastewater-order",
    lower: "EN_EN_WS_4C.secondary",
    upper: "EN_EN_WS_4C.primary",
    finding: "error EN_EN_WS_4C.secondary",
    usual: false,
  },
  {
    rule: "potable-above-basic",
    lower: "EC_I_WS_2C",
    upper: "EC_I_WS_1C",
    finding: "error EC_I_WS_2C",
    usual: false,
  },
  {
    rule: "broadband-above-internet",
    lower: "EC_ICT_ICT_2C",
    upper: "EC_ICT_ICT_1C",
    finding: "note EC_ICT_ICT_2C",
    usual: true,
  },
  {
    rule: "coverage-4g-above-3g",
    lower: "EC_ICT_ICT_4C.coverage_4g",
    upper: "EC_ICT_ICT_4C.coverage_3g",
    finding: "note EC_ICT_ICT_4C.coverage_4g",
    usual: true,
  },
  {
    rule: "smart-water-above-electricity",
    lower: "EC_ICT_WS_1C",
    upper: "EC_ICT_ES_1C",
    finding: "note EC_ICT_WS_1C",
    usual: true,
  },
  {
    rule: "youth-below-total-unemployment",
    lower: "EC_P_EM_1C",
    upper: "EC_P_EM_2C",
    finding: "note EC_P_EM_2C",
    usual: true,
  },
];

describe.each(examples)("$rule: $lower and $upper", ({ rule, lower, upper, finding, usual }) => {
  const values = (low: number, high: number) => ({ [lower]: low, [upper]: high });

  it("speaks when the order is broken", () => {
    expect(said(rule, { results: values(60, 40) })).toEqual([finding]);
  });

  it("is silent when it holds, when both are equal, and when one is missing", () => {
    expect(said(rule, { results: values(40, 60) })).toEqual([]);
    expect(said(rule, { results: values(40, 40) })).toEqual([]);
    expect(said(rule, { results: { [lower]: 60 } })).toEqual([]);
  });

  it("asks again next year only where the order is a necessity", () => {
    const case_ = { results: values(60, 40), last: { results: values(58, 40) } };
    expect(said(rule, case_)).toEqual(usual ? [] : [finding]);
  });
});

describe("published values", () => {
  it("of Stavanger 2021 have a youth unemployment below the total", () => {
    expect(said("youth-below-total-unemployment", { results: { EC_P_EM_1C: 2.74, EC_P_EM_2C: 2.4 } })).toHaveLength(1);
  });

  it("of Bizerte 2020 keep the order of the treatment stages", () => {
    const results = { "EN_EN_WS_4C.primary": 100, "EN_EN_WS_4C.secondary": 100, "EN_EN_WS_4C.tertiary": 0 };
    expect(said("wastewater-order", { results })).toEqual([]);
  });
});
