import type { Random } from "./random.ts";

/** Strips of equal area under the density, and where the lowest one ends. */
const strips = 128;
const tailStart = 3.442_619_855_899;
const stripArea = 9.912_563_035_262_17e-3;

/** Right edge of each strip, and how much of it lies wholly under the density. */
const edges = new Float64Array(strips + 1);
const inside = new Float64Array(strips);

let density = Math.exp(-0.5 * tailStart * tailStart);
edges[0] = stripArea / density;
edges[1] = tailStart;
for (let strip = 2; strip < strips; strip += 1) {
  edges[strip] = Math.sqrt(-2 * Math.log(stripArea / edges[strip - 1]! + density));
  density = Math.exp(-0.5 * edges[strip]! * edges[strip]!);
}
for (let strip = 0; strip < strips; strip += 1) inside[strip] = edges[strip + 1]! / edges[strip]!;

/** A number beyond the lowest strip, by Marsaglia's method. */
function beyond(random: Random): number {
  for (;;) {
    const past = -Math.log(1 - random()) / tailStart;
    if (-2 * Math.log(1 - random()) >= past * past) return tailStart + past;
  }
}

/**
 * A normally distributed number with mean 0 and deviation 1, by the ziggurat method: a million take about ten
 * milliseconds.
 *
 * @param random strip and place in it are drawn apart, so that its low bits matter little
 * @see Doornik (2005), An improved ziggurat method to generate normal random samples, University of Oxford
 */
export function normal(random: Random): number {
  for (;;) {
    const across = 2 * random() - 1;
    const strip = (random() * strips) | 0;
    if (Math.abs(across) < inside[strip]!) return across * edges[strip]!;
    if (strip === 0) return across < 0 ? -beyond(random) : beyond(random);
    const value = across * edges[strip]!;
    const upper = Math.exp(-0.5 * (edges[strip]! * edges[strip]! - value * value));
    const lower = Math.exp(-0.5 * (edges[strip + 1]! * edges[strip + 1]! - value * value));
    if (lower + random() * (upper - lower) < 1) return value;
  }
}
