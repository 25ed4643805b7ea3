/** A source of numbers from 0 to below 1, the same for the same seed. */
export type Random = () => number;

/**
 * A seeded source of numbers of its own for every name: what one part of the world draws never moves another part.
 *
 * xoshiro128** by Blackman and Vigna (2018), its state filled by a mixing of seed and names.
 *
 * @param seed  whole number from 0 to 2³² − 1
 * @param names what the numbers are for, e.g. city 12, year 2020
 * @example randomStream(7, 12, 2020)() === randomStream(7, 12, 2020)() // => true
 */
export function randomStream(seed: number, ...names: readonly number[]): Random {
  let mixed = mix(seed >>> 0);
  for (const name of names) mixed = mix((mixed ^ Math.imul(name | 0, 0x9e3779b1)) >>> 0);
  let a = (mixed = mix(mixed));
  let b = (mixed = mix(mixed));
  let c = (mixed = mix(mixed));
  let d = mix(mixed) | 1;
  return () => {
    const product = Math.imul(b, 5);
    const result = Math.imul((product << 7) | (product >>> 25), 9);
    const shifted = b << 9;
    c ^= a;
    d ^= b;
    b ^= c;
    a ^= d;
    c ^= shifted;
    d = (d << 11) | (d >>> 21);
    return (result >>> 0) / 4_294_967_296;
  };
}

/** A whole number of 32 bits, stirred: the finaliser of splitmix. */
function mix(value: number): number {
  let mixed = (value + 0x9e3779b9) >>> 0;
  mixed = Math.imul(mixed ^ (mixed >>> 16), 0x21f0aaad);
  mixed = Math.imul(mixed ^ (mixed >>> 15), 0x735a2d97);
  return (mixed ^ (mixed >>> 15)) >>> 0;
}
