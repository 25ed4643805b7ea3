import { bands } from "@urbimetry/model";
import type { Band } from "@urbimetry/model";

/** Percent of target at which a band ends and the next begins. A value on an edge belongs to the upper band. */
export const bandEdges = [33, 66, 95] as const;

/**
 * Edges that a percentage of target has passed: as many lines as a bar carries, which tells the band without colour.
 *
 * @example edgesPassed("66-95") // => [33, 66]
 */
export function edgesPassed(band: Band): number[] {
  return bandEdges.slice(0, bands.indexOf(band));
}
