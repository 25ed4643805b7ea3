import type { IndexElement, IndexProblem, IndexRecipe, UncertaintyPlan } from "@urbimetry/model";

/** What places are drawn from where a recipe does not say it. */
function usualPlan(elements: readonly IndexElement[]): UncertaintyPlan {
  const highest = elements.reduce((level, element) => Math.max(level, element.level), 1);
  const levels = Array.from({ length: highest - 1 }, (_, below) => below + 1);
  return {
    factors: [
      {
        id: "weights",
        type: "weights",
        reason: "The recipe does not say how sure its weights are; a quarter more or less is what audits usually test.",
        levels,
        relative: 0.25,
      },
    ],
    draws: 1000,
    seed: 1,
    interval: 0.9,
  };
}

/**
 * The recipe with the uncertainty that its places are drawn from. A recipe without any gets the usual one, weights of a
 * quarter more or less, with a warning: there is no place without its interval.
 *
 * @param asked number of draws and seed, where somebody asks for others than the recipe's
 */
export function withUncertainty(
  recipe: IndexRecipe,
  elements: readonly IndexElement[],
  asked: { draws?: number | undefined; seed?: number | undefined },
): { recipe: IndexRecipe & { uncertainty: UncertaintyPlan }; problems: IndexProblem[] } {
  const own = recipe.uncertainty;
  const { draws, seed } = asked;
  return {
    recipe: {
      ...recipe,
      uncertainty: {
        ...(own ?? usualPlan(elements)),
        ...(draws === undefined ? {} : { draws }),
        ...(seed === undefined ? {} : { seed }),
      },
    },
    problems: own === undefined ? [{ code: "uncertainty-not-said", severity: "warning", values: {} }] : [],
  };
}
