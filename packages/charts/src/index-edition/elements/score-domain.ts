import type { Band, IndexEdition } from "@urbimetry/model";
import { bands } from "@urbimetry/model";
import { bandEdges } from "../../bands/band-edges.ts";

/**
 * Ends of the scale that scores stand on: 0 to 100 or 0 to 1 where all scores of all levels lie within, else the least and
 * the greatest score.
 */
export function scoreDomain(edition: IndexEdition): [low: number, high: number] {
  let [low, high] = [Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY];
  for (const { scores } of edition.units)
    for (const level of scores)
      for (const score of level) {
        if (score === null) continue;
        low = Math.min(low, score);
        high = Math.max(high, score);
      }
  if (low > high) return [0, 100];
  if (low >= 0 && high <= 1) return [0, 1];
  if (low >= 0 && high <= 100) return [0, 100];
  return low === high ? [low - 1, high + 1] : [low, high];
}

/** Band of a score where scores run from 0 to 100; null on any other scale, where the edges would mean nothing. */
export function scoreBand(score: number, domain: readonly [number, number]): Band | null {
  if (domain[0] !== 0 || domain[1] !== 100) return null;
  return bands[bandEdges.filter((edge) => score >= edge).length] ?? null;
}
