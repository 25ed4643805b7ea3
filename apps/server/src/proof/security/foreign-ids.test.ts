import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { startDatabases } from "../../../../../packages/store/src/testing/databases.ts";
import { contentsOf } from "../../../../../packages/store/src/testing/first-step.ts";
import { migrate, openDatabase, type Database } from "@urbimetry/store";
import { routes } from "../../api/routes.ts";
import type { Route } from "../../http/route.ts";
import { apiServer, type ApiServer } from "../../testing/api-server.ts";
import { sampleOf } from "../../testing/route-samples.ts";
import { internet, makeAdministrator, makeWorld, type World } from "../make-world.ts";

const foreign = "FOREIGN-TEXT";

/** Values of a world for a parameter; several where ids of more than one kind go by its name. */
function valuesOf(name: string, { hubId, cityId, rounds, people, ids }: World): readonly string[] {
  const known: Record<string, readonly string[]> = {
    hubId: [hubId],
    cityId: [cityId],
    roundId: [rounds.collecting, rounds.published],
    personId: [people.coordinator, people.verifier],
    invitationId: [ids.cityInvitation, ids.hubInvitation, ids.guestInvitation],
    evidenceId: [ids.evidenceId],
    importId: [ids.importId],
    remarkId: [ids.remarkId],
    webhookId: [ids.webhookId],
  };
  return known[name] ?? [];
}

/** Every address of a route with at least one id of the foreign world, its other ids of either. */
function addressesOf(route: Route, own: World, other: World): string[] {
  const names = [...route.path.matchAll(/\{(\w+)\}/g)].map(([, name = ""]) => name);
  const place = { hubId: own.hubId, cityId: own.cityId, roundId: own.rounds.collecting };
  const { params } = sampleOf(route, place, internet);
  let mixed: { address: string; isForeign: boolean }[] = [{ address: route.path, isForeign: false }];
  for (const name of names) {
    const fill = (value: string, makesForeign: boolean) =>
      mixed.map(({ address, isForeign }) => ({
        address: address.replace(`{${name}}`, encodeURIComponent(value)),
        isForeign: isForeign || makesForeign,
      }));
    const [mine, theirs] = [valuesOf(name, own), valuesOf(name, other)];
    mixed =
      theirs.length === 0
        ? fill(params[name] ?? "none", false)
        : [...mine.flatMap((value) => fill(value, false)), ...theirs.flatMap((value) => fill(value, true))];
  }
  return mixed.filter(({ isForeign }) => isForeign).map(({ address }) => address);
}

/** Bodies in which ids of the foreign world stand, by the end of the path. */
const bodiesOf = ({ cityId, hubId, rounds, people, ids }: World): Record<string, object> => ({
  "post /hubs/{hubId}/rounds": {
    roundId: "own-2031",
    period: "2031",
    title: "2031",
    opensOn: "2032-01-01",
    dueOn: "2032-06-30",
    cityIds: [cityId],
  },
  "post /hubs/{hubId}/rounds/{roundId}/cities": { cityIds: [cityId] },
  "post /hubs/{hubId}/rounds/{roundId}/reminders": { cityIds: [cityId] },
  "post /cities/{cityId}/changes": { kind: "merged", happenedOn: "2026-01-01", others: [cityId] },
  "put /cities/{cityId}/rounds/{roundId}/verifier": { verifierId: people.verifier, version: 1 },
  "put /cities/{cityId}/rounds/{roundId}/assignments": { dataPointIds: [internet], personId: people.contributor },
  "post /cities/{cityId}/rounds/{roundId}/copy": { fromRoundId: rounds.published, what: "values", preview: false },
  "put /cities/{cityId}/rounds/{roundId}/points/{dataPointId}/evidence/{evidenceId}": { page: 1, note: ids.evidenceId },
  "post /hubs/{hubId}/cities": { cityId, name: hubId, country: "Nowhere" },
});

describe("ids of another city and hub", () => {
  let server: ApiServer;
  let database: Database;
  let own: World;
  let other: World;
  let stop = async () => {};

  beforeAll(async () => {
    const [source] = startDatabases;
    if (source === undefined) throw new Error("there is no database");
    const started = await source.start();
    ({ stop } = started);
    database = await openDatabase(started.address);
    await migrate(database);
    server = apiServer(database);
    await makeAdministrator(server);
    own = await makeWorld(server, { hubId: "north", cityId: "havenstad", text: "own text", fileName: "own" });
    other = await makeWorld(server, { hubId: "south", cityId: "sydby", text: foreign, fileName: foreign });
  });
  afterAll(async () => {
    server.stop();
    await database.destroy();
    await stop();
  });

  /** Rows that belong to the foreign world, the audit log of its city included. */
  async function foreignRows(): Promise<unknown> {
    const all = await contentsOf(database);
    const theirs = new Set<unknown>([
      other.cityId,
      other.hubId,
      ...Object.values(other.people),
      ...Object.values(other.ids),
    ]);
    const names = ["city_id", "hub_id", "person_id", "webhook_id", "invitation_id", "id", "userId"];
    const isTheirs = (row: Record<string, unknown>) => names.some((name) => theirs.has(row[name]));
    return Object.fromEntries(Object.entries(all).map(([table, rows]) => [table, rows.filter(isTheirs)]));
  }

  it("are answered to their own people, with a text that tells that it is theirs", async () => {
    const { cityId, rounds, people } = other;
    const grid = await server.ask(people.coordinator, "GET", `/cities/${cityId}/rounds/${rounds.collecting}/grid`);
    expect([grid.status, (await grid.text()).includes(foreign)]).toEqual([200, true]);
    expect(JSON.stringify(await foreignRows())).toContain(foreign);
  });

  it.each(["manager", "coordinator", "contributor", "verifier"] as const)(
    "give a %s nothing of them, and let her change nothing, by any route",
    async (role) => {
      const place = { hubId: own.hubId, cityId: own.cityId, roundId: own.rounds.collecting };
      const before = await foreignRows();
      const told: string[] = [];
      let tries = 0;
      for (const route of routes) {
        // What is published is for everybody, and a stream does not end.
        if (route.path.startsWith("/published") || route.path.endsWith("/events")) continue;
        const sample = sampleOf(route, place, internet);
        const name = `${route.method} ${route.path}`;
        const withTheirs = bodiesOf(other)[name];
        for (const { address, body } of [
          ...addressesOf(route, own, other).map((one) => ({ address: one, body: sample.body })),
          ...(withTheirs === undefined ? [] : [{ address: sample.address, body: withTheirs }]),
        ]) {
          const answer = await server.ask(own.people[role], route.method.toUpperCase(), address, body);
          const text = await answer.text();
          tries += 1;
          if (answer.status >= 500) told.push(`${route.method} ${address} answered ${answer.status}`);
          if (text.includes(foreign)) told.push(`${route.method} ${address} told what is theirs`);
        }
      }
      expect(told).toEqual([]);
      expect(tries).toBeGreaterThan(200);
      expect(await foreignRows()).toEqual(before);
    },
  );
});
