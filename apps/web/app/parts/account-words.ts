import type { Translator } from "@urbimetry/model";
import { AccountProblem } from "../api/accounts.ts";
import { NoAnswer } from "../api/problem.ts";

const said: Record<string, string> = {
  INVALID_EMAIL_OR_PASSWORD: "wrong-password",
  INVALID_PASSWORD: "wrong-password",
  INVALID_EMAIL: "wrong-password",
  INVALID_CODE: "wrong-code",
  INVALID_TWO_FACTOR_COOKIE: "too-late",
  INVALID_BACKUP_CODE: "wrong-code",
  PASSWORD_TOO_SHORT: "short-password",
  PASSWORD_TOO_LONG: "long-password",
  TOO_MANY_ATTEMPTS_REQUEST_NEW_CODE: "too-often",
  TOO_MANY_TRIES: "too-often",
  SECOND_FACTOR_NEEDED: "second-factor",
  USER_NOT_VERIFIED: "passkey",
  INVALID_TOKEN: "link-gone",
  STATUS_429: "too-often",
};

/** What the accounts refused, in the reader's words. */
export function accountWords(translator: Translator, error: unknown): string {
  if (error instanceof NoAnswer) return translator.text("web.failure.no-answer");
  if (error instanceof DOMException) return translator.text("web.account.problem.passkey");
  if (!(error instanceof AccountProblem)) return translator.text("web.failure.text-500");
  const word = error.status === 429 ? "too-often" : (said[error.code] ?? null);
  return word === null
    ? translator.text("web.failure.with-code", { code: error.code })
    : translator.text(`web.account.problem.${word}`);
}
