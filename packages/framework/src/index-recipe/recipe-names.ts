import type { IndexRecipe } from "@urbimetry/model";

/**
 * What readers are told of a recipe, by message id: its name, its description, and every reason and option. The version is
 * part of the id, so that a recipe that says something else is not told in the words of an older one.
 */
export function recipeNames({
  id,
  version,
  name,
  description,
  coverage,
  steps,
  uncertainty,
}: IndexRecipe): [string, string][] {
  const of = (part: string) => `recipe.${id}.${version.replaceAll(".", "-")}.${part}`;
  const factors = uncertainty?.factors ?? [];
  return [
    [of("name"), name],
    [of("description"), description],
    ...(coverage === undefined ? [] : [[of("coverage"), coverage.reason] as [string, string]]),
    ...steps.map((step): [string, string] => [of(`step.${step.id ?? step.step}`), step.reason]),
    ...factors.map((factor): [string, string] => [of(`factor.${factor.id}`), factor.reason]),
    ...factors.flatMap((factor) =>
      factor.type === "choice"
        ? factor.options.map(({ label }, place): [string, string] => [of(`option.${factor.id}.${place + 1}`), label])
        : [],
    ),
  ];
}
