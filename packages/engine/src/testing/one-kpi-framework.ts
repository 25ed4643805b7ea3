import type { Benchmark, BenchmarkSet, Component, DataPoint, Framework, Input, Kpi } from "@urbimetry/model";
import { formulaInputs } from "@urbimetry/framework";
import { framework } from "./real-plan.ts";

/** What a test says of the one KPI; the rest is filled in. */
export interface OneKpi extends Pick<Component, "formula" | "unit"> {
  inputs: Record<string, Partial<Input> & { unit: string }>;
  validRange?: DataPoint["validRange"];
  better?: DataPoint["better"];
  decimals?: number;
}

/** A framework of one KPI, `TEST`, with the units, profile and quality grades of the real one. */
export function oneKpiFramework(given: OneKpi): Framework {
  const { validRange = { min: null, max: null }, better = "higher", decimals = 2 } = given;
  const measured = { unit: given.unit, formula: given.formula, better, validRange, decimals, alternativeUnits: [] };
  const model = framework.kpis[0] as Kpi;
  const kpi: Kpi = {
    ...model,
    ...measured,
    id: "TEST",
    code: "TEST",
    components: [],
    dataPointIds: ["TEST"],
    inputs: Object.fromEntries(Object.entries(given.inputs).map(([id, input]) => [id, { meaning: id, ...input }])),
  };
  const { dimension, subDimension, category, section, level } = kpi;
  const place = { dimension, subDimension, category, section, level };
  const point: DataPoint = {
    id: "TEST",
    kpiId: "TEST",
    code: "TEST",
    component: null,
    index: 0,
    ...place,
    ...measured,
    inputs: formulaInputs(given.formula),
  };
  return { ...framework, kpis: [kpi], dataPoints: [point], sections: [] };
}

/** A benchmark set for the data point `TEST`, with the given rule and target. */
export function oneBenchmark(rule: Benchmark["rule"], value: number | null): BenchmarkSet {
  return {
    schema: "urbimetry/benchmark-set/1",
    id: "test",
    version: "1",
    name: "Test",
    description: "",
    benchmarks: [
      {
        dataPoint: "TEST",
        value,
        unit: "number",
        rule,
        basis: "own-choice",
        source: null,
        reason: "",
        confidence: "judgement",
        caveats: [],
      },
    ],
  };
}
