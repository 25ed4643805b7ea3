import type { DataPoint, Framework } from "@urbimetry/model";
import { unitRegistry, type UnitRegistry } from "../../units/unit-registry.ts";
import { plausibleRange } from "../plausible/plausible-range.ts";
import type { CheckPlan, DataPointPlan, InputPlan, KpiPlan, ProfilePlan } from "./check-plan.ts";
import { planFormula } from "./formula-plan.ts";
import { conversionsTo } from "./unit-conversion.ts";

/** Things that may well come in fractions though they are counted. */
const divisible = new Set(["fte", "person", "interruption"]);

/** Prepares a framework for checking. Takes some milliseconds, so do it once for many cities. */
export function planChecks(framework: Framework): CheckPlan {
  const registry = unitRegistry(framework.units);
  const { units } = registry;
  const conversions = (unit: string | null): ReadonlyMap<string, number> =>
    unit === null ? new Map() : conversionsTo(unit, registry);
  const profile = framework.profile.map((quantity, index): ProfilePlan => ({
    index,
    quantity,
    unit: quantity.unit === null ? null : (units.get(quantity.unit) ?? null),
    conversions: conversions(quantity.unit),
  }));
  const profileById = new Map(profile.map((quantity) => [quantity.quantity.id, quantity]));
  const inputs: InputPlan[] = [];
  const dataPoints: DataPointPlan[] = [];
  const kpis = new Map<string, KpiPlan>();
  const pointsOf = new Map<string, DataPoint[]>(framework.kpis.map((kpi) => [kpi.id, []]));
  for (const point of framework.dataPoints) pointsOf.get(point.kpiId)?.push(point);
  for (const kpi of framework.kpis) {
    const kpiInputs = new Map<string, InputPlan>();
    const byComponent = new Map<string | null, DataPointPlan>();
    const points: DataPointPlan[] = [];
    const plan: KpiPlan = { kpi, inputs: kpiInputs, byComponent, dataPoints: points };
    for (const [name, input] of Object.entries(kpi.inputs)) {
      const unit = units.get(input.unit) ?? null;
      const entry: InputPlan = {
        slot: inputs.length,
        name,
        kpi: plan,
        unit,
        profile: input.profile === undefined ? -1 : (profileById.get(input.profile)?.index ?? -1),
        conversions: conversions(input.unit),
        whole: unit?.kind === "count" && unit.factor === 1 && !divisible.has(unit.id),
      };
      inputs.push(entry);
      kpiInputs.set(name, entry);
    }
    for (const dataPoint of pointsOf.get(kpi.id) ?? []) {
      const point = planDataPoint(plan, dataPoint, registry);
      points.push(point);
      byComponent.set(dataPoint.component, point);
      dataPoints[point.index] = point;
    }
    kpis.set(kpi.id, plan);
  }
  const dataPointById = new Map(dataPoints.map((point) => [point.id, point]));
  return { framework, kpis, dataPoints, dataPointById, inputs, profile, profileById, units };
}

function planDataPoint(kpi: KpiPlan, dataPoint: DataPoint, registry: UnitRegistry): DataPointPlan {
  const unit = registry.units.get(dataPoint.unit) ?? null;
  const percent = dataPoint.unit === "percent" || dataPoint.unit === "percent-of-gdp";
  return {
    index: dataPoint.index,
    id: dataPoint.id,
    dataPoint,
    kpi,
    unit,
    conversions: conversionsTo(dataPoint.unit, registry, dataPoint.alternativeUnits),
    formula: planFormula(dataPoint.formula, (name) => kpi.inputs.get(name)?.slot ?? -1),
    percent,
    percentOfWhole: percent && dataPoint.validRange.max === 100,
    yesNo: unit?.kind === "yes-no",
    whole: dataPoint.unit === "number",
    plausible: plausibleRange(dataPoint.id),
  };
}
