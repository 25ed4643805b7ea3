import { describe, expect, it } from "vitest";
import { framework } from "../../testing/framework.ts";
import { said } from "../../testing/written-case.ts";

const rule = "zero-for-missing";

describe("zero-for-missing", () => {
  it("asks about a zero where last year there was a real value", () => {
    const last = { results: { EC_I_WS_4C: 81.57 } };
    expect(said(rule, { results: { EC_I_WS_4C: 0 }, last })).toEqual(["warning EC_I_WS_4C"]);
  });

  it("asks about a zero that no city has", () => {
    expect(said(rule, { results: { EN_E_E_2C: 0 } })).toEqual(["warning EN_E_E_2C"]);
  });

  it("lets the zero of Karmøy's drainage monitoring and of rare events stand", () => {
    expect(said(rule, { results: { EC_ICT_D_1A: 0 } })).toEqual([]);
    const last = { results: { SC_SH_SA_9C: 1.06 } };
    expect(said(rule, { results: { SC_SH_SA_9C: 0 }, last })).toEqual([]);
  });
});

describe("many-zeros", () => {
  const shares = framework.dataPoints.filter(({ unit }) => unit === "percent").slice(0, 30);
  const file = (zeros: number) => ({
    results: Object.fromEntries(shares.map(({ id }, place) => [id, place < zeros ? 0 : 50])),
  });

  it("speaks when so many values are zero that they seem to stand for nothing", () => {
    expect(said("many-zeros", file(16))).toEqual(["warning"]);
    expect(said("many-zeros", file(8))).toEqual([]);
  });
});
