import { beforeAll, expect, it } from "vitest";
import { migrate } from "../database/migrate.ts";
import { onEveryDatabase } from "../testing/databases.ts";
import { forgetAnswers, giveIdempotencyKeyBack, keepAnswer, takeIdempotencyKey } from "./idempotency.ts";

onEveryDatabase("a key of a write", (database) => {
  const place = { personId: "ana", key: "k1" };
  const at = "2026-03-14T09:00:00.000Z";
  const take = (hash = "h1", holder = "one", when = at) => takeIdempotencyKey(database(), place, hash, when, holder);
  beforeAll(() => migrate(database()));

  it("is taken by one of many who come at once", async () => {
    const all = await Promise.all(Array.from({ length: 8 }, (_, count) => take("h1", `process ${count}`)));
    expect(all.filter((one) => one === null)).toHaveLength(1);
    expect(all.filter((one) => one?.status === 0)).toHaveLength(7);
  });

  it("brings the first answer back, until it is forgotten", async () => {
    await keepAnswer(database(), place, { status: 201, body: "{}", headers: { "content-type": "application/json" } });
    expect(await take("other")).toEqual({
      requestSha256: "h1",
      status: 201,
      body: "{}",
      headers: { "content-type": "application/json" },
    });
    expect(await takeIdempotencyKey(database(), { ...place, personId: "ben" }, "h1", at, "one")).toBe(null);
    await forgetAnswers(database(), "2026-03-15T00:00:00.000Z");
    expect(await take()).toBe(null);
    await giveIdempotencyKeyBack(database(), place);
    expect(await take()).toBe(null);
  });

  it("is taken over from a write that was cut off: by its own process at once, by others after a minute", async () => {
    const minuteLater = "2026-03-14T09:01:00.001Z";
    expect(await take("h1", "one")).toBe(null);
    expect(await take("h1", "other")).toMatchObject({ status: 0 });
    expect(await take("h2", "other", minuteLater)).toMatchObject({ status: 0, requestSha256: "h1" });
    expect(await take("h1", "other", minuteLater)).toBe(null);
    expect(await take("h1", "one", minuteLater)).toMatchObject({ status: 0 });
  });
});
