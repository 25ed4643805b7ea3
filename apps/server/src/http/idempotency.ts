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
export const idempotency = ({
  database,
  address,
  now,
  newId,
}: Pick<Services, "database" | "address" | "now" | "newId">): MiddlewareHandler<RequestVariables> => {
  // On a database of its own a server is the only one there ever is: what its last run left undone is its own.
  const holder = typeof address === "string" ? newId() : "own database";
  const atWork = new Set<string>();
  return async (context, next) => {
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
    const id = `${personId}/${key}`;
    if (atWork.has(id)) throw underWay();
    atWork.add(id);
    try {
      const known = await takeIdempotencyKey(database, place, request, now(), holder);
      if (known !== null) {
        context.res = answerAgain(known, request);
        return;
      }
      await next();
      const type = context.res.headers.get("content-type") ?? "";
      // An answer that tells a secret once is not kept.
      const secret = context.res.headers.get("cache-control") === "no-store";
      if (context.res.status >= 400 || !/json/.test(type) || secret) {
        await giveIdempotencyKeyBack(database, place);
        return;
      }
      const body = await context.res.clone().text();
      await keepAnswer(database, place, { status: context.res.status, body, headers: { "content-type": type } });
    } finally {
      atWork.delete(id);
    }
  };
};

const underWay = () => new RequestProblem(409, "write-under-way", "the same write is under way; ask again in a moment");

function answerAgain(known: NonNullable<Awaited<ReturnType<typeof takeIdempotencyKey>>>, request: string): Response {
  if (known.requestSha256 !== request)
    throw new RequestProblem(422, "key-used-otherwise", "the idempotency key belongs to another request");
  if (known.status === 0) throw underWay();
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
