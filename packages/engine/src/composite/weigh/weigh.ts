import type { IndexProblem, StepOf } from "@urbimetry/model";
import type { IndexTable } from "../index-table.ts";
import type { StepContext, StepResult } from "../step-context.ts";
import type { IndexStructure } from "../structure/index-structure.ts";
import { weighByCorrelation } from "./weigh-by-correlation.ts";
import { weighFamilies } from "./weigh-families.ts";
import { weighByPeople } from "./weigh-by-people.ts";
import type { WeighDetails, WeighResult } from "./weigh-result.ts";

/**
 * Sets the weights of the elements of a level, of the children of an element, or of all. Levels and families that the step
 * doesn't speak of keep the weights that they have.
 *
 * Weights from data come from the scores of their level, aggregated as the run will do it. Weights that an aggregation can't
 * use are an error: negative loadings (unless asked for), children that all weigh nothing, comparisons that contradict each
 * other too much.
 *
 * @param table normalised indicators
 */
export function weigh(context: StepContext, step: StepOf<"weigh">, table: IndexTable): StepResult<WeighDetails> {
  const { method } = step;
  const result = weightsOf(context, method, table);
  const { weights, problems, details } = result;
  const failed = problems.some(({ severity }) => severity === "error");
  const empty = failed ? [] : familiesWithoutWeight(context.structure, weights);
  return {
    ...(failed || empty.length > 0 ? {} : { weights }),
    ...(details === undefined ? {} : { details }),
    problems: [...problems, ...empty],
  };
}

function weightsOf(context: StepContext, method: StepOf<"weigh">["method"], table: IndexTable): WeighResult {
  switch (method.type) {
    case "given":
      return { weights: givenWeights(context, method.weights), problems: [] };
    case "equal":
      return {
        weights: context.weights.map((weights, below) =>
          method.level === undefined || method.level === below + 1 ? weights.map(() => 1) : weights,
        ),
        problems: [],
      };
    case "pca":
    case "entropy":
    case "critic":
      return weighFamilies(context, method, table);
    case "correlation":
      return weighByCorrelation(context, method, table);
    case "ahp":
    case "budget":
      return weighByPeople(context, method);
  }
}

/**
 * Weights of the structure with those named in their place. Levels in which nothing is named are left as they are; without
 * any name, all are those of the structure.
 */
function givenWeights(
  { structure, weights }: StepContext,
  named: Readonly<Record<string, number>>,
): readonly Float64Array[] {
  const given = Object.entries(named);
  if (given.length === 0) return structure.levels.map((level) => level.weights);
  const changed = [...weights];
  for (const level of new Set(given.map(([element]) => placeOf(structure, element).level)))
    changed[level - 1] = Float64Array.from(structure.levels[level - 1]?.weights ?? []);
  for (const [element, weight] of given) {
    const { level, position } = placeOf(structure, element);
    (changed[level - 1] as Float64Array)[position] = weight;
  }
  return changed;
}

function placeOf(structure: IndexStructure, element: string): { level: number; position: number } {
  const place = structure.places.get(element);
  if (place === undefined) throw new RangeError(`weigh requires elements of the structure, got ${element}`);
  return place;
}

/** Parents of which no child weighs anything. */
function familiesWithoutWeight(structure: IndexStructure, weights: readonly Float64Array[]): IndexProblem[] {
  return structure.levels.slice(1).flatMap((level, below) =>
    level.elements.flatMap(({ id }, position) => {
      const children = level.children[position] ?? new Int32Array(0);
      const weighing = children.some((child) => weights[below]?.[child] !== 0);
      return weighing
        ? []
        : [
            {
              code: "children-without-weight",
              severity: "error" as const,
              element: id,
              values: { children: children.length },
            },
          ];
    }),
  );
}
