import { describe, expect, it } from "vitest";
import { said } from "../../testing/written-case.ts";

const rule = "elements-contradict-answer";
const all = { hasInfrastructure: true, hasAssessments: true, hasFinancial: true, hasTechnical: true };
const plan = (elements: Record<string, boolean>, answer: boolean) => ({
  inputs: { SC_SH_SA_3A: elements },
  results: { SC_SH_SA_3A: answer },
});

describe("elements-contradict-answer", () => {
  it("finds a yes with an element missing, and a no with all elements met", () => {
    expect(said(rule, plan({ ...all, hasFinancial: false }, true))).toEqual(["error SC_SH_SA_3A"]);
    expect(said(rule, plan(all, false))).toEqual(["error SC_SH_SA_3A"]);
  });

  it("lets answers that agree stand, and answers without elements", () => {
    expect(said(rule, plan(all, true))).toEqual([]);
    expect(said(rule, plan({ ...all, hasFinancial: false }, false))).toEqual([]);
    expect(said(rule, { results: { SC_SH_SA_3A: true } })).toEqual([]);
  });
});
