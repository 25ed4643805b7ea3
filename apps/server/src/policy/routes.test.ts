import { roundStates, type RoundState } from "@urbimetry/model";
import {
  addCity,
  addDecisions,
  addHub,
  addRound,
  changeCityRound,
  declareConflict,
  enrolCity,
  freezeRevision,
  migrate,
  type Database,
  type Membership,
} from "@urbimetry/store";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { startDatabases } from "../../../../packages/store/src/testing/databases.ts";
import { openDatabase } from "@urbimetry/store";
import { routes } from "../api/routes.ts";
import type { Route } from "../http/route.ts";
import { apiServer, type ApiServer } from "../testing/api-server.ts";
import { policy } from "./actions.ts";
import { decide, type Asker, type Target } from "./decide.ts";
import { sampleOf } from "../testing/route-samples.ts";

const point = "EC_ICT_ICT_1C";
const named = { id: point, kpiId: point, section: "ict/ict-infrastructure" };
const own = { hubId: "north", cityId: "havenstad" };
const roundIn = (state: RoundState) => `north-${state}`;

/** Where a request goes: the asker's own city, another city of her hub, another hub's city. */
const places = [
  ...roundStates.map((state) => ({ name: `own city, ${state}`, ...own, roundId: roundIn(state), state, isOwn: true })),
  ...(["collecting", "in-verification"] as const).flatMap((state) => [
    { name: `other city, ${state}`, hubId: "north", cityId: "bergby", roundId: roundIn(state), state, isOwn: false },
    { name: `other hub, ${state}`, hubId: "south", cityId: "sydby", roundId: `south-${state}`, state, isOwn: false },
  ]),
];
type Place = (typeof places)[number];

const person = (memberships: Membership[]): Asker => ({ personId: "ana", memberships, secondFactor: true });
const inCity = (
  role: "city-coordinator" | "contributor" | "approver" | "viewer",
  covers: string[] = [],
): Membership => ({
  scope: "city",
  cityId: own.cityId,
  personId: "ana",
  role,
  covers,
});
const inHub = (role: "hub-manager" | "verifier" | "second-reviewer" | "viewer"): Membership => ({
  scope: "hub",
  hubId: own.hubId,
  personId: "ana",
  role,
  qualification: role === "verifier" ? "qualified" : null,
});
const coordinator = person([inCity("city-coordinator")]);
const askers: Record<string, Asker> = {
  public: { personId: null, memberships: [], secondFactor: false },
  person: person([]),
  secretariat: person([{ scope: "system", personId: "ana", role: "secretariat" }]),
  "hub-manager": person([inHub("hub-manager")]),
  "hub-manager without a second factor": { ...person([inHub("hub-manager")]), secondFactor: false },
  "hub-viewer": person([inHub("viewer")]),
  verifier: person([inHub("verifier")]),
  "verifier of her own city": person([inHub("verifier"), inCity("viewer")]),
  "second-reviewer": person([inHub("second-reviewer")]),
  "city-coordinator": coordinator,
  contributor: person([inCity("contributor", ["ict/ict-infrastructure"])]),
  "contributor of something else": person([inCity("contributor", ["infrastructure/waste"])]),
  approver: person([inCity("approver")]),
  "city-viewer": person([inCity("viewer")]),
  guest: {
    personId: null,
    memberships: [],
    secondFactor: false,
    guest: { invitationId: "i1", cityId: own.cityId, roundId: roundIn("collecting"), covers: [point] },
  },
  "a key for reading": { ...coordinator, keyScopes: ["figures.read"] },
};

/** What a request to a route at a place is about, as somebody who has read only its address would say. */
function targetAt(route: Route, place: Place): Target {
  const { path } = route;
  if (path.includes("/cities/{cityId}/rounds/{roundId}"))
    return {
      hubId: place.hubId,
      cityId: place.cityId,
      roundId: place.roundId,
      state: place.state,
      verifierId: "ana",
      dataPoints: sampleOf(route, place, point).touches ? [named] : [],
      unlocked: [point],
      declaredNoConflict: true,
    };
  if (path.startsWith("/published/")) return {};
  if (path.includes("{cityId}")) return { hubId: place.hubId, cityId: place.cityId };
  return path.includes("{hubId}") ? { hubId: place.hubId } : {};
}

