/** A source of numbers from 0 to below 1, the same for the same seed. */
export type Random = () => number;

/** Mulberry32: small, fast, and good enough to draw invented cities. */
export function seededRandom(seed: number): Random {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}

/** True with the given chance. */
export const chance = (random: Random, probability: number): boolean => random() < probability;

/** A number between two others. */
export const between = (random: Random, low: number, high: number): number => low + (high - low) * random();

/** A whole number from low to high, both included. */
export const integer = (random: Random, low: number, high: number): number =>
  Math.floor(between(random, low, high + 1));

/** One of several. */
export function pick<Item>(random: Random, items: readonly Item[]): Item {
  const item = items[Math.floor(random() * items.length)];
  if (item === undefined) throw new RangeError("pick requires at least one item");
  return item;
}

/** Normally distributed, by Box and Muller. */
export const normal = (random: Random, mean = 0, deviation = 1): number =>
  mean + deviation * Math.sqrt(-2 * Math.log(1 - random())) * Math.cos(2 * Math.PI * random());
