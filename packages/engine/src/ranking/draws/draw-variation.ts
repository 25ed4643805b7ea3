import type { Variation } from "../../composite/run/variation.ts";
import { optionAt, seededRandom } from "../random.ts";
import { emptyDraft, type PreparedFactor, type VariationDraft } from "./factor.ts";

/**
 * Where a draw stands on each factor: one number from 0 to below 1 a factor, the same whichever worker asks.
 *
 * @param seed of the uncertainty plan
 * @param draw its number, from 0
 * @example drawCoordinates(1, 5, 2).length // => 2
 */
export function drawCoordinates(seed: number, draw: number, factors: number): Float64Array {
  const random = seededRandom(seed, draw);
  return Float64Array.from({ length: factors }, random);
}

/** Position of the option that each factor takes; −1 for factors without options. */
export const optionsAt = (factors: readonly PreparedFactor[], coordinates: ArrayLike<number>): Int32Array =>
  Int32Array.from(factors, ({ options }, position) =>
    options === null ? -1 : optionAt(coordinates[position]!, options.chances),
  );

/**
 * The variation that coordinates stand for. A coordinate picks its factor's option, or starts the factor's own stream of
 * random numbers: two points that agree in a coordinate agree in all that its factor draws.
 *
 * @param levels      levels of the structure
 * @param coordinates one a factor, from 0 to below 1
 */
export function variationAt(
  factors: readonly PreparedFactor[],
  levels: number,
  coordinates: ArrayLike<number>,
  seed: number,
): Variation {
  const draft = emptyDraft(levels);
  const options = optionsAt(factors, coordinates);
  factors.forEach((factor, position) => {
    const stream = Math.floor(coordinates[position]! * 2 ** 32);
    factor.apply(draft, options[position]!, seededRandom(seed, stream, position + 1));
  });
  return variationOf(draft);
}

/** Only what was touched: results of steps before the first one touched are taken over. */
function variationOf(draft: VariationDraft): Variation {
  return {
    ...(draft.steps.size > 0 ? { steps: Object.fromEntries(draft.steps) } : {}),
    ...(draft.weights.some((ofLevel) => ofLevel !== null) ? { weights: draft.weights } : {}),
    ...(draft.weightFactors.some((ofLevel) => ofLevel !== null) ? { weightFactors: draft.weightFactors } : {}),
    ...(draft.without.length > 0 ? { without: draft.without } : {}),
    ...(draft.values === null ? {} : { values: draft.values }),
    ...(draft.random === null ? {} : { random: draft.random }),
    ...(draft.goalposts.size > 0 ? { goalposts: Object.fromEntries(draft.goalposts) } : {}),
  };
}

/** Factor → option taken, as words; factors without options are named by the number that starts their stream. */
export function settingsOf(
  factors: readonly PreparedFactor[],
  options: ArrayLike<number>,
  coordinates: ArrayLike<number>,
): Record<string, string> {
  return Object.fromEntries(
    factors.map((factor, position) => [
      factor.id,
      factor.options === null
        ? `stream ${Math.floor(coordinates[position]! * 2 ** 32)}`
        : factor.options.labels[options[position]!]!,
    ]),
  );
}
