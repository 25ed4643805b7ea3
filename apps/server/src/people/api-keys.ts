import { z } from "@hono/zod-openapi";
import { endKey, listKeys, recordSystem } from "@urbimetry/store";
import { keyProofName, keyScopeName } from "../auth/asker.ts";
import { notFound } from "../http/problem.ts";
import { route } from "../http/route.ts";
import { policy, type Action } from "../policy/actions.ts";
import { doingOf } from "./parts.ts";

/** Actions a key may be made for. Accounts, invitations and people stay with persons. */
export const keyActions = (Object.keys(policy) as Action[]).filter(
  (action) =>
    !["account.use", "invitation.accept", "city.people", "hub.people", "system.people", "hub.webhooks"].includes(
      action,
    ),
);

const Scope = z.enum(keyActions as [Action, ...Action[]]);
const Key = z.object({
  keyId: z.string(),
  name: z.string(),
  /** First characters, by which its owner knows it. */
  start: z.string(),
  actions: z.array(z.string()),
  secondFactor: z.boolean(),
  createdAt: z.string(),
  expiresAt: z.string().nullable(),
  lastUsedAt: z.string().nullable(),
});
const tag = "Account";
const daySeconds = 86_400;

/** `GET /account/keys`: one's keys for programs, and what a key may be made for. */
const ownKeys = route({
  method: "get",
  path: "/account/keys",
  summary: "One’s keys for programs",
  tag,
  action: "account.use",
  answer: z.object({ keys: z.array(Key), possible: z.array(z.string()) }),
  target: () => ({}),
  async handle({ by }, { database }) {
    const keys = (await listKeys(database, by)).map(({ permissions, ...key }) => ({
      ...key,
      actions: permissions[keyScopeName] ?? [],
      secondFactor: permissions[keyProofName]?.includes("second-factor") ?? false,
    }));
    return { keys, possible: keyActions };
  },
});

/**
 * `POST /account/keys`: makes a key, which is shown this once.
 *
 * It may do what its owner may, among the actions that are named. What needs a second factor is open to it only when its
 * owner made it in a session with one.
 */
const makeKey = route({
  method: "post",
  path: "/account/keys",
  summary: "Make a key for a program",
  tag,
  action: "account.use",
  body: z.strictObject({
    name: z.string().trim().min(1).max(32),
    actions: z.array(Scope).min(1),
    days: z.number().int().min(1).max(365).default(90),
  }),
  answer: z.object({ keyId: z.string(), key: z.string(), expiresAt: z.string().nullable() }),
  status: 201,
  target: () => ({}),
  async handle({ body, asker, by, context }, services) {
    context.header("cache-control", "no-store");
    const made = await services.auth.api.createApiKey({
      body: {
        userId: by,
        name: body.name,
        expiresIn: body.days * daySeconds,
        permissions: {
          [keyScopeName]: body.actions,
          ...(asker.secondFactor && { [keyProofName]: ["second-factor"] }),
        },
      },
    });
    await services.database
      .transaction()
      .execute((within) =>
        recordSystem(within, doingOf(by, services), "key.made", made.id, { name: body.name, actions: body.actions }),
      );
    return {
      keyId: made.id,
      key: made.key,
      expiresAt: made.expiresAt === null ? null : new Date(made.expiresAt).toISOString(),
    };
  },
});

/** `DELETE /account/keys/:keyId`: ends a key at once. */
const dropKey = route({
  method: "delete",
  path: "/account/keys/{keyId}",
  summary: "End a key",
  tag,
  action: "account.use",
  params: z.object({ keyId: z.string() }),
  answer: z.object({ done: z.literal(true) }),
  target: () => ({}),
  async handle({ params: { keyId }, by }, services) {
    const ended = await services.database
      .transaction()
      .execute((within) => endKey(within, by, keyId, doingOf(by, services)));
    if (!ended) throw notFound("such key");
    return { done: true as const };
  },
});

/** Keys for programs that work in one's name. */
export const apiKeyRoutes = [ownKeys, makeKey, dropKey];
