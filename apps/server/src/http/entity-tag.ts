import { createHash } from "node:crypto";
import type { Context } from "hono";
import { RequestProblem } from "./problem.ts";

/** Short hash of an answer's text, for `ETag`. */
export const entityTag = (text: string): string =>
  `"${createHash("sha256").update(text).digest("base64url").slice(0, 22)}"`;

/** Tags of `If-Match` and `If-None-Match`; weak ones count as strong, since answers are compressed on their way. */
const tagsOf = (header: string): string[] => header.split(",").map((tag) => tag.trim().replace(/^W\//, ""));

/**
 * Answers 304 when the reader has what is under the tag, else makes the answer and tags it.
 *
 * @param make only called when the reader does not have it
 */
export async function tagged(context: Context, tag: string, make: () => Promise<Response>): Promise<Response> {
  const known = tagsOf(context.req.header("if-none-match") ?? "");
  const headers = { etag: tag, "cache-control": "private, no-cache" };
  if (known.includes(tag) || known.includes("*")) return context.body(null, 304, headers);
  const answer = await make();
  for (const [name, value] of Object.entries(headers)) if (!answer.headers.has(name)) answer.headers.set(name, value);
  return answer;
}

/**
 * Refuses a write whose `If-Match` names another state than the present one. Without the header nothing is asked.
 *
 * @throws RequestProblem 412
 */
export function requireMatch(context: Context, tag: string): void {
  const wanted = context.req.header("if-match");
  if (wanted === undefined || wanted.trim() === "*" || tagsOf(wanted).includes(tag)) return;
  throw new RequestProblem(412, "state-changed", "somebody has changed this since it was read");
}
