import type {
  AbsentValue,
  Assessment,
  City,
  DataPoint,
  Framework,
  KpiValue,
  Performance,
  ProfileValue,
} from "@urbimetry/model";
import { sampleGroups, sampleSections, sampleSdgViews } from "./sample-groups.ts";
import { sampleFigure, sampleTarget } from "./sample-performance.ts";
import { seededRandom } from "./seeded-random.ts";

/** What the sample city is like. The same options give the same assessment. */
export interface SampleOptions {
  /** Any integer. */
  seed?: number;
  city?: Partial<City>;
  period?: string;
  /** How many data points have a figure; the rest are absent, each with a kind and some with a reason. */
  reported?: number;
  /** Typical performance, 0 (exclusive) to 1. */
  success?: number;
  synthetic?: boolean;
}

const absences = ["not-reported", "not-reported", "missing", "not-applicable", "withheld", "not-verified"] as const;

/**
 * An invented assessment of a city, as the engine would give it, for tests that draw or print one.
 *
 * Figures are drawn by a seeded stream; targets are invented from valid ranges, so that nothing here is a result.
 * Findings and import problems are empty.
 *
 * @param framework of any size, also a hand-made one
 */
export function sampleAssessment(framework: Framework, options: SampleOptions = {}): Assessment {
  const random = seededRandom(options.seed ?? 1);
  const reported = options.reported ?? Math.round(framework.dataPoints.length * 0.88);
  const present = chosen(framework.dataPoints, reported, random);
  const results = framework.dataPoints.map((point) =>
    present.has(point.id)
      ? sampleFigure(point, gradeOf(framework, random), options.success ?? 0.62, random)
      : absent(framework, point, random),
  );
  const values = results.map((result) => result.value);
  const performances = results.map((result) => result.performance);
  const both = { values, performances };
  return {
    city: {
      id: "havenstad",
      name: "Havenstad",
      country: "Example Country",
      iso3: null,
      latitude: 52.1,
      longitude: 4.3,
      ...options.city,
    },
    period: options.period ?? "2025",
    synthetic: options.synthetic ?? true,
    basis: null,
    framework: { id: framework.id, version: framework.version },
    benchmarks: { id: "sample", version: "1", name: "Sample targets" },
    profile: framework.profile.map(profileValue),
    values,
    performances,
    groups: sampleGroups(framework, both, false),
    coreGroups: sampleGroups(framework, both, true),
    sections: sampleSections(framework, both),
    sdgs: sampleSdgViews(framework, both),
    findings: [],
    problems: [],
  };
}

function chosen(points: readonly DataPoint[], count: number, random: () => number): ReadonlySet<string> {
  const shuffled = points.map((point) => ({ id: point.id, order: random() })).sort((a, b) => a.order - b.order);
  return new Set(shuffled.slice(0, count).map(({ id }) => id));
}

function gradeOf(framework: Framework, random: () => number) {
  const grades = framework.qualityGrades;
  const grade = grades[Math.floor(random() ** 2 * grades.length)];
  if (!grade) throw new RangeError("sampleAssessment requires a framework with quality grades");
  return grade;
}

function absent(
  framework: Framework,
  point: DataPoint,
  random: () => number,
): { value: KpiValue; performance: Performance } {
  const status = absences[Math.floor(random() * absences.length)] ?? "missing";
  const reasons = framework.absenceReasons;
  const reason = status === "missing" ? null : (reasons[Math.floor(random() * reasons.length)]?.id ?? null);
  const value: AbsentValue = {
    dataPointId: point.id,
    kpiId: point.kpiId,
    component: point.component,
    status,
    reason,
    quality: null,
    source: null,
    note: null,
    problems: [{ code: "missing-input", variable: point.inputs[0] ?? point.id }],
    at: null,
  };
  const performance: Performance = {
    scored: false,
    dataPointId: point.id,
    reason: "no-value",
    benchmark: sampleTarget(point),
  };
  return { value, performance };
}

function profileValue(quantity: Framework["profile"][number]): ProfileValue {
  const known: Record<string, number> = { population: 312_400, households: 136_900, cityArea: 118.4, cityGdp: 1.42e10 };
  const value =
    quantity.kind === "currency-code" ? "EUR" : quantity.kind === "year" ? 2024 : (known[quantity.id] ?? 1000);
  return {
    id: quantity.id,
    value,
    unit: quantity.unit,
    source: "City statistics office",
    sourceYear: 2024,
  };
}
