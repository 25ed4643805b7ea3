import { describe, expect, it } from "vitest";
import { framework } from "../testing/framework.ts";
import { findingsOf, type WrittenCase } from "../testing/written-case.ts";
import { ruleBook } from "../rule-book.ts";

const inputs = Object.fromEntries(
  framework.kpis
    .filter((kpi) => kpi.components.length === 0 && kpi.unit === "per-100000-inhabitants")
    .map((kpi) => [
      kpi.id,
      Object.fromEntries(
        Object.keys(kpi.inputs)
          .slice(0, 1)
          .map((name) => [name, 480]),
      ),
    ]),
);
const profile = { population: 136_000, households: 60_000, cityArea: 71.4, cityGdp: 5e9, currency: "EUR" };

/** Everything the rule book says of a file whose population was typed wrong, last year's being right. */
const said = (population: number, last: boolean): string[] => {
  const case_: WrittenCase = {
    profile: { ...profile, population },
    inputs,
    ...(last ? { last: { profile, inputs } } : {}),
  };
  return ruleBook.flatMap(({ id }) => findingsOf(id, case_)).map(({ rule, severity }) => `${severity} ${rule}`);
};

describe("a wrong figure in the profile", () => {
  it("is said once, and not again for each of the KPIs that use it", () => {
    expect(Object.keys(inputs).length).toBeGreaterThan(8);
    const slips = said(136, true).filter((finding) => finding.startsWith("error"));
    expect(slips).toEqual(["error population-change", "error household-size", "error population-per-100000"]);
  });

  it("is known without last year by what cannot be", () => {
    expect(said(13_600, false).filter((finding) => finding.startsWith("error"))).toEqual(["error household-size"]);
  });
});
