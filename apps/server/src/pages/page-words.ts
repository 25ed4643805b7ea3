import { createHash } from "node:crypto";
import { messagesOf } from "@urbimetry/framework";
import { languages, type Language } from "@urbimetry/model";

/** Messages of one language as pages take them; `version` changes with any of them. */
export interface PageWords {
  language: Language;
  version: string;
  messages: Record<string, string>;
}

/** First words of the messages that pages say. What only reports and the command line say stays here. */
const families = new Set([
  "answer",
  "band",
  "basis",
  "better",
  "category",
  "chart",
  "dimension",
  "formula",
  "input",
  "kpi",
  "level",
  "name",
  "origin",
  "profile",
  "quality",
  "reason",
  "sdg",
  "severity",
  "status",
  "subDimension",
  "unit",
  "web",
]);

const known = new Map<Language, PageWords>();

/** The words of the pages in one language, in English where they are not translated yet. */
export function pageWords(language: Language): PageWords {
  const standing = known.get(language);
  if (standing) return standing;
  const all = { ...messagesOf("en"), ...messagesOf(language) };
  const messages = Object.fromEntries(Object.entries(all).filter(([id]) => families.has(id.split(".")[0] ?? "")));
  const version = createHash("sha256").update(JSON.stringify(messages)).digest("base64url").slice(0, 16);
  const words = { language, version, messages };
  known.set(language, words);
  return words;
}

export const isLanguage = (text: string): text is Language => (languages as readonly string[]).includes(text);
