import { z } from "@hono/zod-openapi";
import type { Context } from "hono";
import type { ContentfulStatusCode } from "hono/utils/http-status";

/**
 * What went wrong with a request. `code` never changes and names the messages `problem.<code>.message` and `.fix`.
 *
 * @see RFC 9457, Problem Details for HTTP APIs
 */
export const ProblemDocument = z
  .object({
    type: z.string(),
    title: z.string(),
    status: z.number().int(),
    code: z.string(),
    detail: z.string().optional(),
    /** What fills the message. */
    values: z.record(z.string(), z.union([z.string(), z.number(), z.boolean(), z.null()])).optional(),
    /** Places in the request: `changes[2].content.value`. */
    at: z.array(z.object({ path: z.string(), message: z.string() })).optional(),
  })
  .openapi("Problem");
export type ProblemDocument = z.infer<typeof ProblemDocument>;

/** Thrown by a route where it can't answer as asked; becomes a problem document. */
export class RequestProblem extends Error {
  readonly status: ContentfulStatusCode;
  readonly code: string;
  readonly more: Partial<Pick<ProblemDocument, "values" | "at" | "detail">>;

  constructor(status: ContentfulStatusCode, code: string, title: string, more: RequestProblem["more"] = {}) {
    super(title);
    this.name = "RequestProblem";
    this.status = status;
    this.code = code;
    this.more = more;
  }
}

/** Writes a problem document. */
export function problemResponse(context: Context, { status, code, message, more }: RequestProblem): Response {
  const document: ProblemDocument = { type: `about:blank#${code}`, title: message, status, code, ...more };
  return context.body(JSON.stringify(document), status, { "content-type": "application/problem+json; charset=utf-8" });
}

export const notFound = (what: string): RequestProblem => new RequestProblem(404, "not-found", `there is no ${what}`);
