import { describe, expect, it } from "vitest";
import { assessed, indexOf, performanceOf } from "../testing/real-plan.ts";
import { absence, inputs, result } from "../testing/written-submission.ts";

const broadband = "EC_ICT_ICT_2C";
const landfill = "EN_EN_WA_1C.landfill";
const dump = "EN_EN_WA_1C.open_dump";
const burnt = "EN_EN_WA_1C.burnt";

describe("perform", () => {
  it("says what a value is in percent of its target, uncut and cut to 100", () => {
    expect(performanceOf(broadband, [result(broadband, [75, "percent"])])).toEqual({
      scored: true,
      dataPointId: broadband,
      percent: 125, // 75 against 60
      percentOfScale: 100,
      band: "95+",
      points: 4,
      benchmark: 60,
      bandChances: null,
      percentInterval: null,
    });
  });

  it("is never below 0", () => {
    const noise = performanceOf("EN_EN_EQ_2A", [result("EN_EN_EQ_2A", [80, "percent"])]); // worst 40
    expect(noise).toMatchObject({ percent: 0, percentOfScale: 0, band: "0-33", points: 1 });
  });

  it("takes a real zero for a value", () => {
    expect(performanceOf(broadband, [result(broadband, [0, "percent"])])).toMatchObject({
      scored: true,
      percent: 0,
      points: 1,
    });
    expect(performanceOf("EC_P_EM_1C", [result("EC_P_EM_1C", [0, "percent"])])).toMatchObject({
      percent: 100,
      points: 4,
    });
  });

  it("says why a data point is not scored, with the target where there is one", () => {
    expect(performanceOf(broadband, [])).toMatchObject({ scored: false, reason: "no-value", benchmark: 60 });
    expect(performanceOf(broadband, [absence(broadband, "not-verified")])).toMatchObject({ reason: "no-value" });
    const hotspots = result("EC_ICT_ICT_5C", [78, "number"]);
    expect(performanceOf("EC_ICT_ICT_5C", [hotspots])).toMatchObject({ reason: "no-benchmark", benchmark: null });
    const impossible = result("EC_ICT_ICT_1C", [250, "percent"]);
    expect(performanceOf("EC_ICT_ICT_1C", [impossible])).toMatchObject({ reason: "out-of-range", benchmark: 100 });
  });

  it("counts the elements of a resilience plan, and asks for a yes where only the answer is known", () => {
    const plan = "SC_SH_SA_3A";
    const three = inputs(plan, {
      hasInfrastructure: true,
      hasAssessments: true,
      hasFinancial: true,
      hasTechnical: false,
    });
    expect(performanceOf(plan, three)).toMatchObject({ percent: 75, band: "66-95" });
    expect(performanceOf(plan, [result(plan, false)])).toMatchObject({ percent: 0, band: "0-33" });
    expect(performanceOf(plan, [result(plan, true)])).toMatchObject({ percent: 100, band: "95+" });
  });

  it("shows what the quality of a value leaves open", () => {
    const survey = result(broadband, [58, "percent"], { quality: "survey-extrapolation" }); // 55.1 to 60.9
    const scored = performanceOf(broadband, [survey]);
    expect(scored).toMatchObject({ band: "95+", points: 4 });
    expect(scored.scored && scored.bandChances?.["66-95"]).toBeCloseTo((57 - 55.1) / 5.8, 10);
    expect(scored.scored && scored.percentInterval?.[0]).toBeCloseTo(91.8333, 4); // 55.1 of 60
  });
});

describe("a rule that adds siblings", () => {
  const parts = (figures: Record<string, number>, quality: string | null = null) =>
    Object.entries(figures).map(([id, figure]) => result(id, [figure, "percent"], { quality }));

  it("counts open dumping and burning as landfill", () => {
    // 30 + 20 + 5 = 55; from 100 (worst) to 10 (best): 45 ÷ 90
    const scored = performanceOf(landfill, parts({ [landfill]: 30, [dump]: 20, [burnt]: 5 }));
    expect(scored).toMatchObject({ percent: 50, band: "33-66" });
    expect(scored).not.toHaveProperty("missingParts");
  });

  it("names siblings that have no figure, and counts them as nothing", () => {
    // 30 + 25: the same 55 without the burnt part
    expect(performanceOf(landfill, parts({ [landfill]: 30, [dump]: 25 }))).toMatchObject({
      percent: 50,
      missingParts: [burnt],
    });
  });

  it("does not add what cannot be true", () => {
    expect(performanceOf(landfill, parts({ [landfill]: 55, [dump]: 400, [burnt]: 0 }))).toMatchObject({
      percent: 50,
      missingParts: [dump],
    });
  });

  it("adds the intervals too", () => {
    // 40 ± 10 % and 15 ± 10 %: 49.5 to 60.5, which is 50.5 and 39.5 of 90
    const scored = performanceOf(
      landfill,
      parts({ [landfill]: 40, [dump]: 15, [burnt]: 0 }, "higher-level-extrapolation"),
    );
    expect(scored.scored && scored.percentInterval?.map((one) => Number(one.toFixed(6)))).toEqual([
      Number(((100 * 39.5) / 90).toFixed(6)),
      Number(((100 * 50.5) / 90).toFixed(6)),
    ]);
  });

  it("does not give a landfill figure to a city that only dumps", () => {
    const { performances } = assessed(parts({ [dump]: 40, [burnt]: 0 }));
    expect(performances[indexOf(landfill)]).toMatchObject({ scored: false, reason: "no-value" });
  });
});
