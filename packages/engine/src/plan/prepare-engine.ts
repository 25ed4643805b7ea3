import type { Benchmark, BenchmarkSet, DataPoint, Framework, Kpi } from "@urbimetry/model";
import { performanceRule } from "../performance/performance-rule.ts";
import { unitRegistry, type UnitRegistry } from "../units/unit-registry.ts";
import { denominatorPlace, formulaEvaluator, type FormulaFunction } from "../values/formula-value.ts";
import { wantedUnit } from "../values/wanted-unit.ts";
import type { EnginePlan, InputPlan, KpiSlots, PointPlan, ProfilePlan } from "./engine-plan.ts";
import { goalPlans, groupPlans, sectionPlans } from "./group-plans.ts";

/** What planning a data point needs besides the data point. */
interface Planning {
  framework: Framework;
  registry: UnitRegistry;
  kpi: Kpi;
  slots: KpiSlots;
  profile: ReadonlyMap<string, ProfilePlan>;
  benchmark: Benchmark | null;
  functions: Readonly<Record<string, FormulaFunction>> | undefined;
}

/**
 * Makes a framework and a benchmark set ready for computing: formulas become functions, units their factors, and
 * everything an observation can be about gets a slot.
 *
 * @param options.functions named functions that formulas of type `function` may use
 * @throws RangeError when a formula names a function that is not given, or something refers to what does not exist
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
  const registry = unitRegistry(framework.units);
  const profile = new Map(
    framework.profile.map(({ id, unit }): [string, ProfilePlan] => [
      id,
      { id, slot: slot(), unit, wanted: unit === null ? null : wantedUnit(registry, unit) },
    ]),
  );
  const kpis = new Map(framework.kpis.map((kpi) => [kpi.id, kpi]));
  const kpiSlots = new Map(framework.kpis.map((kpi) => [kpi.id, slotsOf(kpi, slot)]));
  const targets = new Map(benchmarks.benchmarks.map((benchmark) => [benchmark.dataPoint, benchmark]));
  const points = framework.dataPoints.map((point) => {
    const [kpi, slots] = [kpis.get(point.kpiId), kpiSlots.get(point.kpiId)];
    if (!kpi || !slots) throw new RangeError(`prepareEngine requires a KPI for the data point ${point.id}`);
    const benchmark = targets.get(point.id) ?? null;
    return pointPlan(point, { framework, registry, kpi, slots, profile, benchmark, functions: options.functions });
  });
  const core = framework.dataPoints.filter((point) => point.level === "core");
  return {
    framework,
    benchmarks,
    registry,
    emptySlots: Array.from({ length: slotCount }),
    kpis: kpiSlots,
    profile,
    points,
    groups: groupPlans(framework, framework.dataPoints),
    coreGroups: groupPlans(framework, core),
    sections: sectionPlans(framework),
    goals: goalPlans(framework),
    quality: new Map(framework.qualityGrades.map((grade) => [grade.id, grade])),
  };
}

function slotsOf(kpi: Kpi, slot: () => number): KpiSlots {
  return {
    inputs: new Map(Object.keys(kpi.inputs).map((input) => [input, slot()])),
    results: new Map(kpi.components.map((component) => [component.id, slot()])),
    whole: slot(),
  };
}

function pointPlan(point: DataPoint, planning: Planning): PointPlan {
  const { registry, slots, benchmark } = planning;
  const inputs = point.inputs.map((id) => inputPlan(id, point, planning));
  const own = inputs.filter((input) => input.shared < 0);
  const { min } = point.validRange;
  const result = point.component === null ? slots.whole : slots.results.get(point.component);
  if (result === undefined) throw new RangeError(`prepareEngine requires a component for the data point ${point.id}`);
  return {
    point,
    wanted: wantedUnit(registry, point.unit, point.alternativeUnits),
    inputs,
    evaluate: formulaEvaluator(point.formula, planning.functions),
    denominator: denominatorPlace(point.formula),
    attempts: (own.length > 0 ? own : inputs).map((input) => (input.shared < 0 ? input.own : input.shared)),
    onlyPositive: min !== null && min >= 0,
    halfDigit: 0.5 * 10 ** -Math.min(point.decimals, 2),
    counts: point.formula.type === "all-of",
    result,
    whole: point.component === null ? -1 : slots.whole,
    benchmark,
    rule: benchmark && benchmark.value !== null ? performanceRule(benchmark.rule, benchmark.value) : null,
    addedPoints: addedPoints(point, planning),
  };
}

function inputPlan(id: string, point: DataPoint, { kpi, slots, profile, registry }: Planning): InputPlan {
  const [input, own] = [kpi.inputs[id], slots.inputs.get(id)];
  if (!input || own === undefined) throw new RangeError(`prepareEngine requires the input ${id} of ${point.id}`);
  const shared = input.profile === undefined ? undefined : profile.get(input.profile);
  return { id, wanted: wantedUnit(registry, input.unit), own, shared: shared?.slot ?? -1 };
}

function addedPoints(point: DataPoint, { framework, benchmark }: Planning): number[] {
  if (benchmark?.rule.type !== "linear-between") return [];
  const { addComponents } = benchmark.rule;
  return framework.dataPoints
    .filter((other) => other.kpiId === point.kpiId && addComponents.includes(other.component ?? ""))
    .map((other) => other.index);
}
