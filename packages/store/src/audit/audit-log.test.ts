import { sql } from "kysely";
import { beforeAll, describe, expect, it } from "vitest";
import type { Database } from "../database/database.ts";
import { migrate } from "../database/migrate.ts";
import { onEveryDatabase } from "../testing/databases.ts";
import { readAudit, recordAudit, verifyAudit, type AuditEntry } from "./audit-log.ts";

const entry = (cityId: string, value: number): AuditEntry => ({
  cityId,
  at: "2026-03-14T09:26:53.589Z",
  actor: "ana",
  action: "figure.saved",
  subject: "2025//population",
  before: value === 0 ? null : { value: value - 1 },
  // Numbers and names as they occur: the database must give back what was hashed.
  after: { value, share: 0.1 + 0.2, large: 1e21, name: "Ḩavenstad 海", none: null, list: [1, "2"] },
});

const record = (database: Database, one: AuditEntry) =>
  database.transaction().execute((within) => recordAudit(within, one));

onEveryDatabase("the audit log", (database) => {
  beforeAll(async () => {
    await migrate(database());
  });

  it("chains entries of each city by their hashes, also when written at once", async () => {
    await Promise.all(
      Array.from({ length: 20 }, (_, count) => record(database(), entry(count % 2 ? "havenstad" : "bergen", count))),
    );
    const { chains, breaks } = await verifyAudit(database());
    expect(chains.map(({ cityId, entries }) => [cityId, entries])).toEqual([
      ["bergen", 10],
      ["havenstad", 10],
    ]);
    expect(breaks).toEqual([]);
  });

  it("gives its entries back in their order", async () => {
    const positions: number[] = [];
    for await (const { position } of readAudit(database(), "bergen", 8)) positions.push(position);
    expect(positions).toEqual([8, 9, 10]);
  });

  it("keeps nothing of a transaction that fails", async () => {
    const failing = database()
      .transaction()
      .execute(async (within) => {
        await recordAudit(within, entry("bergen", 99));
        throw new Error("no");
      });
    await expect(failing).rejects.toThrow("no");
    expect((await verifyAudit(database())).chains[0]?.entries).toBe(10);
  });

  it.each(["update audit set actor = 'eve'", "delete from audit", "truncate audit"])(
    "refuses %s",
    async (statement) => {
      await expect(sql.raw(statement).execute(database())).rejects.toThrow("audit log");
    },
  );

  describe("when its guard is taken off", () => {
    const changed = async (statement: string) => {
      const within = await database().startTransaction().execute();
      await sql.raw("alter table audit disable trigger all").execute(within);
      await sql.raw(statement).execute(within);
      const { breaks } = await verifyAudit(within);
      await within.rollback().execute();
      return breaks;
    };

    it.each([
      ["update audit set actor = 'eve' where city_id = 'bergen' and position = 3", "content"],
      [
        `update audit set after = jsonb_set(after, '{value}', '7') where city_id = 'bergen' and position = 3`,
        "content",
      ],
      ["update audit set at = at + interval '1 millisecond' where city_id = 'bergen' and position = 3", "content"],
      ["delete from audit where city_id = 'bergen' and position = 2", "gap"],
      ["update audit set previous_hash = repeat('1', 64) where city_id = 'bergen' and position = 3", "link"],
    ])("shows %s", async (statement, what) => {
      expect(await changed(statement)).toContainEqual({ cityId: "bergen", position: 3, what });
    });
  });
});
