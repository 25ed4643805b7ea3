import type { IndexEdition, Translator } from "@urbimetry/model";
import { named } from "../head/named.ts";

/** Name of a factor of the uncertainty: its kind in words, with its options or its id where there are several of a kind. */
export function factorName(translator: Translator, edition: IndexEdition, id: string): string {
  const factor = edition.recipe.factors.find((each) => each.id === id);
  if (!factor) return id;
  const alike = edition.recipe.factors.filter(({ type }) => type === factor.type);
  if (factor.options.length > 1)
    return translator.text("chart.sensitivity.factor.options", {
      options: translator.list(factor.options.map((option) => named(translator, option))),
    });
  const known = `chart.sensitivity.factor.${factor.type}`;
  if (!translator.has(known)) return id;
  const name = translator.text(known);
  return alike.length === 1
    ? name
    : translator.text("chart.sensitivity.factor.one", { name, id: named(translator, id) });
}
