import type { IndexProblem, WeightMethod } from "@urbimetry/model";
import type { IndexTable } from "../index-table.ts";
import { extremes } from "../normalise/scales/extremes.ts";
import type { StepContext } from "../step-context.ts";
import { correlationWeights } from "./correlation-weights.ts";
import { correlationsWithIndex } from "./correlations-with-index.ts";
import { scoresOfLevel } from "./scores-of-level.ts";
import type { WeighResult } from "./weigh-result.ts";

type CorrelationMethod = Extract<WeightMethod, { type: "correlation" }>;

/** Difference between a share wanted and the one reached that is told of. */
const told = 0.01;

/** Weights of the elements of a level by their correlations with the index. */
export function weighByCorrelation(
  context: StepContext,
  method: CorrelationMethod,
  indicators: IndexTable,
): WeighResult {
  const { structure, weights, aggregation } = context;
  const scores = scoresOfLevel(method.level, structure, weights, aggregation?.methods, { table: indicators, level: 1 });
  const problems = [...scores.problems];
  const codes = scores.table.columns;
  if (!problems.some(({ severity }) => severity === "error")) problems.push(...checkAim(scores.table, method));
  if (problems.some(({ severity }) => severity === "error")) return { weights, problems };
  const above = correlationsWithIndex(context, method, scores.table);
  const start = weights[method.level - 1] as Float64Array;
  const first = above(start);
  if (first.problems.length > 0) return { weights, problems: [...problems, ...first.problems] };
  const targets = targetsOf(codes, method.targets);
  const found = correlationWeights((shares) => above(shares).correlations, { ...method, targets }, [start]);
  const sum = found.correlations.reduce((total, correlation) => total + correlation, 0);
  const elements = Object.fromEntries(
    codes.map((code, place) => [
      code,
      {
        weight: found.weights[place] as number,
        correlation: found.correlations[place] as number,
        share: (found.correlations[place] as number) / sum,
        target: method.objective === "balance" ? (targets[place] as number) : null,
      },
    ]),
  );
  for (const [element, { share, target }] of Object.entries(elements))
    if (target !== null && !(Math.abs(share - target) <= told))
      problems.push({ code: "correlation-target-missed", severity: "warning", element, values: { share, target } });
  return {
    weights: weights.map((level, below) => (below === method.level - 1 ? found.weights : level)),
    details: { type: "correlation", objective: found.objective, elements },
    problems,
  };
}

/** Parts of 1, in the order of the elements. */
function targetsOf(codes: readonly string[], named: CorrelationMethod["targets"]): Float64Array {
  const wanted = Float64Array.from(codes, (code) => (named === "equal" ? 1 : (named[code] ?? 0)));
  const sum = wanted.reduce((total, target) => total + target, 0);
  return wanted.map((target) => target / sum);
}

function checkAim(table: IndexTable, { targets, bounds, objective, level }: CorrelationMethod): IndexProblem[] {
  const problems: IndexProblem[] = [];
  const count = table.columns.length;
  const [low, high] = bounds;
  const refuse = (code: string, values: IndexProblem["values"], element?: string): void => {
    problems.push({ code, severity: "error", ...(element === undefined ? {} : { element }), values });
  };
  if (low > high || low * count > 1 + 1e-12 || high * count < 1 - 1e-12)
    refuse("weight-bounds-impossible", { low, high, elements: count });
  for (const [place, column] of table.values.entries()) {
    const { min, max } = extremes(column);
    if (!(max > min)) refuse("constant-indicator", { value: min }, table.columns[place]);
  }
  if (objective === "infomax" || targets === "equal") return problems;
  for (const element of Object.keys(targets))
    if (!table.columns.includes(element)) refuse("target-of-other-level", { level }, element);
  for (const element of table.columns)
    if (targets[element] === undefined) refuse("correlation-target-missing", { level }, element);
  if (Object.values(targets).every((target) => target === 0)) refuse("correlation-targets-zero", { level });
  return problems;
}
