import { KpiFile, SourceError, type Framework } from "@urbimetry/model";
import { describe, expect, it } from "vitest";
import { checkReferences } from "./check-references.ts";
import { loadFramework } from "./load-framework.ts";
import { readKpiDocuments } from "./sources.ts";
import { validate } from "./validate.ts";

const framework = loadFramework();

/** The message and values of the error that an action ends with. */
function refusal(action: () => unknown): SourceError {
  try {
    action();
  } catch (error) {
    if (error instanceof SourceError) return error;
    throw error;
  }
  throw new Error("was not refused");
}

describe("the framework", () => {
  it("has the counts that U4SSC prints", () => {
    // KPIs Verification Manual (2022), p. 15: 22 categories; report of Geneva (2022), p. 27: 91 KPIs. 54 core and 37
    // advanced follow from the shares printed for Riyadh; 112 data points from the city factsheets.
    expect(framework.kpis).toHaveLength(91);
    expect(framework.dataPoints).toHaveLength(112);
    expect(framework.categories).toHaveLength(22);
    expect(framework.subDimensions).toHaveLength(7);
    expect(framework.dimensions).toHaveLength(3);
    expect(framework.kpis.filter((kpi) => kpi.level === "core")).toHaveLength(54);
    expect(framework.kpis.filter((kpi) => kpi.level === "advanced")).toHaveLength(37);
  });

  it("has as many KPIs in each dimension as U4SSC", () => {
    const count = (dimension: string, level: "core" | "advanced") =>
      framework.kpis.filter((kpi) => kpi.dimension === dimension && kpi.level === level).length;
    // economy 45 (23 core, 22 advanced), environment 17 (12, 5), society and culture 29 (19, 10)
    expect([count("economy", "core"), count("economy", "advanced")]).toEqual([23, 22]);
    expect([count("environment", "core"), count("environment", "advanced")]).toEqual([12, 5]);
    expect([count("society-and-culture", "core"), count("society-and-culture", "advanced")]).toEqual([19, 10]);
  });

  it("splits seven KPIs into several data points", () => {
    const several = framework.kpis.filter((kpi) => kpi.components.length > 0);
    expect(Object.fromEntries(several.map((kpi) => [kpi.slug, kpi.components.length]))).toEqual({
      "wireless-broadband-coverage": 2,
      "open-data": 2,
      "transportation-mode-share": 5,
      "urban-development-and-spatial-planning": 5,
      "air-pollution": 5,
      "wastewater-treatment": 3,
      "solid-waste-treatment": 6,
    });
  });

  it("puts every data point in one of 27 sections, and leaves none empty", () => {
    expect(framework.sections).toHaveLength(27);
    expect(framework.sections.filter((section) => section.dataPointIds.length === 0)).toEqual([]);
    expect(framework.sections.flatMap((section) => section.dataPointIds).sort()).toEqual(
      framework.dataPoints.map((point) => point.id).sort(),
    );
  });

  it("gives each KPI an id that is safe in addresses, from its code", () => {
    expect(framework.kpis[0]?.id).toBe("EC_ICT_ICT_1C");
    expect(framework.kpis.filter((kpi) => !/^[A-Z]+(_[A-Z]+)+_\d[AC]$/.test(kpi.id))).toEqual([]);
    expect(framework.dataPoints.filter((point, index) => point.index !== index)).toEqual([]);
  });

  it("knows the codes and names that are written otherwise elsewhere", () => {
    const aliases = framework.kpis.flatMap((kpi) => kpi.codeAliases);
    expect(aliases).toEqual(
      expect.arrayContaining(["EC: ICT: ICT: 5A", "SC: EH: H: 6A", "SA: EH: H: 5A", "SA: EH: C: 1C"]),
    );
    const names = framework.kpis.flatMap((kpi) => kpi.nameAliases);
    expect(names).toEqual(expect.arrayContaining(["School Enrolment", "Poverty Rate"]));
  });

  it("names a source and a page or secondary list for each KPI, and says how far it was read", () => {
    expect(framework.kpis.filter((kpi) => kpi.sources.length === 0)).toEqual([]);
    const byConfidence = (confidence: string) => framework.kpis.filter((kpi) => kpi.confidence === confidence).length;
    expect([byConfidence("read"), byConfidence("partly_read"), byConfidence("from_memory")]).toEqual([41, 50, 0]);
  });

  it("grades data quality in six steps of growing uncertainty, three of them estimates", () => {
    expect(framework.qualityGrades.map((grade) => grade.relativeUncertainty)).toEqual([0.02, 0.05, 0.1, 0.2, 0.3, 0.5]);
    expect(framework.qualityGrades.filter((grade) => grade.estimate).map((grade) => grade.id)).toEqual([
      "higher-level-extrapolation",
      "assumption-estimate",
      "personal-estimate",
    ]);
  });

  it("has 17 goals, and a target with a name for each reference", () => {
    expect(framework.sdgGoals.map((goal) => goal.number)).toEqual(Array.from({ length: 17 }, (_, index) => index + 1));
    const referred = new Set(
      framework.kpis.flatMap((kpi) => kpi.sdg.map((one) => one.split(".").slice(0, 2).join("."))),
    );
    expect(framework.sdgTargets.filter((target) => !referred.has(target.id))).toEqual([]);
  });

  it("turns gases from ppm and ppb by the factors of the verification manual, p. 85", () => {
    const factors = (component: string) =>
      framework.dataPoints.find((point) => point.component === component)?.alternativeUnits.map((one) => one.factor);
    expect(factors("no2")).toEqual([1900, 1.9]);
    expect(factors("so2")).toEqual([2620, 2.62]);
    expect(factors("o3")).toEqual([1960, 1.96]);
  });
});

