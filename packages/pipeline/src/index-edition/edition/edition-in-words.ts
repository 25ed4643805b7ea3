import type { IndexEdition, Translator } from "@urbimetry/model";

/** The edition with its elements called as the translator's language calls them; what it has no names for stays. */
export async function editionInWords(translator: Translator, edition: IndexEdition): Promise<IndexEdition> {
  const { elementNames } = await import("@urbimetry/reports");
  const names = elementNames(translator, edition);
  return {
    ...edition,
    levels: edition.levels.map((level) => ({
      ...level,
      elements: level.elements.map((element) => ({ ...element, name: names.get(element.id) ?? element.name })),
    })),
  };
}
