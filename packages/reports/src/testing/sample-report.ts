import { createTranslator, loadBenchmarkSet, loadFramework, messagesOf } from "@urbimetry/framework";
import { languages } from "@urbimetry/model";
import type { Comparison, Finding, ImportProblem, Language, Verification } from "@urbimetry/model";
import { sampleAssessment } from "../../../charts/src/testing/sample-assessment.ts";
import type { ReportInput } from "../report-input.ts";

/** Languages whose catalogues are complete; that all six are is the framework's test. */
export const spokenLanguages: readonly Language[] = languages.filter((language) =>
  Object.keys(messagesOf("en")).every((id) => Object.hasOwn(messagesOf(language), id)),
);

/** Day of assessment of all samples. */
export const sampleDate = "2026-03-14";

const findings: Finding[] = [
  {
    rule: "currency-missing",
    severity: "error",
    kpiId: null,
    component: null,
    inputs: { count: 3 },
    values: { count: 3 },
    at: { file: "havenstad.xlsx", sheet: "City profile", cell: "D9" },
  },
  {
    rule: "population-drift",
    severity: "warning",
    kpiId: "EC_ICT_ICT_2C",
    component: null,
    inputs: { own: 330_000, shared: 312_400, percent: 5.6 },
    values: { own: 330_000, shared: 312_400, percent: 5.6 },
    at: { file: "havenstad.xlsx", sheet: "Economy", cell: "F12" },
  },
  {
    rule: "household-size",
    severity: "note",
    kpiId: null,
    component: null,
    inputs: { population: 312_400, households: 136_900, persons: 2.3 },
    values: { population: 312_400, households: 136_900, persons: 2.3 },
    at: null,
  },
];

const problems: ImportProblem[] = [
  {
    code: "doubtful-number",
    severity: "error",
    at: { file: "havenstad.xlsx", sheet: "Economy", cell: "F14" },
    raw: "1.234",
    understood: null,
    values: { asDecimal: 1.234, asGrouped: 1234 },
  },
];

/** An invented city of which most is known, with findings. */
export function fullSample(language: Language = "en"): ReportInput {
  const framework = loadFramework();
  return {
    assessment: { ...sampleAssessment(framework), findings, problems },
    framework,
    benchmarks: loadBenchmarkSet("reference"),
    translator: createTranslator(language),
    date: sampleDate,
  };
}

/** A city of which 14 data points could be read, without a profile. */
export function sparseSample(language: Language = "en"): ReportInput {
  const full = fullSample(language);
  const assessment = sampleAssessment(full.framework, {
    reported: 14,
    synthetic: false,
    city: { id: "karmoy", name: "Karmøy", country: "Norway" },
    period: "2020",
  });
  return { ...full, assessment: { ...assessment, profile: [], basis: "published U4SSC result" } };
}

/** Decisions on the first data points with a figure: ten accepted, one refused. */
export function sampleVerification({ assessment }: ReportInput): Verification {
  const present = assessment.values.filter((value) => value.status === "computed" || value.status === "reported");
  return {
    verifier: "A. Verifier",
    date: sampleDate,
    decisions: present.slice(0, 11).map(({ dataPointId }, index) => ({
      dataPointId,
      verified: index < 10,
      remark: index < 10 ? null : "The source could not be opened.",
    })),
  };
}

/** Every figure was 10 percent lower a year before, and nothing is known to be better or worse but the first ten. */
export function sampleComparison({ assessment }: ReportInput): Comparison {
  const changes = assessment.values.map((value, index): Comparison["changes"][number] => {
    const later = "value" in value ? value.value : null;
    const earlier = later === null ? null : later * 0.9;
    const performance = assessment.performances[index];
    const band = performance?.scored ? performance.band : null;
    return {
      dataPointId: value.dataPointId,
      earlier,
      later,
      difference: later === null || earlier === null ? null : later - earlier,
      relative: later === null ? null : 1 / 9,
      direction: later === null ? "absent" : index % 3 === 0 ? "worse" : "better",
      earlierBand: band,
      laterBand: band,
      bandMove: band === null ? null : 0,
    };
  });
  const count = (direction: string) => changes.filter((change) => change.direction === direction).length;
  return {
    earlierPeriod: "2024",
    laterPeriod: assessment.period,
    changes,
    better: count("better"),
    worse: count("worse"),
    same: 0,
  };
}
