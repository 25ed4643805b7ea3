import { RequestProblem } from "./problem.ts";

/** What PostgreSQL refuses for the caller's sake, by its code. */
const known: Readonly<Record<string, { status: 400 | 409 | 422; code: string; title: string }>> = {
  "23505": { status: 409, code: "already-there", title: "there is one with this name already" },
  "23503": { status: 422, code: "unknown-reference", title: "something that is referred to does not exist" },
  "23514": { status: 422, code: "not-allowed-value", title: "a value is not one of those allowed" },
  "22021": { status: 400, code: "invalid-request", title: "a text holds characters that cannot be kept" },
  "22P05": { status: 400, code: "invalid-request", title: "a text holds characters that cannot be kept" },
  "22P02": { status: 400, code: "invalid-request", title: "a value is not of the kind that is wanted" },
};

/** Codes of PostgreSQL and of the system for a database that is ending, starting, or not there. */
const away = new Set([
  "57P01",
  "57P02",
  "57P03",
  "53300",
  "08006",
  "08001",
  "ECONNREFUSED",
  "ECONNRESET",
  "ENOENT",
  "EPIPE",
]);

/**
 * A failure of the database that the caller brought about, or that passes by itself; null for any other.
 *
 * What was asked of a database that ended meanwhile is there or not there: who wrote asks what stands.
 */
export function databaseProblem(error: unknown): RequestProblem | null {
  if (!(error instanceof Error)) return null;
  const code = "code" in error ? String(error.code) : "";
  const found = known[code];
  if (found) return new RequestProblem(found.status, found.code, found.title);
  const isAway = (away.has(code) && isOfDatabase(error)) || /^Connection terminated/.test(error.message);
  return isAway ? new RequestProblem(503, "database-away", "the database is away; ask again in a moment") : null;
}

/** Errors of PostgreSQL have a severity; those of its socket name the call that failed. */
const isOfDatabase = (error: Error): boolean =>
  "severity" in error || ("syscall" in error && ["connect", "read", "write"].includes(String(error.syscall)));
