import { Guidance, type Language } from "@urbimetry/model";
import { readGuidanceDocument } from "./sources.ts";
import { validate } from "./validate.ts";

/**
 * Guidance on a KPI: what it measures, a worked example, usual mistakes, what a verifier looks for.
 *
 * @returns the text and the language it is in (English where the language has none), null for an unknown KPI
 * @throws SourceError `invalid-data-file` when a file is not as it should be
 */
export function loadGuidance(slug: string, language: Language): { text: Guidance; language: Language } | null {
  const own = readGuidanceDocument(slug, language);
  if (own) return { text: validate(Guidance, own), language };
  const english = language === "en" ? null : readGuidanceDocument(slug, "en");
  return english ? { text: validate(Guidance, english), language: "en" } : null;
}
