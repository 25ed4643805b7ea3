import { loadFramework, messagesOf } from "@urbimetry/framework";
import { languages } from "@urbimetry/model";
import { buildNameIndex } from "../names/name-index.ts";

/** The framework and its names in all six languages, as the program itself uses them. */
export const framework = loadFramework();
export const names = buildNameIndex(
  framework,
  Object.fromEntries(languages.map((language) => [language, messagesOf(language)])),
);