describe("every route, role and place", () => {
  let server: ApiServer;
  let database: Database;
  let stop = async () => {};
  beforeAll(async () => {
    const [source] = startDatabases;
    if (source === undefined) throw new Error("there is no database");
    const started = await source.start();
    stop = started.stop;
    database = await openDatabase(started.address);
    await makePlaces(database);
    server = apiServer(database);
  });
  afterAll(async () => {
    server.stop();
    await database.destroy();
    await stop();
  });

  it("names an action that the policy knows", () => {
    expect(routes.filter(({ action }) => !Object.hasOwn(policy, action)).map(({ path }) => path)).toEqual([]);
    expect(new Set(routes.map(({ method, path }) => `${method} ${path}`)).size).toBe(routes.length);
  });

  it("takes nothing that it does not name", () => {
    const open = routes.filter(({ schemas: { body, query } }) => {
      const loose = (schema: unknown) => JSON.stringify(looseParts(schema)) !== "[]";
      return (body !== undefined && loose(body)) || (query !== undefined && loose(query));
    });
    expect(open.map(({ method, path }) => `${method} ${path}`)).toEqual([]);
  });

  it.each(routes.map((route) => [`${route.method} ${route.path}`, route] as const))("%s", async (_name, route) => {
    const wrong: string[] = [];
    for (const place of places) {
      const sample = sampleOf(route, place, point);
      const target = targetAt(route, place);
      for (const [role, asker] of Object.entries(askers)) {
        const expected = decide(asker, route.action, target);
        const verdict = await route.authorise({ ...sample, asker }, server.services);
        if (verdict.allowed !== expected.allowed) wrong.push(`${role} at ${place.name}: ${JSON.stringify(verdict)}`);
        // What is allowed is done in other tests: here nothing may change.
        if (expected.allowed) continue;
        const { status } = await server.ask(asker, route.method.toUpperCase(), sample.address, sample.body);
        if (![401, 403, 409].includes(status)) wrong.push(`${role} at ${place.name}: answered ${status}`);
      }
    }
    expect(wrong).toEqual([]);
  });
});

interface ZodLike {
  _zod?: { def: { type: string; catchall?: { _zod: { def: { type: string } } }; [part: string]: unknown } };
}

/** Objects within a schema that would take keys they do not name. */
function looseParts(schema: unknown, path = ""): string[] {
  const def = (schema as ZodLike)?._zod?.def;
  if (def === undefined) return [];
  const below = Object.entries(def).flatMap(([name, part]) => {
    if (name === "catchall") return [];
    if (Array.isArray(part)) return part.flatMap((one) => looseParts(one, `${path}/${name}`));
    if (name === "shape")
      return Object.entries(part as object).flatMap(([key, one]) => looseParts(one, `${path}/${key}`));
    return looseParts(part, `${path}/${name}`);
  });
  const isLoose = def.type === "object" && def.catchall?._zod.def.type !== "never";
  return isLoose ? [path === "" ? "/" : path, ...below] : below;
}

/** Cities and rounds in every state, all given to Ana to verify, with one data point returned. */
async function makePlaces(database: Database): Promise<void> {
  const doing = { by: "setup", at: "2026-01-05T08:00:00.000Z" };
  const chain = ["approver", "hub", "verifier", "second-reviewer"] as const;
  await migrate(database);
  await database.transaction().execute(async (within) => {
    for (const hubId of ["north", "south"]) {
      await addHub(within, { hubId, name: hubId, language: "en", chain: [...chain], blindSample: 0.1 }, doing);
      for (const state of roundStates) {
        const of = { frameworkVersion: "1.0.0", benchmarkSet: "reference", chain: [...chain] };
        const days = { opensOn: "2026-01-01", dueOn: "2026-06-30" };
        const round = { roundId: `${hubId}-${state}`, hubId, period: "2025" as const, title: state };
        await addRound(within, { ...round, ...of, ...days }, doing);
      }
    }
    const cities = [own, { hubId: "north", cityId: "bergby" }, { hubId: "south", cityId: "sydby" }];
    for (const { hubId, cityId } of cities) {
      const place = { country: "Nowhere", iso3: null, latitude: null, longitude: null, synthetic: true };
      await addCity(within, { cityId, hubId, name: cityId, ...place }, doing);
      for (const state of roundStates) {
        const key = { cityId, roundId: `${hubId}-${state}` };
        await enrolCity(within, { ...key, dueOn: "2026-06-30" }, doing);
        await freezeRevision(within, { ...key, kind: "submission", content: {} }, doing);
        const change = { state, verifierId: "ana" };
        await changeCityRound(within, { ...key, version: 1 }, change, { ...doing, action: "test" });
        await declareConflict(within, { ...key, conflict: false, statement: "" }, { ...doing, by: "ana" });
        const decision = { decisionId: "d", revision: 1, step: "verifier", grounds: "x", reasonCode: "other" };
        await addDecisions(within, key, [{ ...decision, dataPointId: point, outcome: "queried" }], doing);
      }
    }
  });
}
