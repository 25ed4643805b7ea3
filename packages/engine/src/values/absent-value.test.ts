import type { Observation } from "@urbimetry/model";
import { describe, expect, it } from "vitest";
import { assessed, indexOf, valueOf } from "../testing/real-plan.ts";
import { absence, inputs, observation, profile, result } from "../testing/written-submission.ts";

const internet = "EC_ICT_ICT_1C";
const answer = "EC_I_UP_2A.compact";
const complete = inputs(internet, { householdsWithInternet: 45_000, households: 60_000 }, { unit: "household" });

/** Status and problems of a value, in short. */
const said = (dataPointId: string, observations: Observation[]): string[] => {
  const value = valueOf(dataPointId, observations);
  return [value.status, ...value.problems.map(({ code, variable }) => (variable ? `${code} ${variable}` : code))];
};

describe("a value that is missing", () => {
  it("says that nothing was given", () => {
    expect(said(internet, [])).toEqual(["missing", "no-figure"]);
  });

  it("is not attempted by a population that every KPI uses", () => {
    expect(said(internet, profile({ households: 60_000 }))).toEqual(["missing", "no-figure"]);
    expect(said(internet, inputs(internet, { households: 60_000 }))).toEqual(["missing", "no-figure"]);
  });

  it("names each input that is missing", () => {
    expect(said(internet, inputs(internet, { householdsWithInternet: 45_000 }))).toEqual([
      "missing",
      "unit-missing householdsWithInternet",
      "missing-input households",
    ]);
  });

  it("is not divided by zero", () => {
    const none = inputs(internet, { householdsWithInternet: 45_000, households: 0 }, { unit: "household" });
    expect(said(internet, none)).toEqual(["missing", "zero-denominator households"]);
  });

  it("is not made from negative figures", () => {
    const negative = (figures: Record<string, number>) =>
      said(internet, inputs(internet, figures, { unit: "household" }));
    expect(negative({ householdsWithInternet: -45_000, households: 60_000 })).toEqual([
      "missing",
      "negative-input householdsWithInternet",
    ]);
    expect(negative({ householdsWithInternet: 45_000, households: -60_000 })).toEqual([
      "missing",
      "negative-input households",
    ]);
  });

  it("is not made from figures that measure something else", () => {
    const wrong = inputs(internet, { householdsWithInternet: [45_000, "hectare"], households: [60_000, "household"] });
    expect(valueOf(internet, wrong)).toMatchObject({
      status: "missing",
      problems: [
        {
          code: "unit-mismatch",
          variable: "householdsWithInternet",
          values: { given: "@unit.hectare", wanted: "@unit.household" },
        },
      ],
    });
    expect(valueOf(internet, [result(internet, [3, "furlong"])]).problems).toEqual([
      { code: "unit-mismatch", values: { given: "furlong", wanted: "@unit.percent" } },
    ]);
  });

  it("is not made from words, answers, or numbers that are none", () => {
    for (const value of ["many", true, Number.NaN, Number.POSITIVE_INFINITY])
      expect(said(internet, [result(internet, value)])).toEqual(["missing", "not-a-number"]);
    expect(said(answer, [result(answer, 3)])).toEqual(["missing", "not-yes-or-no"]);
    expect(said(answer, [result(answer, "perhaps")])).toEqual(["missing", "not-a-number"]);
  });

  it("is not infinite because a denominator is next to nothing", () => {
    const tiny = inputs(internet, { householdsWithInternet: 45_000, households: 1e-320 }, { unit: "household" });
    expect(said(internet, tiny)).toEqual(["missing", "zero-denominator households"]);
  });
});

describe("a value whose absence is stated", () => {
  it.each(["not-reported", "not-applicable", "withheld", "not-verified"] as const)(
    "is %s, with its reason",
    (status) => {
      const given = [absence(internet, status, { reason: "confidential", note: "by law", at: { row: 7 } })];
      expect(valueOf(internet, given)).toMatchObject({
        status,
        reason: "confidential",
        note: "by law",
        at: { row: 7 },
        problems: [{ code: status }],
      });
    },
  );

  it("is absent in all parts when the statement is about the whole KPI", () => {
    const { values } = assessed([absence("EN_EN_WA_1C", "not-reported", { reason: "too-late" })]);
    for (const part of ["landfill", "burnt", "incinerated", "open_dump", "recycled", "other"])
      expect(values[indexOf(`EN_EN_WA_1C.${part}`)]).toMatchObject({ status: "not-reported", reason: "too-late" });
  });

  it("is there in a part that has a figure all the same", () => {
    const { values } = assessed([
      absence("EN_EN_WA_1C", "not-reported"),
      result("EN_EN_WA_1C.recycled", [31.5, "percent"]),
    ]);
    expect(values[indexOf("EN_EN_WA_1C.recycled")]).toMatchObject({ status: "reported", value: 31.5 });
    expect(values[indexOf("EN_EN_WA_1C.landfill")]).toMatchObject({ status: "not-reported" });
  });

  it("stands for an input, where nothing is said of the data point", () => {
    const given = [
      observation({ kpiId: internet, variable: "householdsWithInternet", status: "withheld", reason: "confidential" }),
      ...profile({ households: 60_000 }),
    ];
    expect(valueOf(internet, given)).toMatchObject({ status: "withheld", reason: "confidential" });
  });

  it("is computed when complete inputs contradict “not reported”", () => {
    expect(valueOf(internet, [...complete, absence(internet, "not-reported")])).toMatchObject({
      status: "computed",
      value: 75,
    });
  });

  it("stays absent when it is withheld or was refused, whatever stands beside", () => {
    for (const status of ["withheld", "not-verified"] as const) {
      expect(said(internet, [...complete, absence(internet, status)])).toEqual([status, status]);
      expect(said(internet, [result(internet, [75, "percent"], { status })])).toEqual([status, status]);
    }
  });

  it("is not computed around an own figure that a verifier refused", () => {
    const refused = inputs(internet, { households: 50_000 }, { status: "not-verified" });
    const given = [
      ...profile({ households: 60_000 }),
      ...inputs(internet, { householdsWithInternet: [45_000, "household"] }),
      ...refused,
    ];
    expect(said(internet, given)).toEqual(["not-verified", "not-verified", "missing-input households"]);
  });

  it("is computed with the profile where the KPI's own figure is not reported", () => {
    const given = [
      ...profile({ households: [60_000, "household"] }),
      ...inputs(internet, { householdsWithInternet: [45_000, "household"] }),
      ...inputs(internet, { households: null }, { status: "not-reported" }),
    ];
    expect(valueOf(internet, given)).toMatchObject({ status: "computed", value: 75, problems: [] });
  });
});
