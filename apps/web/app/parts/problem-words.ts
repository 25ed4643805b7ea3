import type { Translator } from "@urbimetry/model";
import { ApiProblem, NoAnswer } from "../api/problem.ts";

/**
 * What went wrong, in the reader's words.
 *
 * The API's problems are named by a code that never changes; one that this page has no words for is said in general.
 */
export function problemWords(translator: Translator, error: unknown): string {
  if (error instanceof NoAnswer) return translator.text("web.failure.no-answer");
  if (!(error instanceof ApiProblem)) return translator.text("web.failure.text-500");
  const { code } = error;
  if (code.startsWith("refused-")) {
    const refused = `web.refused.${code}`;
    return translator.text(translator.has(refused) ? refused : "web.failure.text-403");
  }
  const own = `web.problem.${code}`;
  return translator.has(own)
    ? translator.text(own, error.document.values)
    : translator.text("web.failure.with-code", { code });
}
