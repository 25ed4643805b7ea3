import type { IndexStep, UncertaintyFactor } from "@urbimetry/model";
import type { GoalpostPair } from "../../composite/run/variation.ts";
import type { Random } from "../random.ts";

/** A variation in the making: each factor in turn writes what it changes. */
export interface VariationDraft {
  /** Id of a step → the step in its place so far. */
  steps: Map<string, IndexStep>;
  /** One a level: weights in place of those in force. */
  weights: (Float64Array | null)[];
  /** One a level: factors to those in force. */
  weightFactors: (Float64Array | null)[];
  without: string[];
  values: readonly Float64Array[] | null;
  random: Random | null;
  goalposts: Map<string, GoalpostPair>;
}

/**
 * A factor of an uncertainty plan, checked against an index plan. What it takes depends on one number from 0 to below 1
 * alone: for factors with options it picks one, for the others it starts their own stream of random numbers.
 */
export interface PreparedFactor {
  readonly id: string;
  readonly type: UncertaintyFactor["type"];
  /** What it is drawn from, where that can be listed. */
  readonly options: { readonly labels: readonly string[]; readonly chances: readonly number[] } | null;
  /**
   * Writes what the factor changes.
   *
   * @param option position among the options, −1 for factors without
   * @param random numbers of this factor in this draw
   */
  apply(draft: VariationDraft, option: number, random: Random): void;
}

/** A draft that changes nothing. */
export const emptyDraft = (levels: number): VariationDraft => ({
  steps: new Map(),
  weights: Array.from({ length: levels }, () => null),
  weightFactors: Array.from({ length: levels }, () => null),
  without: [],
  values: null,
  random: null,
  goalposts: new Map(),
});

/** Equal chances of several options. */
export const equalChances = (options: number): number[] => Array.from({ length: options }, () => 1 / options);

/**
 * A coordinate that stands for an option: the middle of its part of 0…1.
 *
 * @example coordinateOf([0.5, 0.25, 0.25], 1) // => 0.625
 */
export function coordinateOf(chances: readonly number[], option: number): number {
  const below = chances.slice(0, option).reduce((sum, chance) => sum + chance, 0);
  return below + chances[option]! / 2;
}
