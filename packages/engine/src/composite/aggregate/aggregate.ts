import type { AggregationMethod, IndexProblem, StepOf } from "@urbimetry/model";
import { columnOf, type IndexTable } from "../index-table.ts";
import type { StepContext, StepResult } from "../step-context.ts";
import type { IndexLevel } from "../structure/index-structure.ts";
import { aggregateChildren, withoutWeightless, type Children } from "./aggregate-children.ts";
import { checkChildren } from "./check-children.ts";
import { checkMethods } from "./check-methods.ts";
import { scoresByOwn, type OwnAggregation } from "./own-aggregation.ts";

/**
 * Aggregates indicators level by level up to the index. Missing children are left out and the others' weights rescaled; an
 * element with too few children is missing, and so is one whose children that are there weigh nothing.
 *
 * Values for which a method has no result are errors that name indicator and unit; levels above are then not computed.
 *
 * @param own functions of the caller's in place of the step's methods: for level 2 first, undefined where the method stays
 * @returns `levels`: indicators in the order of the structure first, the index last
 */
export function aggregate(
  table: IndexTable,
  step: StepOf<"aggregate">,
  context: StepContext,
  own: readonly (OwnAggregation | undefined)[] = [],
): StepResult {
  const { structure, weights } = context;
  const problems = checkMethods(step.methods, structure);
  if (problems.length > 0) return { problems };
  const codes = structure.levels[0]?.elements.map(({ id }) => id) ?? [];
  const levels: IndexTable[] = [{ ...table, columns: codes, values: codes.map((code) => columnOf(table, code)) }];
  for (const [above, level] of structure.levels.slice(1).entries()) {
    const method = own[above] ?? methodOfLevel(step.methods, above + 2);
    const result = aggregateLevel(levels[above] as IndexTable, level, weights[above] as Float64Array, method);
    problems.push(...result.problems);
    if (problems.some(({ severity }) => severity === "error")) return { problems };
    levels.push(result.table);
  }
  return { levels, problems };
}

/** The method by which elements of a level are made: the only one, or that of the level, the first for level 2. */
export function methodOfLevel(methods: readonly AggregationMethod[], level: number): AggregationMethod {
  const method = methods.length === 1 ? methods[0] : methods[level - 2];
  if (method === undefined) throw new RangeError(`methodOfLevel requires a method for level ${level}`);
  return method;
}

/**
 * Scores of one level from those of the level below.
 *
 * @param below   columns in the order of the structure
 * @param weights one an element of the level below
 * @param method  of all elements of the level
 */
export function aggregateLevel(
  below: IndexTable,
  level: IndexLevel,
  weights: Float64Array,
  method: AggregationMethod | OwnAggregation,
): { table: IndexTable; problems: IndexProblem[] } {
  const problems: IndexProblem[] = [];
  const values = level.elements.map(({ id }, position) => {
    const places = level.children[position] as Int32Array;
    const children: Children = {
      codes: Array.from(places, (place) => below.columns[place] as string),
      values: Array.from(places, (place) => below.values[place] as Float64Array),
      weights: Float64Array.from(places, (place) => weights[place] as number),
      times: below.times,
    };
    const faults = "by" in method ? [] : checkChildren(id, children, method, below);
    problems.push(...faults);
    if (faults.some(({ severity }) => severity === "error")) return new Float64Array(below.units.length);
    const scores = "by" in method ? scoresByOwn(children, method) : aggregateChildren(children, method);
    problems.push(...checkScores(scores, children, id, below));
    return scores;
  });
  return { table: { ...below, columns: level.elements.map(({ id }) => id), values }, problems };
}

/**
 * A score that is no number although all children are there: sums near the largest number a computer holds, or units that
 * are all alike where they are measured against each other.
 */
function checkScores(scores: Float64Array, children: Children, element: string, table: IndexTable): IndexProblem[] {
  const used = withoutWeightless(children).values;
  const row = scores.findIndex(
    (score, row) => !Number.isFinite(score) && used.length > 0 && used.every((column) => !Number.isNaN(column[row])),
  );
  if (row < 0) return [];
  return [
    {
      code: "score-not-finite",
      severity: "error",
      element,
      unit: table.units[row] as string,
      ...(table.times === undefined ? {} : { time: table.times[row] as number }),
      values: {},
    },
  ];
}
