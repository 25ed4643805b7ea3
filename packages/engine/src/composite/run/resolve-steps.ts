import type { Goalposts, IndexStep } from "@urbimetry/model";
import type { PlannedStep } from "./index-plan.ts";
import type { GoalpostPair } from "./variation.ts";

/**
 * Steps with their ids (own, or kind, numbered from the second of a kind on) and with goalposts from the benchmark set.
 *
 * @param benchmarks indicator of the index → goalposts
 */
export function resolveSteps(
  steps: readonly IndexStep[],
  benchmarks: Readonly<Record<string, Goalposts>> | undefined,
): PlannedStep[] {
  const times = new Map<string, number>();
  return steps.map((step) => {
    const count = (times.get(step.step) ?? 0) + 1;
    times.set(step.step, count);
    return {
      id: step.id ?? (count === 1 ? step.step : `${step.step}-${count}`),
      step: withBenchmarks(step, benchmarks),
    };
  });
}

/** A step whose goalposts `benchmarks` are replaced by those of the set; as it is when there is none. */
export function withBenchmarks(
  step: IndexStep,
  benchmarks: Readonly<Record<string, Goalposts>> | undefined,
): IndexStep {
  if (step.step !== "normalise" || benchmarks === undefined) return step;
  const filled = (method: typeof step.method): typeof step.method =>
    method.type === "goalposts" && method.posts === "benchmarks" ? { ...method, posts: benchmarks } : method;
  return {
    ...step,
    method: filled(step.method),
    individual: Object.fromEntries(Object.entries(step.individual).map(([id, method]) => [id, filled(method)])),
  };
}

/** A step with other goalposts for the named indicators, wherever it normalises by goalposts. */
export function withGoalposts(step: IndexStep, goalposts: Readonly<Record<string, GoalpostPair>>): IndexStep {
  if (step.step !== "normalise") return step;
  const moved = (method: typeof step.method): typeof step.method => {
    if (method.type !== "goalposts" || method.posts === "benchmarks") return method;
    const posts = { ...method.posts };
    for (const [indicator, pair] of Object.entries(goalposts)) {
      const own = posts[indicator];
      if (own !== undefined) posts[indicator] = { ...own, worst: pair.worst, best: pair.best };
    }
    return { ...method, posts };
  };
  return {
    ...step,
    method: moved(step.method),
    individual: Object.fromEntries(Object.entries(step.individual).map(([id, method]) => [id, moved(method)])),
  };
}
