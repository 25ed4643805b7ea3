import { sql } from "kysely";
import { expect, it } from "vitest";
import { onEveryDatabase } from "../testing/databases.ts";
import { migrate, migrations } from "./migrate.ts";

/** Small tables that many cities share and that a spread-out database copies to every machine. */
const referenceTables = new Set(
  (
    "schema_step hub round hub_member system_member user session account verification twoFactor passkey apikey " +
    "rateLimit try_count strong_session invitation sign_in_service outbox notice webhook webhook_delivery idempotency setting person_preference"
  ).split(" "),
);

onEveryDatabase("the schema", (database) => {
  it("is made by the first start and found by the next", async () => {
    const names = migrations().map(({ name }) => name);
    expect(await migrate(database())).toEqual(names);
    expect(await migrate(database())).toEqual([]);
  });

  it("is made once by processes that start together", async () => {
    expect(await Promise.all([migrate(database()), migrate(database()), migrate(database())])).toEqual([[], [], []]);
  });

  it("refuses a step that was changed after it was done", async () => {
    const [one, ...others] = migrations();
    const changed = [{ name: one?.name ?? "", sql: `${one?.sql} -- later` }, ...others];
    await expect(migrate(database(), changed)).rejects.toMatchObject({ code: "schema-changed" });
  });

  it("refuses a database of a newer version", async () => {
    await expect(migrate(database(), [])).rejects.toMatchObject({ code: "schema-of-newer-version" });
  });

  it("leaves nothing of a step that fails", async () => {
    const broken = { name: "9999-broken", sql: "create table half (id text primary key); select 1 / 0" };
    await expect(migrate(database(), [...migrations(), broken])).rejects.toThrow("division by zero");
    const { rows } = await sql`select to_regclass('half') as half`.execute(database());
    expect(rows).toEqual([{ half: null }]);
  });

  it("keeps every table of a city under its city_id, first in the primary key", async () => {
    const { rows } = await sql<{ name: string; first: string | null }>`
      select class.relname as name,
        (select attname from pg_index join pg_attribute on attrelid = indrelid and attnum = indkey[0]
          where indrelid = class.oid and indisprimary) as first
      from pg_class class join pg_namespace space on space.oid = relnamespace
      where space.nspname = 'public' and class.relkind in ('r', 'p') order by name`.execute(database());
    expect(rows.length).toBeGreaterThan(15);
    expect(rows.filter(({ name, first }) => !referenceTables.has(name) && first !== "city_id")).toEqual([]);
    expect(rows.filter(({ first }) => first === null)).toEqual([]);
  });

  it("has foreign keys to reference tables and within one city, and no others", async () => {
    const { rows } = await sql<{ source: string; target: string; columns: string[]; targets: string[] }>`
      select source.relname as source, target.relname as target,
        (select array_agg(attname::text order by place) from unnest(conkey) with ordinality as keys(key, place)
          join pg_attribute on attrelid = conrelid and attnum = key) as columns,
        (select array_agg(attname::text order by place) from unnest(confkey) with ordinality as keys(key, place)
          join pg_attribute on attrelid = confrelid and attnum = key) as targets
      from pg_constraint join pg_class source on source.oid = conrelid join pg_class target on target.oid = confrelid
      where contype = 'f'`.execute(database());
    expect(rows.length).toBeGreaterThan(15);
    const withinCity = (row: (typeof rows)[number]) => row.columns[0] === "city_id" && row.targets[0] === "city_id";
    expect(rows.filter((row) => !referenceTables.has(row.target) && !withinCity(row))).toEqual([]);
  });

  it("counts nothing by a sequence", async () => {
    const { rows } = await sql`select relname from pg_class where relkind = 'S'`.execute(database());
    expect(rows).toEqual([]);
  });
});
