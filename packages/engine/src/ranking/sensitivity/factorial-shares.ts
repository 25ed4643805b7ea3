import type { SobolShares } from "./sobol-shares.ts";

/**
 * Exact first-order and total shares of the variance when every factor takes one of a few options and the output is known
 * for all combinations.
 *
 * First order: variance of the conditional means ÷ V. Total: mean conditional variance, all others given, ÷ V. V is the
 * population variance over all combinations.
 *
 * @param chances one list a factor: chance of each of its options, adding up to 1
 * @param outputs one a combination; the option of the first factor changes fastest
 * @returns shares of 0 where the output never varies
 * @throws RangeError when the outputs are not as many as combinations
 * @see Saltelli et al. (2008), Global Sensitivity Analysis: The Primer, Wiley, section 4.5
 */
export function factorialShares(chances: readonly (readonly number[])[], outputs: Float64Array): SobolShares {
  const combinations = chances.reduce((product, options) => product * options.length, 1);
  if (outputs.length !== combinations)
    throw new RangeError(`factorialShares requires ${combinations} outputs, got ${outputs.length}`);
  const weights = combinationChances(chances);
  let mean = 0;
  for (let at = 0; at < combinations; at += 1) mean += weights[at]! * outputs[at]!;
  const deviations = outputs.map((output) => output - mean);
  let variance = 0;
  for (let at = 0; at < combinations; at += 1) variance += weights[at]! * deviations[at]! ** 2;
  const first = new Float64Array(chances.length);
  const total = new Float64Array(chances.length);
  let stride = 1;
  for (const [factor, options] of chances.entries()) {
    if (variance > 0) {
      first[factor] = varianceOfMeans(options, stride, weights, deviations) / variance;
      total[factor] = meanOfVariances(options, stride, weights, deviations) / variance;
    }
    stride *= options.length;
  }
  return { mean, variance, first, total };
}

/**
 * Chance of each combination; the option of the first factor changes fastest.
 *
 * @example [...combinationChances([[0.5, 0.5], [0.25, 0.75]])] // => [0.125, 0.125, 0.375, 0.375]
 */
export function combinationChances(chances: readonly (readonly number[])[]): Float64Array {
  let weights = Float64Array.of(1);
  for (const options of chances) {
    const next = new Float64Array(weights.length * options.length);
    options.forEach((chance, option) =>
      next.set(
        weights.map((weight) => weight * chance),
        option * weights.length,
      ),
    );
    weights = next;
  }
  return weights;
}

/** The factor's option at a combination is ⌊combination ÷ stride⌋ modulo its number of options. */
function varianceOfMeans(
  options: readonly number[],
  stride: number,
  weights: Float64Array,
  deviations: Float64Array,
): number {
  const sums = new Float64Array(options.length);
  for (let at = 0; at < deviations.length; at += 1)
    sums[Math.floor(at / stride) % options.length]! += weights[at]! * deviations[at]!;
  // Given an option, the chances of the combinations add up to the option's chance.
  return sums.reduce((sum, part, option) => (options[option]! > 0 ? sum + (part * part) / options[option]! : sum), 0);
}

function meanOfVariances(
  options: readonly number[],
  stride: number,
  weights: Float64Array,
  deviations: Float64Array,
): number {
  let sum = 0;
  const block = stride * options.length;
  for (let start = 0; start < deviations.length; start += block)
    for (let offset = 0; offset < stride; offset += 1) {
      let chance = 0;
      let mean = 0;
      for (let option = 0; option < options.length; option += 1) {
        const at = start + offset + option * stride;
        chance += weights[at]!;
        mean += weights[at]! * deviations[at]!;
      }
      if (chance === 0) continue;
      mean /= chance;
      for (let option = 0; option < options.length; option += 1) {
        const at = start + offset + option * stride;
        sum += weights[at]! * (deviations[at]! - mean) ** 2;
      }
    }
  return sum;
}
