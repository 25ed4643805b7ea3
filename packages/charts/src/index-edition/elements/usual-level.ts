import type { IndexEdition } from "@urbimetry/model";

/** Level two steps beneath the index, which a reader takes in at a glance; indicators where there is none between. */
export function usualLevel(edition: IndexEdition): number {
  return Math.max(1, edition.levels.length - 2);
}
