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

/** A failure of the database that the caller brought about; null for any other. */
export function databaseProblem(error: unknown): RequestProblem | null {
  const code = error instanceof Error && "code" in error ? String(error.code) : "";
  const found = known[code];
  return found ? new RequestProblem(found.status, found.code, found.title) : null;
}
