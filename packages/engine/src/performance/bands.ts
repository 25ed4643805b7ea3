import { bands, type Band, type Points } from "@urbimetry/model";

/** Lower edges of the bands above the first, in percent of target. */
export const bandEdges = [33, 66, 95] as const;

/** A value that misses an edge by less than this is on it: 57 against 60 is 95 percent, whatever the division says. */
const tolerance = 1e-9;

/**
 * Points earned by a performance, 1 to 4. A value on an edge belongs to the upper band.
 *
 * @param percent of target
 * @see U4SSC Factsheet, Mashhad (2021), p. 9: 60 % is the target, 57.0, 39.6 and 19.8 the edges
 * @example pointsOf(95) // => 4
 */
export function pointsOf(percent: number): Points {
  if (percent >= 95 - tolerance) return 4;
  if (percent >= 66 - tolerance) return 3;
  return percent >= 33 - tolerance ? 2 : 1;
}

/**
 * Band of a performance.
 *
 * @example bandOf(32.9) // => "0-33"
 */
export function bandOf(percent: number): Band {
  return bands[pointsOf(percent) - 1] ?? "0-33";
}
