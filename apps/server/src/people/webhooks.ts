import { z } from "@hono/zod-openapi";
import { addWebhook, disableWebhook, findWebhook, listDeliveries, listWebhooks, putDelivery } from "@urbimetry/store";
import { newToken } from "../auth/token.ts";
import { notFound, RequestProblem } from "../http/problem.ts";
import { route } from "../http/route.ts";
import { isPublicName } from "../jobs/webhooks/public-address.ts";
import { sealPurpose } from "../jobs/webhooks/webhook-call.ts";
import { doingOf } from "./parts.ts";

const Hub = z.object({ hubId: z.string() });
const One = Hub.extend({ webhookId: z.string() });
const tag = "Webhooks";

const Event = z
  .string()
  .regex(/^(\*|[a-z-]+\.[a-z-]+)$/)
  .max(60);
const Kept = z.object({
  webhookId: z.string(),
  address: z.string(),
  events: z.array(z.string()),
  createdAt: z.string(),
  disabledAt: z.string().nullable(),
});

/** `GET /hubs/:hubId/webhooks`: addresses that hear of what happens in the hub. */
const webhooksOfHub = route({
  method: "get",
  path: "/hubs/{hubId}/webhooks",
  summary: "Webhooks of a hub",
  tag,
  action: "hub.webhooks",
  params: Hub,
  answer: z.object({ webhooks: z.array(Kept) }),
  target: ({ params }) => params,
  handle: async ({ params }, { database }) => ({ webhooks: await listWebhooks(database, params.hubId) }),
});

/** `POST /hubs/:hubId/webhooks`: adds one. The secret that signs its calls is shown this once. */
const addOne = route({
  method: "post",
  path: "/hubs/{hubId}/webhooks",
  summary: "Add a webhook",
  tag,
  action: "hub.webhooks",
  params: Hub,
  body: z.strictObject({
    address: z.url({ protocol: /^https$/ }).max(500),
    events: z.array(Event).min(1).max(50),
  }),
  answer: Kept.extend({ secret: z.string() }),
  status: 201,
  target: ({ params }) => params,
  async handle({ params: { hubId }, body, by, context }, services) {
    context.header("cache-control", "no-store");
    const { username, password, hostname } = new URL(body.address);
    if (username !== "" || password !== "" || !isPublicName(hostname))
      throw new RequestProblem(422, "address-not-public", "a webhook is called at a public address without a password");
    const webhookId = services.newId();
    const secret = `whsec_${newToken()}`;
    const sealed = services.seal.close(sealPurpose(webhookId), secret);
    const doing = doingOf(by, services);
    await services.database
      .transaction()
      .execute((within) => addWebhook(within, { webhookId, hubId, ...body, secret: sealed }, doing));
    return { webhookId, ...body, createdAt: doing.at, disabledAt: null, secret };
  },
});

/** `DELETE /hubs/:hubId/webhooks/:webhookId`: stops one for good. */
const stopOne = route({
  method: "delete",
  path: "/hubs/{hubId}/webhooks/{webhookId}",
  summary: "Stop a webhook for good",
  tag,
  action: "hub.webhooks",
  params: One,
  answer: z.object({ done: z.literal(true) }),
  target: ({ params: { hubId } }) => ({ hubId }),
  async handle({ params: { hubId, webhookId }, by }, services) {
    await requireOwn(services, hubId, webhookId);
    await services.database.transaction().execute((within) => disableWebhook(within, webhookId, doingOf(by, services)));
    return { done: true as const };
  },
});

async function requireOwn(
  { database }: { database: Parameters<typeof findWebhook>[0] },
  hubId: string,
  webhookId: string,
): Promise<void> {
  if ((await findWebhook(database, webhookId))?.hubId !== hubId) throw notFound("such webhook");
}

/** `GET /hubs/:hubId/webhooks/:webhookId/deliveries`: its last calls and what became of them. */
const deliveries = route({
  method: "get",
  path: "/hubs/{hubId}/webhooks/{webhookId}/deliveries",
  summary: "Last calls of a webhook",
  tag,
  action: "hub.webhooks",
  params: One,
  answer: z.object({
    deliveries: z.array(
      z.object({
        deliveryId: z.string(),
        event: z.string(),
        createdAt: z.string(),
        deliveredAt: z.string().nullable(),
        attempts: z.number().int(),
        endedAt: z.string().nullable(),
        sendAfter: z.string(),
        lastStatus: z.number().int().nullable(),
        lastError: z.string().nullable(),
      }),
    ),
  }),
  target: ({ params: { hubId } }) => ({ hubId }),
  async handle({ params: { hubId, webhookId } }, { database }) {
    await requireOwn({ database }, hubId, webhookId);
    return { deliveries: await listDeliveries(database, webhookId, 100) };
  },
});

/** `POST /hubs/:hubId/webhooks/:webhookId/ping`: calls it once, to see whether it answers. */
const ping = route({
  method: "post",
  path: "/hubs/{hubId}/webhooks/{webhookId}/ping",
  summary: "Call a webhook once, to try it",
  tag,
  action: "hub.webhooks",
  params: One,
  answer: z.object({ deliveryId: z.string() }),
  status: 202,
  target: ({ params: { hubId } }) => ({ hubId }),
  async handle({ params: { hubId, webhookId } }, { database, newId, now }) {
    await requireOwn({ database }, hubId, webhookId);
    const deliveryId = newId();
    const body = JSON.stringify({ deliveryId, event: "ping", at: now(), hubId });
    await putDelivery(database, { deliveryId, webhookId, event: "ping", body }, now());
    return { deliveryId };
  },
});

/** Other systems that hear of what happens in a hub. */
export const webhookRoutes = [webhooksOfHub, addOne, stopOne, deliveries, ping];
