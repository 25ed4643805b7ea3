import type { IndexRecipe, UncertaintyPlan } from "@urbimetry/model";

/**
 * Whether the scores of all draws stand on one scale, so that an interval of them says something.
 *
 * They do not where the draws choose between normalisations of different kinds or ranges (0 to 100 beside z-scores around
 * 10), or between aggregations that count otherwise (wins and losses beside a mean). Places can be compared all the same.
 */
export function scoresShareScale({ steps, uncertainty }: IndexRecipe & { uncertainty: UncertaintyPlan }): boolean {
  return uncertainty.factors.every((factor) => {
    if (factor.type !== "choice") return true;
    const step = steps.find((one) => (one.id ?? one.step) === factor.step);
    if (step?.step === "normalise")
      return factor.options.every(
        ({ settings }) => scaleOf(settings["method"] ?? step.method) === scaleOf(step.method),
      );
    if (step?.step === "aggregate")
      return factor.options.every(({ settings }) => methodsOf(settings["methods"] ?? step.methods).every(isMean));
    return true;
  });
}

/** What decides where scores lie: the kind of normalisation with its range, scale, mean and deviation. */
function scaleOf(method: unknown): string {
  const { type, range, outputRange, scale, mean, sd } = method as Record<string, unknown>;
  const ends = outputRange ?? range ?? (type === "goalposts" ? [0, scale ?? 100] : null);
  return JSON.stringify(ends ?? [type, mean ?? 0, sd ?? 1]);
}

const methodsOf = (methods: unknown) => methods as { type: string }[];

/** Means of children lie among them. */
const isMean = ({ type }: { type: string }) =>
  ["arithmetic", "geometric", "harmonic", "power", "median", "owa", "mazziotta-pareto", "mean-min"].includes(type);
