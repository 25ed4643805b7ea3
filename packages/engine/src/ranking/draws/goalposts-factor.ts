import type { IndexProblem, StepOf, UncertaintyFactor } from "@urbimetry/model";
import type { IndexPlan } from "../../composite/run/index-plan.ts";
import type { GoalpostPair } from "../../composite/run/variation.ts";
import { equalChances, type PreparedFactor } from "./factor.ts";

type GoalpostsFactor = Extract<UncertaintyFactor, { type: "goalposts" }>;
type Fail = (code: string, values?: IndexProblem["values"]) => null;

/** Benchmark set → indicator → its goalposts, undirected. */
export type GoalpostSets = Readonly<Record<string, Readonly<Record<string, GoalpostPair>>>>;

/**
 * Goalposts that are not known for sure: worst and best each moved by up to `relative` of their distance, or those of one
 * of several benchmark sets, each equally likely; an indicator that a set doesn't know keeps its own.
 */
export function prepareGoalposts(
  plan: IndexPlan,
  factor: GoalpostsFactor,
  sets: GoalpostSets,
  fail: Fail,
): PreparedFactor | null {
  const { id, type, relative, benchmarkSets } = factor;
  const posts = goalpostsOf(plan);
  if (posts.size === 0) return fail("uncertainty-goalposts-none");
  if (benchmarkSets !== undefined && benchmarkSets.length > 0 && relative === undefined) {
    const unknown = benchmarkSets.find((set) => !Object.hasOwn(sets, set));
    if (unknown !== undefined) return fail("uncertainty-benchmark-set-unknown", { set: unknown });
    return {
      id,
      type,
      options: { labels: benchmarkSets, chances: equalChances(benchmarkSets.length) },
      apply(draft, option) {
        const set = sets[benchmarkSets[option]!]!;
        for (const indicator of posts.keys())
          if (Object.hasOwn(set, indicator)) draft.goalposts.set(indicator, set[indicator]!);
      },
    };
  }
  if (relative === undefined || relative === 0 || benchmarkSets !== undefined)
    return fail("uncertainty-goalposts-unclear");
  // From half their distance on, worst and best could meet or change places.
  if (relative >= 0.5) return fail("uncertainty-goalposts-too-wide", { relative });
  return {
    id,
    type,
    options: null,
    apply(draft, _option, random) {
      for (const [indicator, { worst, best }] of posts) {
        const distance = relative * (best - worst);
        draft.goalposts.set(indicator, {
          worst: worst + distance * (2 * random() - 1),
          best: best + distance * (2 * random() - 1),
        });
      }
    },
  };
}

/** Indicators that the plan normalises by goalposts, with them. */
export function goalpostsOf(plan: IndexPlan): Map<string, GoalpostPair> {
  const posts = new Map<string, GoalpostPair>();
  for (const { step } of plan.steps)
    if (step.step === "normalise")
      for (const indicator of plan.data.indicators) {
        const pair = pairOf(step, indicator);
        if (pair !== undefined) posts.set(indicator, pair);
      }
  return posts;
}

function pairOf({ method, individual }: StepOf<"normalise">, indicator: string): GoalpostPair | undefined {
  const own = individual[indicator] ?? method;
  return own.type === "goalposts" && own.posts !== "benchmarks" ? own.posts[indicator] : undefined;
}
