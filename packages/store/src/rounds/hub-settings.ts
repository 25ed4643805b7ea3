import type { Hub } from "@urbimetry/model";
import { sql } from "kysely";
import { recordAudit, systemChain } from "../audit/audit-log.ts";
import type { Doing } from "../cities/cities.ts";
import type { Within } from "../database/database.ts";
import { findHub } from "./rounds.ts";

/** What may change of a hub, on the version that its author saw. */
export type HubChange = Pick<Hub, "hubId" | "version"> &
  Partial<Pick<Hub, "name" | "language" | "chain" | "blindSample">>;

/**
 * Changes a hub's settings.
 *
 * @returns the hub as it is now, null when it had changed since or does not exist
 */
export async function changeHub(
  within: Within,
  { hubId, version, ...change }: HubChange,
  { by, at }: Doing,
): Promise<Hub | null> {
  const before = await findHub(within, hubId);
  if (before === null || before.version !== version) return null;
  const next = { ...before, ...change };
  const { numUpdatedRows } = await within
    .updateTable("hub")
    .set({
      name: next.name,
      language: next.language,
      chain: JSON.stringify(next.chain),
      settings: JSON.stringify({ blindSample: next.blindSample }),
      version: sql<number>`version + 1`,
    })
    .where("hub_id", "=", hubId)
    .where("version", "=", version)
    .executeTakeFirst();
  if (numUpdatedRows === 0n) return null;
  await recordAudit(within, {
    cityId: systemChain,
    at,
    actor: by,
    action: "hub.changed",
    subject: hubId,
    before,
    after: next,
  });
  return { ...next, version: version + 1 };
}
