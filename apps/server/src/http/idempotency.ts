import { createHash } from "node:crypto";
import { giveIdempotencyKeyBack, keepAnswer, takeIdempotencyKey } from "@urbimetry/store";
import type { Context, MiddlewareHandler } from "hono";
import type { Services } from "../services.ts";
import { RequestProblem } from "./problem.ts";
import type { RequestVariables } from "./route.ts";

const longestKey = 200;

/**
 * Does a write that carries `Idempotency-Key` once: the same key again gets the first answer.
 *
 * Answers of failures of the server are not kept, so that the write may be tried anew.
 *
 * @see draft-ietf-httpapi-idempotency-key-header
 */
export const idempotency =
  ({ database, now }: Pick<Services, "database" | "now">): MiddlewareHandler<RequestVariables> =>
  async (context, next) => {
    const key = context.req.header("idempotency-key");
    const asker = context.get("asker");
    const personId = asker.personId ?? (asker.guest ? `guest:${asker.guest.invitationId}` : null);
    if (key === undefined || personId === null || ["GET", "HEAD", "OPTIONS"].includes(context.req.method)) {
      await next();
      return;
    }
    if (key.length === 0 || key.length > longestKey)
      throw new RequestProblem(400, "invalid-request", `an idempotency key has 1 to ${longestKey} characters`);
    const place = { personId, key };
    const request = await hashOf(context);
    const known = await takeIdempotencyKey(database, place, request, now());
    if (known !== null) {
      context.res = answerAgain(known, request);
      return;
    }
    await next();
    const type = context.res.headers.get("content-type") ?? "";
    if (context.res.status >= 400 || !/json/.test(type)) {
      await giveIdempotencyKeyBack(database, place);
      return;
    }
    const body = await context.res.clone().text();
    await keepAnswer(database, place, { status: context.res.status, body, headers: { "content-type": type } });
  };

function answerAgain(known: NonNullable<Awaited<ReturnType<typeof takeIdempotencyKey>>>, request: string): Response {
  if (known.requestSha256 !== request)
    throw new RequestProblem(422, "key-used-otherwise", "the idempotency key belongs to another request");
  if (known.status === 0)
    throw new RequestProblem(409, "write-under-way", "the same write is under way; ask again in a moment");
  return new Response(known.body, {
    status: known.status,
    headers: { ...known.headers, "idempotency-replayed": "true" },
  });
}

/** Files are known by their size: they are not read twice. */
async function hashOf(context: Context): Promise<string> {
  const { method, raw } = context.req;
  const url = new URL(raw.url);
  const hash = createHash("sha256").update(`${method} ${url.pathname}${url.search}\n`);
  const isForm = (raw.headers.get("content-type") ?? "").startsWith("multipart/");
  hash.update(isForm ? (raw.headers.get("content-length") ?? "") : await context.req.text());
  return hash.digest("hex");
}
