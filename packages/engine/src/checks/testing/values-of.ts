import type { BenchmarkSet, KpiValue, Submission } from "@urbimetry/model";
import { computeValues } from "../../plan/assess.ts";
import { prepareEngine } from "../../plan/prepare-engine.ts";
import { framework } from "./framework.ts";

const noBenchmarks: BenchmarkSet = {
  schema: "urbimetry/benchmark-set/1",
  id: "none",
  version: "1",
  name: "none",
  description: "",
  benchmarks: [],
};

const plan = prepareEngine(framework, noBenchmarks);

/** The values of a submission, as the engine computes them for an assessment. */
export function valuesOf(submission: Submission): KpiValue[] {
  return computeValues(plan, submission);
}
