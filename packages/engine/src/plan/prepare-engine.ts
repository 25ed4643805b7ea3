import type { Benchmark, BenchmarkSet, DataPoint, Framework, Kpi, QualityGrade } from "@urbimetry/model";
import { performanceRule, type PerformanceRule } from "../performance/performance-rule.ts";
import { unitRegistry, type UnitRegistry } from "../units/unit-registry.ts";
import {
  denominatorPlace,
  formulaEvaluator,
  type FormulaEvaluator,
  type FormulaFunction,
} from "../values/formula-value.ts";

/** Where the figure of an input is found: the slot of the KPI's own, the slot of the profile's, and its unit. */
export interface InputSlot {
  input: string;
  unit: string;
  /** Slot of the KPI's own figure. */
  own: number;
  /** Slot of the shared figure of the city profile, -1 where there is none. */
  shared: number;
}

/** A data point made ready for computing. */
export interface PointPlan {
  point: DataPoint;
  inputs: readonly InputSlot[];
  evaluate: FormulaEvaluator;
  /** Place of the denominator among the inputs, -1 where there is none. */
  denominator: number;
  /** Inputs are yes or no. */
  answers: boolean;
  /** Slot of a figure or statement for the data point itself. */
  result: number;
  /** Slot of a statement for the whole KPI ("not reported"), -1 where the KPI is the data point. */
  whole: number;
  benchmark: Benchmark | null;
  rule: PerformanceRule | null;
  /** Indexes of sibling data points that are added before scoring. */
  addedPoints: readonly number[];
}

/** Data points of a group by index. */
export interface GroupPlan {
  level: "category" | "section" | "subDimension" | "dimension" | "city";
  id: string;
  points: readonly number[];
}

/** Slots of a KPI's observations. */
export interface KpiSlots {
  inputs: ReadonlyMap<string, number>;
  results: ReadonlyMap<string, number>;
  /** Slot of the KPI's own result or statement, where no component is named. */
  whole: number;
}

/** A framework and a benchmark set made ready for computing: made once, used for any number of cities. */
export interface EnginePlan {
  framework: Framework;
  benchmarks: BenchmarkSet;
  registry: UnitRegistry;
  slotCount: number;
  kpis: ReadonlyMap<string, KpiSlots>;
  profile: ReadonlyMap<string, number>;
  points: readonly PointPlan[];
  groups: readonly GroupPlan[];
  coreGroups: readonly GroupPlan[];
  sections: readonly GroupPlan[];
  goals: readonly { goal: number; points: readonly number[] }[];
  quality: ReadonlyMap<string, QualityGrade>;
}

/**
 * Makes a framework and a benchmark set ready for computing.
 *
 * @param options.functions named functions that formulas of type `function` may use
 * @throws RangeError when a formula names a function that is not given
 */
export function prepareEngine(
  framework: Framework,
  benchmarks: BenchmarkSet,
  options: { functions?: Readonly<Record<string, FormulaFunction>> } = {},
): EnginePlan {
  let slotCount = 0;
  const slot = () => {
    slotCount += 1;
    return slotCount - 1;
  };
  const profile = new Map(framework.profile.map((quantity) => [quantity.id, slot()]));
  const kpis = new Map(framework.kpis.map((kpi) => [kpi.id, kpiSlots(kpi, slot)]));
  const targets = new Map(benchmarks.benchmarks.map((benchmark) => [benchmark.dataPoint, benchmark]));
  const points = framework.dataPoints.map((point): PointPlan => {
    const kpi = framework.kpis.find((one) => one.id === point.kpiId);
    const slots = kpis.get(point.kpiId);
    if (!kpi || !slots) throw new RangeError(`prepareEngine requires a KPI for the data point ${point.id}`);
    const benchmark = targets.get(point.id) ?? null;
    return {
      point,
      inputs: point.inputs.map((input) => ({
        input,
        unit: kpi.inputs[input]?.unit ?? point.unit,
        own: slots.inputs.get(input) ?? -1,
        shared: profile.get(kpi.inputs[input]?.profile ?? "") ?? -1,
      })),
      evaluate: formulaEvaluator(point.formula, options.functions),
      denominator: denominatorPlace(point.formula),
      answers: point.unit === "yes-no",
      result: point.component === null ? slots.whole : (slots.results.get(point.component) ?? -1),
      whole: point.component === null ? -1 : slots.whole,
      benchmark,
      rule: benchmark && benchmark.value !== null ? performanceRule(benchmark.rule, benchmark.value) : null,
      addedPoints: addedPoints(benchmark, point, framework),
    };
  });
  return {
    framework,
    benchmarks,
    registry: unitRegistry(framework.units),
    slotCount,
    kpis,
    profile,
    points,
    groups: groupPlans(framework, framework.dataPoints),
    coreGroups: groupPlans(
      framework,
      framework.dataPoints.filter((point) => point.level === "core"),
    ),
    sections: framework.sections.map(({ id }) => groupPlan("section", id, framework.dataPoints, "section")),
    goals: framework.sdgGoals.map(({ number }) => ({ goal: number, points: pointsOfGoal(framework, number) })),
    quality: new Map(framework.qualityGrades.map((grade) => [grade.id, grade])),
  };
}

function kpiSlots(kpi: Kpi, slot: () => number): KpiSlots {
  return {
    inputs: new Map(Object.keys(kpi.inputs).map((input) => [input, slot()])),
    results: new Map(kpi.components.map((component) => [component.id, slot()])),
    whole: slot(),
  };
}

function addedPoints(benchmark: Benchmark | null, point: DataPoint, framework: Framework): number[] {
  if (benchmark?.rule.type !== "linear-between") return [];
  const { addComponents } = benchmark.rule;
  return framework.dataPoints
    .filter((other) => other.kpiId === point.kpiId && addComponents.includes(other.component ?? ""))
    .map((other) => other.index);
}

type Membership = "category" | "section" | "subDimension" | "dimension";

function groupPlan(level: GroupPlan["level"], id: string, points: readonly DataPoint[], by: Membership): GroupPlan {
  return { level, id, points: points.filter((point) => point[by] === id).map((point) => point.index) };
}

function groupPlans(framework: Framework, points: readonly DataPoint[]): GroupPlan[] {
  return [
    ...framework.categories.map(({ id }) => groupPlan("category", id, points, "category")),
    ...framework.subDimensions.map(({ id }) => groupPlan("subDimension", id, points, "subDimension")),
    ...framework.dimensions.map(({ id }) => groupPlan("dimension", id, points, "dimension")),
    { level: "city", id: "city", points: points.map((point) => point.index) },
  ];
}

function pointsOfGoal(framework: Framework, goal: number): number[] {
  const kpis = new Set(
    framework.kpis
      .filter((kpi) => kpi.sdg.some((target) => target.split(".")[0] === String(goal)))
      .map((kpi) => kpi.id),
  );
  return framework.dataPoints.filter((point) => kpis.has(point.kpiId)).map((point) => point.index);
}
