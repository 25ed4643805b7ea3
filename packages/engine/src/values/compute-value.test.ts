import type { Observation } from "@urbimetry/model";
import { describe, expect, it } from "vitest";
import { valueOf } from "../testing/real-plan.ts";
import { inputs, observation, profile, result } from "../testing/written-submission.ts";

const internet = "EC_ICT_ICT_1C";
const no2 = "EN_EN_AQ_1C.no2";
const gap = "SC_SH_SI_1C";
const resilience = "SC_SH_SA_3A";
const codesOf = (dataPointId: string, observations: Observation[]) =>
  valueOf(dataPointId, observations).problems.map(({ code, variable }) => (variable ? `${code} ${variable}` : code));

describe("a value from inputs", () => {
  it("uses the city profile for what the KPI gives no figure of its own", () => {
    const given = [
      ...profile({ households: [60_000, "household"] }),
      ...inputs(internet, { householdsWithInternet: [45_000, "household"] }),
    ];
    expect(valueOf(internet, given)).toMatchObject({ status: "computed", value: 75, unit: "percent", problems: [] });
  });

  it("prefers the KPI's own figure to the profile's", () => {
    const own = inputs(internet, { householdsWithInternet: 45_000, households: 50_000 });
    expect(valueOf(internet, [...profile({ households: 60_000 }), ...own])).toMatchObject({ value: 90 });
  });

  it("turns figures into the method's units, exactly", () => {
    // 1 234.5 ha ÷ 150 000 × 100 000 = 823 ha per 100 000 inhabitants
    const given = [
      ...profile({ population: [150, "thousand-persons"] }),
      ...inputs("EN_EN_PSN_1C", { greenArea: [12.345, "square-kilometre"] }),
    ];
    expect(valueOf("EN_EN_PSN_1C", given)).toMatchObject({ value: 823, problems: [] });
  });

  it("takes a real zero for zero", () => {
    const given = inputs(internet, { householdsWithInternet: [0, "household"], households: [60_000, "household"] });
    expect(valueOf(internet, given)).toMatchObject({ status: "computed", value: 0, problems: [] });
  });

  it("counts the elements met, and is yes only when all are", () => {
    const given = inputs(resilience, {
      hasInfrastructure: true,
      hasAssessments: 1,
      hasFinancial: true,
      hasTechnical: 0,
    });
    expect(valueOf(resilience, given)).toMatchObject({ value: 0, elements: 3, problems: [] });
    const all = inputs(resilience, { hasInfrastructure: true, hasAssessments: 1, hasFinancial: true, hasTechnical: 1 });
    expect(valueOf(resilience, all)).toMatchObject({ value: 1, elements: 4 });
  });

  it("takes the last of several figures for one thing", () => {
    const given = [
      ...inputs(internet, { householdsWithInternet: 45_000, households: 60_000 }),
      ...inputs(internet, { householdsWithInternet: 48_000 }),
    ];
    expect(valueOf(internet, given)).toMatchObject({ value: 80 });
  });
});

