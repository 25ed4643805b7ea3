import type { IndexProblem, WeightMethod } from "@urbimetry/model";
import type { IndexTable } from "../index-table.ts";
import { extremes } from "../normalise/scales/extremes.ts";
import type { StepContext } from "../step-context.ts";
import { componentWeights } from "./component-weights.ts";
import { criticWeights } from "./critic-weights.ts";
import { entropyWeights } from "./entropy-weights.ts";
import { scoresOfLevel } from "./scores-of-level.ts";
import type { WeighResult } from "./weigh-result.ts";

type FamilyMethod = Extract<WeightMethod, { type: "pca" | "entropy" | "critic" }>;

/** Weights of the elements of a level, within each parent, from their scores. */
export function weighFamilies(context: StepContext, method: FamilyMethod, indicators: IndexTable): WeighResult {
  const { structure, weights, aggregation } = context;
  const { table, problems } = scoresOfLevel(method.level, structure, weights, aggregation?.methods, {
    table: indicators,
    level: 1,
  });
  if (problems.some(({ severity }) => severity === "error")) return { weights, problems };
  const own = Float64Array.from(weights[method.level - 1] as Float64Array);
  const shares: Record<string, number> = {};
  const parents = structure.levels[method.level];
  for (const [position, { id: parent }] of (parents?.elements ?? []).entries()) {
    const children = parents?.children[position] ?? new Int32Array(0);
    const faults = checkFamily(table, children, method, parent);
    problems.push(...faults);
    if (faults.length > 0) continue;
    const columns = Array.from(children, (child) => table.values[child] as Float64Array);
    const family = familyWeights(columns, method);
    if (family === null) {
      problems.push({
        code: "too-few-complete-units",
        severity: "error",
        element: parent,
        values: { method: method.type },
      });
      continue;
    }
    for (const [place, child] of children.entries()) own[child] = family.weights[place] as number;
    if (family.share !== undefined) shares[parent] = family.share;
    problems.push(...checkLoadings(table, children, own, method, parent));
  }
  return {
    weights: weights.map((level, below) => (below === method.level - 1 ? own : level)),
    problems,
    ...(method.type === "pca" ? { details: { type: "pca", shares } } : {}),
  };
}

/** One weight a column; null where there are too few complete rows. */
function familyWeights(
  columns: readonly Float64Array[],
  method: FamilyMethod,
): { weights: Float64Array; share?: number } | null {
  if (columns.length === 1) return { weights: Float64Array.of(1) };
  if (method.type === "pca") return componentWeights(columns);
  const weights = method.type === "entropy" ? entropyWeights(columns) : criticWeights(columns);
  return { weights };
}

/** Elements whose values are all the same, or below 0 where that has no entropy. */
function checkFamily(table: IndexTable, children: Int32Array, method: FamilyMethod, parent: string): IndexProblem[] {
  if (children.length === 1) return [];
  return Array.from(children).flatMap((child): IndexProblem[] => {
    const element = table.columns[child] as string;
    const column = table.values[child] as Float64Array;
    const { min, max } = extremes(column);
    const refuse = (code: string, values: IndexProblem["values"], unit?: string): IndexProblem[] => [
      { code, severity: "error", element, ...(unit === undefined ? {} : { unit }), values },
    ];
    if (Number.isNaN(min)) return refuse("element-without-values", { parent });
    if (min === max && (method.type !== "entropy" || min === 0)) return refuse("constant-indicator", { value: min });
    if (method.type !== "entropy" || min >= 0) return [];
    const row = column.findIndex((value) => value < 0);
    return refuse(
      "value-negative",
      { value: min, method: "entropy", count: column.filter((value) => value < 0).length },
      table.units[row],
    );
  });
}

function checkLoadings(
  table: IndexTable,
  children: Int32Array,
  weights: Float64Array,
  method: FamilyMethod,
  parent: string,
): IndexProblem[] {
  if (method.type !== "pca" || method.negative === "keep") return [];
  return Array.from(children)
    .filter((child) => (weights[child] as number) < 0)
    .map((child) => ({
      code: "negative-loading",
      severity: "error" as const,
      element: table.columns[child] as string,
      values: { loading: weights[child] as number, parent },
    }));
}
