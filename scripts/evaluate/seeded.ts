import { randomStream } from "@urbimetry/world";

/** The evaluation's own source of numbers, apart from those that the worlds are drawn from. */
export const seeded = (seed: number, part = 0): (() => number) => randomStream(seed, 900 + part);
