import { noteDelivery, queueWebhookEvents, takeDeliveries, type DueDelivery } from "@urbimetry/store";
import type { Services } from "../../services.ts";
import { nextTry } from "../backoff.ts";
import type { Job } from "../job.ts";
import { callWebhook, sealPurpose, type CallOptions } from "./webhook-call.ts";

const batch = 20;
const cities = 200;
/** Longest that a call may take; then another process may make it. */
const leaseMs = 60_000;

type Needs = Pick<Services, "database" | "seal" | "log" | "now" | "newId">;

/** Puts what happened in the queues of those who hear of it, and calls them. */
export const callWebhooks = (services: Needs, options: CallOptions = {}): Job => ({
  name: "call-webhooks",
  everySeconds: 3,
  async run() {
    const { database, now, newId } = services;
    const make = ({ webhookId: _, ...event }: Parameters<Parameters<typeof queueWebhookEvents>[1]>[0]) => {
      const deliveryId = newId();
      return { deliveryId, body: JSON.stringify({ deliveryId, ...event }) };
    };
    await queueWebhookEvents(database, make, { at: now(), limit: cities });
    for (;;) {
      const at = now();
      const until = new Date(Date.parse(at) + leaseMs).toISOString();
      const due = await takeDeliveries(database, { at, until, limit: batch });
      await Promise.all(due.map((delivery) => deliver(delivery, services, options)));
      if (due.length < batch) return;
    }
  },
});

/** Calls once and notes what became of it. Only an answer of 200 to 299 counts as taken; nothing is followed. */
async function deliver(
  delivery: DueDelivery,
  { database, seal, log, now }: Needs,
  options: CallOptions,
): Promise<void> {
  const { deliveryId, webhookId, attempts } = delivery;
  let status: number | null = null;
  let error: string | null = null;
  try {
    const secret = seal.open(sealPurpose(webhookId), delivery.secret);
    status = await callWebhook({ ...delivery, secret, at: now() }, options);
    if (status < 200 || status > 299) error = `answered ${status}`;
  } catch (cause) {
    error = cause instanceof Error ? cause.message : String(cause);
  }
  const at = now();
  if (error !== null) log.warn({ webhookId, deliveryId, error, attempts }, "a webhook was not reached");
  const again = error === null ? null : nextTry(attempts, at);
  await noteDelivery(database, deliveryId, { at, status, error: error?.slice(0, 500) ?? null, again });
}
