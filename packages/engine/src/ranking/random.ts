/** A source of numbers from 0 to below 1. The same seed gives the same numbers on every machine. */
export type Random = () => number;

const twoToMinus32 = 1 / 4_294_967_296;

/** Splitmix: spreads a counter over 32 bits, so that neighbouring seeds have nothing in common. */
function mix(state: number): number {
  let mixed = Math.imul(state ^ (state >>> 16), 0x21f0_aaad);
  mixed = Math.imul(mixed ^ (mixed >>> 15), 0x735a_2d97);
  return mixed ^ (mixed >>> 15);
}

/**
 * Seeded numbers from 0 to below 1: xoshiro128**, started by a mix of the seed and of what the numbers are for.
 *
 * The further numbers name an independent stream: `seededRandom(seed, draw, factor)` gives draw 17 the same numbers whichever
 * worker computes it and whatever was computed before.
 *
 * @param seed   whole number ≥ 0
 * @param stream whole numbers ≥ 0
 * @throws RangeError for a seed or stream that is not a whole number ≥ 0
 * @see Blackman and Vigna (2021), Scrambled linear pseudorandom number generators, ACM Trans. Math. Softw. 47, 36
 * @example seededRandom(1)() === seededRandom(1)() // => true
 */
export function seededRandom(seed: number, ...stream: readonly number[]): Random {
  const state = new Int32Array(4);
  let hash = 0x9e37_79b9;
  for (const part of [seed, ...stream]) {
    if (!Number.isSafeInteger(part) || part < 0)
      throw new RangeError(`seededRandom requires whole numbers ≥ 0, got ${part}`);
    hash = mix((hash ^ (part >>> 0)) + 0x9e37_79b9);
    hash = mix((hash ^ Math.floor(part * twoToMinus32)) + 0x85eb_ca6b);
  }
  for (let word = 0; word < 4; word += 1) {
    hash = (hash + 0x9e37_79b9) | 0;
    state[word] = mix(hash);
  }
  // All zeros is the one state that xoshiro never leaves.
  if ((state[0]! | state[1]! | state[2]! | state[3]!) === 0) state[0] = 1;
  return () => {
    const second = state[1]!;
    const times5 = Math.imul(second, 5);
    const result = Math.imul((times5 << 7) | (times5 >>> 25), 9);
    const third = state[2]! ^ state[0]!;
    const fourth = state[3]! ^ second;
    state[1] = second ^ third;
    state[0] = state[0]! ^ fourth;
    state[2] = third ^ (second << 9);
    state[3] = (fourth << 11) | (fourth >>> 21);
    return (result >>> 0) * twoToMinus32;
  };
}

/**
 * A whole number from 0 to below `count`, each equally likely.
 *
 * @param count whole number from 1 to 4 294 967 296
 * @example integerBelow(() => 0.99, 6) // => 5
 */
export const integerBelow = (random: Random, count: number): number => Math.floor(random() * count);

/**
 * Position of the option that a number from 0 to below 1 stands for.
 *
 * @param chances one an option, ≥ 0, adding up to 1
 * @example optionAt(0.6, [0.5, 0.25, 0.25]) // => 1
 */
export function optionAt(at: number, chances: ArrayLike<number>): number {
  let sum = 0;
  for (let option = 0; option < chances.length; option += 1) {
    sum += chances[option]!;
    if (at < sum) return option;
  }
  // Chances of thirds add up to a little less than 1.
  let last = chances.length - 1;
  while (last > 0 && chances[last] === 0) last -= 1;
  return last;
}
