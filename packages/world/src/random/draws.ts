import type { Random } from "./random.ts";

/** True with the given chance. */
export const chance = (random: Random, probability: number): boolean => random() < probability;

/** A number between two others. */
export const between = (random: Random, low: number, high: number): number => low + (high - low) * random();

/** A whole number from low to high, both included. */
export const integer = (random: Random, low: number, high: number): number =>
  Math.floor(between(random, low, high + 1));

/** One of several. @throws RangeError when there is none */
export function pick<Item>(random: Random, items: readonly Item[]): Item {
  const item = items[Math.floor(random() * items.length)];
  if (item === undefined) throw new RangeError("pick requires at least one item");
  return item;
}

/** Normally distributed, by Box and Muller. */
export const normal = (random: Random, mean = 0, deviation = 1): number =>
  mean + deviation * Math.sqrt(-2 * Math.log(1 - random())) * Math.cos(2 * Math.PI * random());

/**
 * A count of rare events, Poisson distributed; by the normal approximation where many are expected.
 *
 * @param expected mean of the count, ≥ 0
 */
export function poisson(random: Random, expected: number): number {
  if (!(expected > 0)) return 0;
  if (expected > 40) return Math.max(0, Math.round(normal(random, expected, Math.sqrt(expected))));
  const limit = Math.exp(-expected);
  let product = random();
  let count = 0;
  while (product > limit) {
    product *= random();
    count += 1;
  }
  return count;
}

/** The logarithm of the odds of a share, 0 < part < 1. @example logit(0.5) // => 0 */
export const logit = (part: number): number => Math.log(part / (1 - part));

/** The share with these odds: the inverse of `logit`. @example logistic(0) // => 0.5 */
export const logistic = (odds: number): number => 1 / (1 + Math.exp(-odds));
