import { z } from "@hono/zod-openapi";
import { listMessages, sendAgain } from "@urbimetry/store";
import { notFound } from "../http/problem.ts";
import { route } from "../http/route.ts";

const pageSize = 50;
const tag = "Outbox";

/** `GET /system/outbox?unsent=true&before=`: messages to people, sent or not, the latest first. */
const outbox = route({
  method: "get",
  path: "/system/outbox",
  summary: "Messages to people, the latest first",
  tag,
  action: "system.outbox",
  query: z.object({ before: z.string().max(80).optional(), unsent: z.enum(["true", "false"]).optional() }),
  answer: z.object({
    /** False where e-mail is not set up: then this is where messages are read. */
    sendsMail: z.boolean(),
    messages: z.array(
      z.object({
        messageId: z.string(),
        to: z.string(),
        language: z.string(),
        subject: z.string(),
        body: z.string(),
        createdAt: z.string(),
        sentAt: z.string().nullable(),
        attempts: z.number().int(),
        endedAt: z.string().nullable(),
        lastError: z.string().nullable(),
      }),
    ),
    next: z.string().nullable(),
  }),
  target: () => ({}),
  async handle({ query: { before, unsent } }, { database, sendsMail }) {
    const page = { ...(before && { before }), limit: pageSize, unsent: unsent === "true" };
    const messages = await listMessages(database, page);
    return { sendsMail, messages, next: messages.length === pageSize ? (messages.at(-1)?.messageId ?? null) : null };
  },
});

/** `POST /system/outbox/:messageId/send-again`: tries a message that was given up anew. */
const again = route({
  method: "post",
  path: "/system/outbox/{messageId}/send-again",
  summary: "Try a message anew",
  tag,
  action: "system.outbox",
  params: z.object({ messageId: z.string() }),
  answer: z.object({ done: z.literal(true) }),
  target: () => ({}),
  async handle({ params: { messageId } }, { database, now }) {
    if (!(await sendAgain(database, messageId, now()))) throw notFound("such message that was not sent");
    return { done: true as const };
  },
});

/** What the server writes to people. */
export const outboxRoutes = [outbox, again];
