import { sql } from "kysely";
import type { Database } from "../database/database.ts";
import { putDelivery } from "./webhooks.ts";

/** Something that happened in a city of a hub, as its webhooks hear of it. It tells what changed, not to what. */
export interface WebhookEvent {
  webhookId: string;
  hubId: string;
  cityId: string;
  /** Place in the city's audit log: greater is later, and the same event has the same one. */
  position: number;
  at: string;
  event: string;
  subject: string;
}

/**
 * Puts everything that was written into the audit logs since the last time in the queues of the webhooks that hear of it.
 *
 * The log itself is what is read, so that nothing is lost when a process dies. Processes that do this at the same time
 * take different cities.
 *
 * @param make the call for an event
 * @param limit most cities at a time
 * @returns number of calls that were put in the queues
 */
export async function queueWebhookEvents(
  database: Database,
  make: (event: WebhookEvent) => { deliveryId: string; body: string },
  { at, limit }: { at: string; limit: number },
): Promise<number> {
  return database.transaction().execute(async (within) => {
    // A webhook hears of what happens after it was made.
    await sql`
      insert into webhook_cursor (city_id, webhook_id, position)
      select city.city_id, webhook.webhook_id,
        coalesce((select max(position) from audit where audit.city_id = city.city_id and at < webhook.created_at), 0)
      from webhook join city on city.hub_id = webhook.hub_id
      where webhook.disabled_at is null and not exists (
        select from webhook_cursor known
        where known.city_id = city.city_id and known.webhook_id = webhook.webhook_id)
      on conflict do nothing`.execute(within);
    const due = await sql<{ city_id: string; webhook_id: string; position: number; hub_id: string; events: string[] }>`
      select city_id, cursor.webhook_id, position, webhook.hub_id, webhook.events
      from webhook_cursor cursor join webhook on webhook.webhook_id = cursor.webhook_id
      where exists (select from audit where audit.city_id = cursor.city_id and audit.position > cursor.position)
      limit ${limit} for update of cursor skip locked`.execute(within);
    let queued = 0;
    for (const cursor of due.rows) {
      const { rows } = await sql<{ position: number; at: string; action: string; subject: string }>`
        select position, at, action, subject from audit
        where city_id = ${cursor.city_id} and position > ${cursor.position} order by position limit 1000
      `.execute(within);
      for (const { position, at: happened, action: event, subject } of rows) {
        if (!cursor.events.includes("*") && !cursor.events.includes(event)) continue;
        const place = { webhookId: cursor.webhook_id, hubId: cursor.hub_id, cityId: cursor.city_id };
        const { deliveryId, body } = make({ ...place, position, at: happened, event, subject });
        await putDelivery(within, { deliveryId, webhookId: cursor.webhook_id, event, body }, at);
        queued += 1;
      }
      await sql`
        update webhook_cursor set position = ${rows.at(-1)?.position ?? cursor.position}
        where city_id = ${cursor.city_id} and webhook_id = ${cursor.webhook_id}`.execute(within);
    }
    return queued;
  });
}
