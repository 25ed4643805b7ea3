import type { Translator } from "@urbimetry/model";
import { webTranslator } from "./web-translator.ts";
import { wordsAddress, type Words } from "./words.ts";

const translators = new Map<string, Translator>();

/** The translator for words that were fetched before; the same one for the same words. */
export function translatorFor(words: Words): Translator {
  const key = `${words.language} ${words.version}`;
  const known = translators.get(key);
  if (known) return known;
  const translator = webTranslator(words);
  translators.set(key, translator);
  return translator;
}

/** The translator of a language and version, when its words are here already. */
export const keptTranslator = ({ language, version }: Pick<Words, "language" | "version">): Translator | undefined =>
  translators.get(`${language} ${version}`);

/** Fetches the words of a language; a browser keeps them until they change. */
export async function fetchWords(of: Pick<Words, "language" | "version">): Promise<Translator> {
  const known = keptTranslator(of);
  if (known) return known;
  const answer = await fetch(wordsAddress(of));
  return translatorFor((await answer.json()) as Words);
}
