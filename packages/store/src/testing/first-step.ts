import { readFileSync } from "node:fs";
import { CompiledQuery, sql } from "kysely";
import { recordAudit } from "../audit/audit-log.ts";
import { tablesInOrder } from "../backup/tables-in-order.ts";
import type { Database } from "../database/database.ts";
import { migrate, migrations } from "../database/migrate.ts";

/** A database as the first step of the schema left it, with something in each of its tables. */
export async function makeFirstStep(database: Database): Promise<void> {
  await migrate(database, migrations().slice(0, 1));
  const rows = readFileSync(new URL("first-step.sql", import.meta.url), "utf8");
  await database.transaction().execute(async (within) => {
    await within.executeQuery(CompiledQuery.raw(rows));
    for (const cityId of ["havenstad", "system"])
      for (let count = 0; count < 3; count += 1)
        await recordAudit(within, {
          cityId,
          at: `2025-01-05T08:00:0${count}.589Z`,
          actor: "hanna",
          action: "city.added",
          subject: cityId,
          before: null,
          after: { count, name: "مدينة", share: 0.1 + 0.2 },
        });
  });
}

/** Everything in a database, row by row, by table. */
export async function contentsOf(database: Database): Promise<Record<string, Record<string, unknown>[]>> {
  const found: Record<string, Record<string, unknown>[]> = {};
  for (const { name } of await tablesInOrder(database)) {
    const { rows } = await sql<{ row: Record<string, unknown> }>`
      select to_jsonb(row) as row from ${sql.table(name)} as row order by to_jsonb(row)::text collate "C"`.execute(
      database,
    );
    found[name] = rows.map(({ row }) => row);
  }
  return found;
}
