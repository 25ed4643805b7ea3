import { SourceError, type Language } from "@urbimetry/model";
import { z } from "zod";
import { englishNames } from "./english-names.ts";
import { builtInRecipes } from "./index-recipe/load-index-recipe.ts";
import { loadFramework } from "./load-framework.ts";
import { compiledMessages, readMessageDocuments } from "./sources.ts";
import { validate } from "./validate.ts";

const Catalogue = z.record(z.string().regex(/^[a-zA-Z0-9][\w.+-]*$/), z.string());

const loaded = new Map<Language, Record<string, string>>();

/**
 * One catalogue of a language by the name of its room, as it stands in its file: empty where there is none.
 *
 * @throws SourceError `invalid-data-file` when it is not a flat map of texts
 */
export function catalogue(language: Language, room: string): Record<string, string> {
  const document = readMessageDocuments(language).find(({ file }) => file.endsWith(`/${room}.yaml`));
  return document ? validate(Catalogue, document) : {};
}

/**
 * All messages of a language by id, as ICU text.
 *
 * English names of KPIs, inputs, goals and choices stand in the framework's own files; the other languages have them in
 * their catalogue.
 *
 * @throws SourceError `invalid-data-file` when a catalogue is not a flat map of texts, or a message stands twice
 */
export function messagesOf(language: Language): Record<string, string> {
  const known = loaded.get(language);
  if (known) return known;
  const compiled = compiledMessages(language);
  if (compiled) {
    loaded.set(language, compiled);
    return compiled;
  }
  const messages: Record<string, string> = language === "en" ? englishNames(loadFramework(), builtInRecipes()) : {};
  for (const document of readMessageDocuments(language)) {
    for (const [id, text] of Object.entries(validate(Catalogue, document))) {
      if (Object.hasOwn(messages, id))
        throw new SourceError("invalid-data-file", `${document.file}: ${id} stands twice`, {
          file: document.file,
          reason: `${id} stands twice`,
        });
      messages[id] = text;
    }
  }
  loaded.set(language, messages);
  return messages;
}
