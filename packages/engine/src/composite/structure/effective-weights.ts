import type { IndexStructure } from "./index-structure.ts";

/**
 * What each element counts for in the index when all children are there: its share of its siblings' weights, times the
 * effective weight of its parent. The index has 1.
 *
 * Siblings whose weights sum to zero count for nothing. Signs are kept: weights from principal components may be negative.
 *
 * @param weights one a level, each with one weight an element; those of the structure when not given
 * @returns one a level, each with one share an element
 */
export function effectiveWeights(
  structure: IndexStructure,
  weights: readonly Float64Array[] = structure.levels.map((level) => level.weights),
): Float64Array[] {
  const effective = structure.levels.map(({ elements }) => new Float64Array(elements.length));
  for (let below = structure.levels.length - 1; below >= 0; below -= 1) {
    const own = effective[below] as Float64Array;
    const above = effective[below + 1];
    if (above === undefined) {
      own.fill(1);
      continue;
    }
    const given = weights[below] as Float64Array;
    for (const [parent, children] of (structure.levels[below + 1]?.children ?? []).entries()) {
      let sum = 0;
      for (const child of children) sum += given[child] as number;
      for (const child of children)
        own[child] = sum === 0 ? 0 : ((given[child] as number) / sum) * (above[parent] as number);
    }
  }
  return effective;
}
