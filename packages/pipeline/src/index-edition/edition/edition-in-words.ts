import type { IndexEdition, Translator } from "@urbimetry/model";

/** The edition in the translator's language, as its report says it. */
export async function editionInWords(translator: Translator, edition: IndexEdition): Promise<IndexEdition> {
  const reports = await import("@urbimetry/reports");
  return reports.editionInWords(translator, edition);
}
