import type { AggregationMethod, IndexProblem } from "@urbimetry/model";
import { aggregateLevel, methodOfLevel } from "../aggregate/aggregate.ts";
import { columnOf, type IndexTable } from "../index-table.ts";
import type { IndexStructure } from "../structure/index-structure.ts";

const arithmetic: readonly AggregationMethod[] = [{ type: "arithmetic", atLeast: 0 }];

/**
 * Scores of the elements of one level, aggregated from a table of indicators with the weights in force.
 *
 * @param weights one a level, each with one weight an element
 * @param methods as the aggregation to come has them; arithmetic means when there is none
 * @param from    scores of a level that are at hand, in the order of the structure, with its number
 */
export function scoresOfLevel(
  level: number,
  structure: IndexStructure,
  weights: readonly Float64Array[],
  methods: readonly AggregationMethod[] = arithmetic,
  from: { table: IndexTable; level: number },
): { table: IndexTable; problems: IndexProblem[] } {
  let table = from.level === 1 ? inOrder(from.table, structure) : from.table;
  const problems: IndexProblem[] = [];
  for (let next = from.level + 1; next <= level; next += 1) {
    const result = aggregateLevel(
      table,
      structure.levels[next - 1] as IndexStructure["levels"][number],
      weights[next - 2] as Float64Array,
      methodOfLevel(methods, next),
    );
    problems.push(...result.problems);
    table = result.table;
    if (problems.some(({ severity }) => severity === "error")) break;
  }
  return { table, problems };
}

/** The table's columns in the order of the structure's indicators. */
function inOrder(table: IndexTable, structure: IndexStructure): IndexTable {
  const columns = structure.levels[0]?.elements.map(({ id }) => id) ?? [];
  return { ...table, columns, values: columns.map((code) => columnOf(table, code)) };
}
