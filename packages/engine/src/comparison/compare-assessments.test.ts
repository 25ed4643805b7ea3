import type { Change, Observation } from "@urbimetry/model";
import { describe, expect, it } from "vitest";
import { assess } from "../plan/assess.ts";
import { prepareEngine } from "../plan/prepare-engine.ts";
import { oneBenchmark, oneKpiFramework } from "../testing/one-kpi-framework.ts";
import { assessed, benchmarks, framework, indexOf } from "../testing/real-plan.ts";
import { absence, inputs, result, submissionOf } from "../testing/written-submission.ts";
import { compareAssessments } from "./compare-assessments.ts";

const compare = (earlier: Observation[], later: Observation[]) =>
  compareAssessments(assessed(earlier, "2024"), assessed(later, "2025"), framework, benchmarks);

/** The change of one data point between two figures; undefined is no figure. */
const change = (id: string, unit: string, [earlier, later]: (number | undefined)[]): Change => {
  const given = (figure: number | undefined) => (figure === undefined ? [] : [result(id, [figure, unit])]);
  return compare(given(earlier), given(later)).changes[indexOf(id)] as Change;
};

const internet = (figures: (number | undefined)[]) => change("EC_ICT_ICT_1C", "percent", figures);
const water = (figures: number[]) => change("EN_EN_WS_2C", "litre-per-day-per-capita", figures);
const pay = (figures: number[]) => change("SC_SH_SI_1C", "ratio", figures);

describe("compareAssessments", () => {
  it("says by how much a value moved, in its unit and as a part of what it was", () => {
    expect(internet([80, 90.5])).toEqual({
      dataPointId: "EC_ICT_ICT_1C",
      earlier: 80,
      later: 90.5,
      difference: 10.5,
      relative: 0.13125,
      direction: "better",
      earlierBand: "66-95",
      laterBand: "66-95",
      bandMove: 0,
    });
  });

  it("takes differences of decimals without noise", () => {
    expect(internet([96.4, 97.3]).difference).toBe(0.9); // 97.3 − 96.4 is 0.8999999999999915 in plain subtraction
  });

  it("knows where less is better", () => {
    expect(change("EC_P_EM_1C", "percent", [10, 4])).toMatchObject({ direction: "better", bandMove: 2 }); // 50 to 100 percent
    expect(change("EC_P_EM_1C", "percent", [4, 10])).toMatchObject({ direction: "worse", bandMove: -2 });
  });

  it("takes what differs in the last digits for the same", () => {
    expect(internet([33.333_333_333_333_336, 33.333_333_333_333_33])).toMatchObject({ direction: "same" });
    expect(internet([0, 0])).toMatchObject({ difference: 0, relative: null, direction: "same" });
  });

  it("gives no part of zero", () => {
    expect(internet([0, 12])).toMatchObject({ difference: 12, relative: null, direction: "better" });
  });

  it("takes the part of the size of a negative value", () => {
    const given = oneKpiFramework({
      formula: { type: "input", input: "one" },
      unit: "number",
      inputs: { one: { unit: "number" } },
    });
    const none = oneBenchmark({ type: "none" }, null);
    const one = prepareEngine(given, none);
    const [was, is] = [-2, -1].map((value) => assess(one, submissionOf([result("TEST", value)]), { checks: false }));
    const moved = was && is ? compareAssessments(was, is, given, none).changes[0] : null;
    expect(moved).toMatchObject({ difference: 1, relative: 0.5, direction: "better" });
  });

  it("judges a range by whether the value came nearer to it", () => {
    expect(water([300, 200])).toMatchObject({ direction: "better" }); // best from 50 to 150 litres
    expect(water([30, 40])).toMatchObject({ direction: "better" });
    expect(water([140, 160])).toMatchObject({ direction: "worse" });
    expect(water([80, 120])).toMatchObject({ direction: "unjudged" }); // both are best
  });

  it("judges a ratio by whether it came nearer to one, from either side", () => {
    expect(pay([0.8, 0.9])).toMatchObject({ direction: "better" });
    expect(pay([1.2, 1.1])).toMatchObject({ direction: "better" });
    expect(pay([0.95, 1.3])).toMatchObject({ direction: "worse" });
  });

  it("judges an answer by its elements where they are known", () => {
    const plan = "SC_SH_SA_3A";
    const met = (count: number) =>
      ["hasInfrastructure", "hasAssessments", "hasFinancial", "hasTechnical"].flatMap((element, place) =>
        inputs(plan, { [element]: place < count }),
      );
    const [more, less, as] = [compare(met(2), met(3)), compare(met(4), met(2)), compare(met(2), met(2))].map(
      ({ changes }) => changes[indexOf(plan)],
    );
    expect(more).toMatchObject({ earlier: 0, later: 0, direction: "better", bandMove: 1 }); // 50 and 75 percent
    expect(less).toMatchObject({ earlier: 1, later: 0, direction: "worse", bandMove: -2 });
    expect(as).toMatchObject({ direction: "same" });
  });

  it("does not judge what has neither direction nor target", () => {
    const incinerated = change("EN_EN_WA_1C.incinerated", "percent", [10, 20]);
    expect(incinerated).toMatchObject({ difference: 10, relative: 1, direction: "unjudged", bandMove: null });
  });

  it("names what appeared, disappeared, and was never there, without a difference", () => {
    expect(internet([undefined, 90])).toMatchObject({
      earlier: null,
      later: 90,
      difference: null,
      direction: "appeared",
    });
    expect(internet([90, undefined])).toMatchObject({ direction: "disappeared", bandMove: null });
    expect(internet([undefined, undefined])).toMatchObject({ difference: null, relative: null, direction: "absent" });
  });

  it("does not take a missing figure for zero", () => {
    const lost = compare([result("EC_ICT_ICT_1C", [90, "percent"])], [absence("EC_ICT_ICT_1C", "not-reported")]);
    expect(lost).toMatchObject({ earlierPeriod: "2024", laterPeriod: "2025", better: 0, worse: 0, same: 0 });
    expect(lost.changes).toHaveLength(112);
  });

  it("counts what is better, worse and the same", () => {
    const year = (internet: number, jobless: number, life: number) => [
      result("EC_ICT_ICT_1C", [internet, "percent"]),
      result("EC_P_EM_1C", [jobless, "percent"]),
      result("SC_EH_H_1C", [life, "years"]),
    ];
    expect(compare(year(90, 5, 82), year(95, 6, 82))).toMatchObject({ better: 1, worse: 1, same: 1 });
  });

  it("refuses assessments made by another recipe", () => {
    const [earlier, later] = [assessed([], "2024"), assessed([], "2025")];
    const other = { ...earlier, benchmarks: { ...earlier.benchmarks, version: "2019.1" } };
    expect(() => compareAssessments(other, later, framework, benchmarks)).toThrow(
      /^compareAssessments requires assessments by u4ssc \S+ with reference \S+, got u4ssc \S+ with reference 2019\.1$/,
    );
  });
});
