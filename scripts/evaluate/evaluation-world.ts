import { computeValues, type EnginePlan, prepareEngine } from "@urbimetry/engine";
import { loadBenchmarkSet, loadFramework } from "@urbimetry/framework";
import type { BenchmarkSet, Framework, KpiValue, Submission } from "@urbimetry/model";
import { type CityProfile, generateWorld } from "@urbimetry/world";

/** A city and year as the evaluation sees it: what is true, what was handed in honestly, and its values. */
export interface EvaluatedYear {
  city: CityProfile;
  year: number;
  truth: Float64Array;
  submission: Submission;
  values: readonly KpiValue[];
}

/** A city through its years. */
export interface EvaluatedCity {
  profile: CityProfile;
  years: readonly EvaluatedYear[];
}

/** Everything a metric is measured on. */
export interface EvaluationWorld {
  framework: Framework;
  benchmarks: BenchmarkSet;
  plan: EnginePlan;
  cities: readonly EvaluatedCity[];
  seed: number;
  /** Last year of the world. */
  last: number;
}

/** How large a fixed world is, and how often each thing is tried on it. */
export interface EvaluationSize {
  seed: number;
  cities: number;
  years: readonly [number, number];
  /** Files into which each kind of fault is sown. */
  faultTrials: number;
  /** Draws of an index for the intervals of places. */
  draws: number;
}

/** The worlds of the published table. Their seeds never change, so that releases can be compared. */
export const fullWorlds: readonly EvaluationSize[] = [
  { seed: 20_261, cities: 300, years: [2012, 2026], faultTrials: 20, draws: 300 },
  { seed: 20_262, cities: 300, years: [2012, 2026], faultTrials: 20, draws: 300 },
  { seed: 20_263, cities: 300, years: [2012, 2026], faultTrials: 20, draws: 300 },
];

/** The world that every change is checked on. */
export const smallWorlds: readonly EvaluationSize[] = [
  { seed: 20_269, cities: 90, years: [2014, 2026], faultTrials: 6, draws: 100 },
];

/** Makes one of the fixed worlds and computes all its values once. */
export function evaluationWorld({ seed, cities, years }: EvaluationSize): EvaluationWorld {
  const framework = loadFramework();
  const benchmarks = loadBenchmarkSet("reference");
  const plan = prepareEngine(framework, benchmarks);
  const evaluated = [...generateWorld({ framework, cities, years, seed, faultShare: 0 })].map((one): EvaluatedCity => {
    const { profile } = one.truth;
    return {
      profile,
      years: one.years.map(({ year, truth, submission }) => ({
        city: profile,
        year,
        truth: truth.values,
        submission,
        values: computeValues(plan, submission),
      })),
    };
  });
  return { framework, benchmarks, plan, cities: evaluated, seed, last: years[1] };
}
