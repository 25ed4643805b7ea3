import type { KpiValue, Submission } from "@urbimetry/model";
import { usedFigure } from "../context/check-context.ts";
import { indexFigures } from "../context/figure-index.ts";
import { evaluatePlan } from "../plan/formula-plan.ts";
import { planChecks } from "../plan/plan-checks.ts";
import { framework } from "./framework.ts";

const plan = planChecks(framework);

export function valuesOf(submission: Submission): KpiValue[] {
  const f = indexFigures(plan, submission);
  return plan.dataPoints.map((p): KpiValue => {
    const r = f.results[p.index];
    const own = p.formula.slots.some((s) => f.inputs[s]);
    const c = own ? evaluatePlan(p.formula, (s) => usedFigure(plan, f, s)?.value) : undefined;
    const value = r?.value ?? c;
    const obs = r?.observation ?? f.inputs[p.formula.slots[0] ?? -1]?.observation;
    const base = {
      dataPointId: p.id,
      kpiId: p.kpi.kpi.id,
      component: p.dataPoint.component,
      quality: obs?.quality ?? null,
      source: null,
      note: null,
      problems: [],
      at: obs?.at ?? null,
    };
    return value === undefined
      ? { ...base, status: "missing", reason: null }
      : { ...base, status: "computed", value, unit: p.dataPoint.unit, interval: null, estimate: false, elements: null };
  });
}
