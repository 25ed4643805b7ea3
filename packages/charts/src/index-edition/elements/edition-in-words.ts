import type { EditionFactorEffect, EditionRecipe, IndexEdition, Translator } from "@urbimetry/model";
import { elementNames } from "./element-names.ts";

/**
 * The edition in the reader's language, as far as the catalogues have its words: elements of the framework's tree, and name,
 * reasons and options of a recipe that comes with the product. What they have no words for stays as it is.
 */
export function editionInWords(translator: Translator, edition: IndexEdition): IndexEdition {
  const recipe = recipeInWords(translator, edition.recipe);
  const named = { ...edition, name: edition.name === edition.recipe.name ? recipe.name : edition.name, recipe };
  const names = elementNames(translator, named);
  return {
    ...named,
    sensitivity: {
      ...edition.sensitivity,
      effects: edition.sensitivity.effects.map(effectInWords(edition.recipe, recipe)),
    },
    levels: edition.levels.map((level) => ({
      ...level,
      elements: level.elements.map((element) => ({
        ...element,
        name: element.parent === null ? element.name : (names.get(element.id) ?? element.name),
      })),
    })),
  };
}

/** Options that were taken, called as the recipe in words calls them. */
function effectInWords(own: EditionRecipe, said: EditionRecipe): (effect: EditionFactorEffect) => EditionFactorEffect {
  const called = new Map(
    own.factors.flatMap(({ id, options }, at) =>
      options.map((option, place) => [`${id}/${option}`, said.factors[at]?.options[place] ?? option]),
    ),
  );
  return (effect) => ({
    ...effect,
    taken: Object.fromEntries(
      Object.entries(effect.taken).map(([option, count]) => [
        called.get(`${effect.factor}/${option}`) ?? option,
        count,
      ]),
    ),
  });
}

function recipeInWords(translator: Translator, recipe: EditionRecipe): EditionRecipe {
  const say = (part: string, own: string) => {
    const id = `recipe.${recipe.id}.${recipe.version.replaceAll(".", "-")}.${part}`;
    return translator.has(id) ? translator.text(id) : own;
  };
  return {
    ...recipe,
    name: say("name", recipe.name),
    description: say("description", recipe.description),
    coverage: recipe.coverage && { ...recipe.coverage, reason: say("coverage", recipe.coverage.reason) },
    steps: recipe.steps.map((step) => ({ ...step, reason: say(`step.${step.id}`, step.reason) })),
    factors: recipe.factors.map((factor) => ({
      ...factor,
      reason: say(`factor.${factor.id}`, factor.reason),
      options: factor.options.map((option, place) => say(`option.${factor.id}.${place + 1}`, option)),
    })),
  };
}