describe("a data file", () => {
  const [document = { file: "", content: {} }] = readKpiDocuments();

  it("is refused with an unknown key, and the error names file and key", () => {
    const error = refusal(() =>
      validate(KpiFile, { ...document, content: { ...(document.content as object), colour: "red" } }),
    );
    expect(error.code).toBe("invalid-data-file");
    expect(error.message).toContain(document.file);
    expect(error.message).toContain("colour");
  });

  it("is refused with all its defects at once", () => {
    const error = refusal(() =>
      validate(KpiFile, { ...document, content: { ...(document.content as object), level: "main", better: "more" } }),
    );
    expect(error.message).toMatch(/level: .*better: /s);
  });

  const changed = (change: (framework: Framework) => void): Framework => {
    const copy = structuredClone(framework);
    change(copy);
    return copy;
  };

  const first = (copy: Framework) => copy.kpis[0] ?? expect.unreachable();

  it.each<[string, (copy: Framework) => void, RegExp]>([
    [
      "a unit that does not exist",
      (copy) => (first(copy).unit = "percents"),
      /access\.yaml: there is no unit percents/,
    ],
    [
      "an SDG target that does not exist",
      (copy) => first(copy).sdg.push("17.99"),
      /access\.yaml: there is no sdgTarget 17\.99/,
    ],
    [
      "an input that no formula uses",
      (copy) => (first(copy).inputs["visitors"] = { unit: "person", meaning: "Visitors" }),
      /access\.yaml: no formula uses the input visitors/,
    ],
    [
      "a formula over an input that is not declared",
      (copy) => delete first(copy).inputs["householdsWithInternet"],
      /access\.yaml: the formula names householdsWithInternet/,
    ],
    ["a profile quantity that does not exist", (copy) => copy.profile.splice(1, 1), /there is no profile households/],
    ["a code that two KPIs have", (copy) => first(copy).codeAliases.push("EC: ICT: ICT: 2C"), /two KPIs have the code/],
    ["a category without KPIs", (copy) => copy.categories.push({ id: "sport", name: "Sport" }), /category sport/],
  ])("is refused with %s", (_, change, message) => {
    expect(() => checkReferences(framework)).not.toThrow();
    expect(refusal(() => checkReferences(changed(change))).message).toMatch(message);
  });
});
