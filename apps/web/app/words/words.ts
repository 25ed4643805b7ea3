import type { Language } from "@urbimetry/model";

/** The messages of one language that the pages say. `version` changes with any of them. */
export interface Words {
  language: Language;
  version: string;
  messages: Record<string, string>;
}

/** Where a browser gets them; the address changes with the words, so that they are kept for good. */
export const wordsAddress = ({ language, version }: Pick<Words, "language" | "version">): string =>
  `/words/${language}.json?version=${version}`;
