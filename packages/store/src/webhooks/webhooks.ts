import { sql } from "kysely";
import { recordSystem, type Doing } from "../cities/cities.ts";
import type { Database, Within } from "../database/database.ts";

/** An address of another system that hears of what happens in a hub. */
export interface Webhook {
  webhookId: string;
  hubId: string;
  address: string;
  /** Encrypted with the installation's key. */
  secret: string;
  /** Actions of the audit log it hears of, `*` for all. */
  events: string[];
  createdAt: string;
  createdBy: string;
  disabledAt: string | null;
}

/** One call of a webhook. */
export interface Delivery {
  deliveryId: string;
  webhookId: string;
  event: string;
  /** JSON, signed as it is. */
  body: string;
  createdAt: string;
  sendAfter: string;
  deliveredAt: string | null;
  attempts: number;
  endedAt: string | null;
  lastStatus: number | null;
  lastError: string | null;
}

interface WebhookRow {
  webhook_id: string;
  hub_id: string;
  address: string;
  secret: string;
  events: string[];
  created_at: string;
  created_by: string;
  disabled_at: string | null;
}

interface DeliveryRow {
  delivery_id: string;
  webhook_id: string;
  event: string;
  body: string;
  created_at: string;
  send_after: string;
  delivered_at: string | null;
  attempts: number;
  ended_at: string | null;
  last_status: number | null;
  last_error: string | null;
}

const webhookOf = (row: WebhookRow): Webhook => ({
  webhookId: row.webhook_id,
  hubId: row.hub_id,
  address: row.address,
  secret: row.secret,
  events: row.events,
  createdAt: row.created_at,
  createdBy: row.created_by,
  disabledAt: row.disabled_at,
});

const deliveryOf = (row: DeliveryRow): Delivery => ({
  deliveryId: row.delivery_id,
  webhookId: row.webhook_id,
  event: row.event,
  body: row.body,
  createdAt: row.created_at,
  sendAfter: row.send_after,
  deliveredAt: row.delivered_at,
  attempts: row.attempts,
  endedAt: row.ended_at,
  lastStatus: row.last_status,
  lastError: row.last_error,
});

export async function addWebhook(
  within: Within,
  webhook: Omit<Webhook, "createdAt" | "createdBy" | "disabledAt">,
  doing: Doing,
): Promise<void> {
  const { webhookId, hubId, address, secret, events } = webhook;
  await sql`
    insert into webhook (webhook_id, hub_id, address, secret, events, created_at, created_by)
    values (${webhookId}, ${hubId}, ${address}, ${secret}, ${events}, ${doing.at}, ${doing.by})`.execute(within);
  await recordSystem(within, doing, "webhook.added", webhookId, { hubId, address, events });
}

export async function listWebhooks(database: Database | Within, hubId: string): Promise<Webhook[]> {
  const { rows } = await sql<WebhookRow>`
    select * from webhook where hub_id = ${hubId} order by created_at, webhook_id`.execute(database);
  return rows.map(webhookOf);
}

export async function findWebhook(database: Database | Within, webhookId: string): Promise<Webhook | null> {
  const { rows } = await sql<WebhookRow>`select * from webhook where webhook_id = ${webhookId}`.execute(database);
  return rows[0] ? webhookOf(rows[0]) : null;
}

/** Stops a webhook for good; its deliveries stay to be read. */
export async function disableWebhook(within: Within, webhookId: string, doing: Doing): Promise<void> {
  await sql`
    update webhook set disabled_at = ${doing.at} where webhook_id = ${webhookId} and disabled_at is null
  `.execute(within);
  await sql`delete from webhook_cursor where webhook_id = ${webhookId}`.execute(within);
  await sql`
    update webhook_delivery set ended_at = ${doing.at}
    where webhook_id = ${webhookId} and delivered_at is null and ended_at is null`.execute(within);
  await recordSystem(within, doing, "webhook.disabled", webhookId, null);
}

/** Puts a call in the queue. */
export async function putDelivery(
  within: Database | Within,
  delivery: Pick<Delivery, "deliveryId" | "webhookId" | "event" | "body">,
  at: string,
): Promise<void> {
  const { deliveryId, webhookId, event, body } = delivery;
  await sql`
    insert into webhook_delivery (delivery_id, webhook_id, event, body, created_at, send_after)
    values (${deliveryId}, ${webhookId}, ${event}, ${body}, ${at}, ${at})`.execute(within);
}

/** Calls of a webhook, the latest first. */
export async function listDeliveries(database: Database, webhookId: string, limit: number): Promise<Delivery[]> {
  const { rows } = await sql<DeliveryRow>`
    select * from webhook_delivery where webhook_id = ${webhookId}
    order by created_at desc, delivery_id limit ${limit}`.execute(database);
  return rows.map(deliveryOf);
}

/** A call to be made, and by which webhook. */
export interface DueDelivery extends Delivery {
  address: string;
  secret: string;
}

/** Takes calls to make. They are nobody else's until `until`; whoever dies over one leaves it to the next. */
export async function takeDeliveries(
  database: Database,
  { at, until, limit }: { at: string; until: string; limit: number },
): Promise<DueDelivery[]> {
  const { rows } = await sql<DeliveryRow & { address: string; secret: string }>`
    update webhook_delivery delivery set send_after = ${until}, attempts = attempts + 1
    from webhook
    where webhook.webhook_id = delivery.webhook_id and delivery.delivery_id in (
      select delivery_id from webhook_delivery
      where delivered_at is null and ended_at is null and send_after <= ${at}
      order by send_after limit ${limit} for update skip locked)
    returning delivery.*, webhook.address, webhook.secret`.execute(database);
  return rows.map((row) => ({ ...deliveryOf(row), address: row.address, secret: row.secret }));
}

/** Notes what became of a call: delivered, to be tried again, or given up. */
export async function noteDelivery(
  database: Database,
  deliveryId: string,
  { at, status, error, again }: { at: string; status: number | null; error: string | null; again: string | null },
): Promise<void> {
  await sql`
    update webhook_delivery set last_status = ${status}, last_error = ${error},
      delivered_at = ${error === null ? at : null},
      ended_at = ${error !== null && again === null ? at : null},
      send_after = coalesce(${again}::timestamptz, send_after)
    where delivery_id = ${deliveryId}`.execute(database);
}

/** Forgets calls that are done with before a moment. */
export async function forgetDeliveries(database: Database, before: string): Promise<void> {
  await sql`delete from webhook_delivery where coalesce(delivered_at, ended_at) < ${before}`.execute(database);
}