describe("a value as it was reported", () => {
  it("is taken over in the data point's unit", () => {
    expect(valueOf(internet, [result(internet, [75, "percent"])])).toMatchObject({
      status: "reported",
      value: 75,
      problems: [],
    });
    expect(valueOf(internet, [result(internet, [0.75, "ratio"])])).toMatchObject({ value: 75 });
    expect(valueOf(no2, [result(no2, [21, "ppb"])])).toMatchObject({ value: 39.9 }); // 21 × 1.9
  });

  it("takes yes for 1 and no for 0", () => {
    expect(valueOf(resilience, [result(resilience, true)])).toMatchObject({ value: 1, elements: null });
    expect(valueOf(resilience, [result(resilience, 0)])).toMatchObject({ value: 0 });
  });

  it("stands when the inputs are not complete, and says what is missing", () => {
    const given = [
      ...inputs(internet, { householdsWithInternet: [45_000, "household"] }),
      result(internet, [75, "percent"]),
    ];
    expect(valueOf(internet, given)).toMatchObject({ status: "reported", value: 75 });
    expect(codesOf(internet, given)).toEqual(["missing-input households"]);
  });

  it("gives way to what the inputs give, and the difference is said", () => {
    const given = [
      ...inputs(internet, { householdsWithInternet: 45_000, households: 60_000 }, { unit: "household" }),
      result(internet, [85, "percent"]),
    ];
    expect(valueOf(internet, given)).toMatchObject({
      status: "computed",
      value: 75,
      problems: [{ code: "result-differs-from-inputs", values: { computed: 75, reported: 85 } }],
    });
  });

  it("may be rounded without a word", () => {
    const by = (reported: number) =>
      codesOf(internet, [
        ...inputs(internet, { householdsWithInternet: 44_123, households: 60_000 }, { unit: "household" }),
        result(internet, [reported, "percent"]),
      ]);
    // 44 123 of 60 000 is 73.538…; half a percent of that is 0.37
    expect([73.54, 73.5, 73.8].map(by)).toEqual([[], [], []]);
    expect(by(74)).toEqual(["result-differs-from-inputs"]);
  });

  it("may be rounded to the two digits that small values are written with", () => {
    // 123 of 100 000 households is 0.123 %; 0.12 is off by more than half a percent of it
    const small = inputs(internet, { householdsWithInternet: 123, households: 100_000 }, { unit: "household" });
    expect(codesOf(internet, [...small, result(internet, [0.12, "percent"])])).toEqual([]);
    expect(codesOf(internet, [...small, result(internet, [0.2, "percent"])])).toEqual(["result-differs-from-inputs"]);
  });

  it("may not be another answer", () => {
    const elements = inputs(resilience, { hasInfrastructure: 1, hasAssessments: 1, hasFinancial: 1, hasTechnical: 0 });
    expect(codesOf(resilience, [...elements, result(resilience, true)])).toEqual(["result-differs-from-inputs"]);
  });

  it("without a unit is taken in the data point's, and that is said where the unit matters", () => {
    const problem = { code: "unit-missing", values: { unit: "@unit.percent" } };
    expect(valueOf(internet, [result(internet, 75)])).toMatchObject({ value: 75, problems: [problem] });
    expect(codesOf(internet, [result(internet, 0)])).toEqual([]); // zero is zero in every unit
    expect(codesOf(gap, [result(gap, 0.87)])).toEqual([]); // a ratio has no unit
  });

  it("outside of what can be true is kept, and that is said", () => {
    expect(valueOf(internet, [result(internet, [250, "percent"])])).toMatchObject({
      status: "reported",
      value: 250,
      problems: [{ code: "out-of-range", values: { value: 250, min: 0, max: 100 } }],
    });
    expect(codesOf("SC_EH_H_1C", [result("SC_EH_H_1C", [18, "years"])])).toEqual(["out-of-range"]);
    expect(codesOf(internet, [result(internet, [100.000_000_1, "percent"])])).toEqual([]); // rounding on the way
  });

  it("names bounds that do not exist as infinite", () => {
    const broadband = valueOf("EC_ICT_ICT_2C", [result("EC_ICT_ICT_2C", [-3, "percent"])]);
    expect(broadband.problems).toEqual([{ code: "out-of-range", values: { value: -3, min: 0, max: "∞" } }]);
  });
});

describe("where a value comes from", () => {
  const at = { sheet: "Economy", cell: "F12" };

  it("is its inputs where it is computed, and its own row where it is reported", () => {
    const row = result(internet, [75, "percent"], {
      source: "Report",
      note: "final",
      at: { sheet: "Economy", cell: "K12" },
    });
    const own = inputs(
      internet,
      { householdsWithInternet: 45_000, households: 60_000 },
      { unit: "household", source: "Statistics office", at },
    );
    expect(valueOf(internet, [row, ...own])).toMatchObject({ source: "Statistics office", note: "final", at });
    expect(valueOf(internet, [row])).toMatchObject({ source: "Report", at: { cell: "K12" } });
  });
});

describe("the quality of a value", () => {
  const part = (quality: string | null) =>
    observation({ kpiId: internet, variable: "householdsWithInternet", value: 45_000, quality });
  const whole = (quality: string | null) => observation({ variable: "households", value: 60_000, quality });

  it("is the worst of what it rests on", () => {
    expect(valueOf(internet, [part("accurate-measurement"), whole("personal-estimate")])).toMatchObject({
      quality: "personal-estimate",
      estimate: true,
      interval: [52.5, 97.5], // 75 ± 30 %
    });
  });

  it("is not known from the profile alone", () => {
    expect(valueOf(internet, [part(null), whole("accurate-measurement")])).toMatchObject({
      quality: null,
      estimate: false,
      interval: null,
    });
  });

  it("gives no interval to a yes or a no", () => {
    expect(valueOf(resilience, [result(resilience, true, { quality: "unknown" })])).toMatchObject({
      quality: "unknown",
      interval: null,
    });
  });

  it("is left out when it is no grade of the framework", () => {
    expect(valueOf(internet, [part("guessed"), whole(null)])).toMatchObject({ quality: null, interval: null });
  });
});
