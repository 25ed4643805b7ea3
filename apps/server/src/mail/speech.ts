import { createTranslator } from "@urbimetry/framework";
import type { Language, Translator } from "@urbimetry/model";

const known = new Map<Language, Translator>();

/** Speaks a language; made once. */
export function speech(language: Language): Translator {
  const translator = known.get(language) ?? createTranslator(language);
  known.set(language, translator);
  return translator;
}
