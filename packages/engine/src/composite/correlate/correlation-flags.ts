import type { IndexStructure } from "../structure/index-structure.ts";
import { correlation, type CorrelationMethod } from "./correlation.ts";
import { elementGroups } from "./element-groups.ts";

/** Two elements of one group whose correlation is beyond a threshold. */
export interface FlaggedPair {
  readonly group: string;
  /** The one that comes first in the structure. */
  readonly one: string;
  readonly other: string;
  readonly correlation: number;
}

export interface FlagOptions {
  /** Of the elements; 1 for indicators. */
  readonly level: number;
  /** Level within whose elements pairs are sought. */
  readonly groupLevel: number;
  readonly method: CorrelationMethod;
  /** −1 to 1. */
  readonly threshold: number;
  /** `high`: signed correlation above the threshold; `low`: below it. */
  readonly beyond: "high" | "low";
}

/**
 * Pairs of elements of the same group whose signed correlation is above, or below, a threshold; each pair once.
 *
 * @param columns one an element of the level, in the order of the structure
 */
export function correlationFlags(
  columns: readonly Float64Array[],
  structure: IndexStructure,
  { level, groupLevel, method, threshold, beyond }: FlagOptions,
): FlaggedPair[] {
  const { elements } = structure.levels[level - 1] ?? { elements: [] };
  const flags: FlaggedPair[] = [];
  for (const { id, members } of elementGroups(structure, level, groupLevel)) {
    for (const [i, one] of members.entries()) {
      for (const other of members.subarray(i + 1)) {
        const r = correlation(columns[one]!, columns[other]!, method);
        if (beyond === "high" ? r > threshold : r < threshold) {
          flags.push({ group: id, one: elements[one]!.id, other: elements[other]!.id, correlation: r });
        }
      }
    }
  }
  return flags;
}
