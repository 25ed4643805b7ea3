import { migrate, openDatabase, type Database } from "@urbimetry/store";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { startDatabases } from "../../../../../packages/store/src/testing/databases.ts";
import { contentsOf } from "../../../../../packages/store/src/testing/first-step.ts";
import { round2025, makeHavenstad } from "../../../../../packages/pipeline/src/round/testing/havenstad.ts";
import { routes } from "../../api/routes.ts";
import { makeApp } from "../../http/app.ts";
import { apiServer, type ApiServer } from "../../testing/api-server.ts";
import { sampleOf } from "../../testing/route-samples.ts";
import { addTestPerson, signIn, type TestPerson } from "../accounts.ts";
import { internet } from "../make-world.ts";

describe("a request that another site has a browser send", () => {
  let server: ApiServer;
  let database: Database;
  let ana: TestPerson;
  let cookie = "";
  let stop = async () => {};
  let send: (request: Request) => Promise<Response>;
  const origin = () => server.services.origin;

  beforeAll(async () => {
    const [source] = startDatabases;
    if (source === undefined) throw new Error("there is no database");
    const started = await source.start();
    ({ stop } = started);
    database = await openDatabase(started.address);
    await migrate(database);
    await makeHavenstad(database);
    server = apiServer(database);
    const app = makeApp(server.services);
    send = async (request) => app.fetch(request);
    ana = await addTestPerson(database, server.services.auth, "ana", [
      { scope: "city", cityId: round2025.cityId, personId: "ana", role: "city-coordinator", covers: [] },
      { scope: "hub", hubId: "north", personId: "ana", role: "hub-manager", qualification: null },
      { scope: "system", personId: "ana", role: "secretariat" },
    ]);
    cookie = await signIn(send, origin(), ana);
  });
  afterAll(async () => {
    server.stop();
    await database.destroy();
    await stop();
  });

  const place = { hubId: "north", ...round2025 };
  const writing = routes.filter(({ method }) => method !== "get");
  const requestOf = (route: (typeof routes)[number], headers: Record<string, string>, type = "application/json") => {
    const { address, body } = sampleOf(route, place, internet);
    return new Request(`${origin()}/api/v1${address}`, {
      method: route.method.toUpperCase(),
      headers: { cookie, ...headers, ...(body === undefined ? {} : { "content-type": type }) },
      ...(body === undefined ? {} : { body: JSON.stringify(body) }),
    });
  };

  it("carries a session that works, so that what follows means something", async () => {
    const answer = await send(new Request(`${origin()}/api/v1/cities`, { headers: { cookie } }));
    expect(await answer.json()).toMatchObject({ cities: [{ cityId: round2025.cityId }] });
    expect(writing.length).toBeGreaterThan(40);
  });

  it.each([
    ["its own origin", { origin: "https://evil.example" }],
    ["no origin worth the name", { origin: "null" }],
    ["an origin that begins like ours", { origin: "http://127.0.0.1:8080.evil.example" }],
    ["ours by another scheme", { origin: "https://127.0.0.1:8080" }],
    ["no origin, as old browsers do", {}],
    ["no origin, and says that it comes from elsewhere", { "sec-fetch-site": "cross-site" }],
    ["no origin, from a neighbour's host", { "sec-fetch-site": "same-site" }],
  ])("writes nothing by any route, with %s", async (_what, headers) => {
    const before = await contentsOf(database);
    const taken: string[] = [];
    for (const route of writing)
      for (const type of ["application/json", "text/plain", "application/x-www-form-urlencoded"]) {
        const answer = await send(requestOf(route, headers as Record<string, string>, type));
        const { code } = (await answer.json()) as { code?: string };
        if (answer.status !== 403 || code !== "foreign-origin")
          taken.push(`${route.method} ${route.path}: ${answer.status}`);
      }
    expect(taken).toEqual([]);
    expect(await contentsOf(database)).toEqual(before);
  });

  it.each(["/sign-out", "/change-password", "/revoke-sessions", "/two-factor/enable", "/update-user"])(
    "changes no account: %s",
    async (path) => {
      const before = await contentsOf(database);
      for (const headers of [{ origin: "https://evil.example" }, { "sec-fetch-site": "cross-site" }]) {
        const sent = new Headers({ cookie, "content-type": "application/json" });
        for (const [name, value] of Object.entries(headers)) sent.set(name, value);
        const body = JSON.stringify({ currentPassword: ana.password, newPassword: "a new one, long", name: "Eve" });
        const request = new Request(`${origin()}/api/auth${path}`, { method: "POST", headers: sent, body });
        const { status } = await send(request);
        expect(status, JSON.stringify(headers)).toBe(403);
      }
      const after = await contentsOf(database);
      // Counts of requests by address are kept of refused ones too.
      expect({ ...after, rateLimit: [] }).toEqual({ ...before, rateLimit: [] });
    },
  );

  it("is not answered with leave to read what it gets", async () => {
    for (const method of ["GET", "OPTIONS"]) {
      const headers = { cookie, origin: "https://evil.example", "access-control-request-method": "PATCH" };
      const answer = await send(new Request(`${origin()}/api/v1/cities`, { method, headers }));
      expect([...answer.headers.keys()].filter((name) => name.startsWith("access-control-"))).toEqual([]);
    }
  });

  it("brings no session where the browser keeps to what the cookie asks", async () => {
    const answer = await send(
      new Request(`${origin()}/api/auth/sign-in/email`, {
        method: "POST",
        headers: { "content-type": "application/json", origin: origin() },
        body: JSON.stringify({ email: ana.email, password: ana.password }),
      }),
    );
    const [session = ""] = answer.headers.getSetCookie();
    expect(session).toMatch(/^urbimetry\.session_token=/);
    expect(session).toMatch(/; HttpOnly/i);
    expect(session).toMatch(/; SameSite=Lax/i);
    expect(session).toMatch(/; Path=\//);
    expect(session).not.toMatch(/; Domain=/i);
  });

  it("is told apart from our own by nothing but its origin", async () => {
    const route = writing.find(({ path }) => path.endsWith("/remarks"));
    if (route === undefined) throw new Error("there is no route for remarks");
    expect((await send(requestOf(route, { origin: origin() }))).status).toBe(201);
  });
});

describe("a body of another kind than its route's", () => {
  let server: ApiServer;
  let app: ReturnType<typeof makeApp>;
  let database: Database;
  let stop = async () => {};
  beforeAll(async () => {
    const [source] = startDatabases;
    if (source === undefined) throw new Error("there is no database");
    const started = await source.start();
    ({ stop } = started);
    database = await openDatabase(started.address);
    await migrate(database);
    await makeHavenstad(database);
    server = apiServer(database);
    app = makeApp(server.services, undefined, async () => all);
  });
  afterAll(async () => {
    server.stop();
    await database.destroy();
    await stop();
  });

  const place = { hubId: "north", ...round2025 };
  const all = {
    personId: "ana",
    secondFactor: true,
    memberships: [
      {
        scope: "city" as const,
        cityId: round2025.cityId,
        personId: "ana",
        role: "city-coordinator" as const,
        covers: [],
      },
      { scope: "hub" as const, hubId: "north", personId: "ana", role: "hub-manager" as const, qualification: null },
      { scope: "system" as const, personId: "ana", role: "secretariat" as const },
    ],
  };
  const withBody = routes.filter(({ schemas }) => schemas.body !== undefined);

  it.each(withBody.map((route) => [`${route.method} ${route.path}`, route] as const))(
    "is refused: %s",
    async (_, route) => {
      const { address, body } = sampleOf(route, place, internet);
      const send = async (text: string, type: string) =>
        app.request(`/api/v1${address}`, {
          method: route.method.toUpperCase(),
          headers: { "content-type": type },
          body: text,
        });
      const more = JSON.stringify({ ...(body as object), role: "secretariat", changedBy: "vera", isAdmin: true });
      const statuses = [
        (await send(more, "application/json")).status,
        (await send(more, "text/plain")).status,
        (await send("", "application/json")).status,
        (await send("{", "application/json")).status,
        (await send("null", "application/json")).status,
        (await send("[]", "application/json")).status,
        (await send(`{"__proto__":{"isAdmin":true},"constructor":1}`, "application/json")).status,
      ];
      expect(statuses).toEqual([400, 415, 400, 400, 400, 400, 400]);
    },
  );

  it.each([
    ["an account's", "/api/auth/sign-in/email", 150_000],
    ["a route's", "/api/v1/hubs", 3_000_000],
  ])("is not read when it is larger than %s may be", async (_whose, path, bytes) => {
    const text = JSON.stringify({ email: "x".repeat(bytes) });
    const request = (body: RequestInit["body"], more: Record<string, string>) =>
      app.request(path, {
        method: "POST",
        headers: { "content-type": "application/json", origin: "http://127.0.0.1:8080", ...more },
        body: body ?? null,
        duplex: "half",
      } as RequestInit);
    expect((await request(text, { "content-length": String(text.length) })).status).toBe(413);
    // Said to be small, or not said at all.
    const stream = new Blob([text]).stream();
    expect((await request(stream, {})).status).toBe(413);
  });
});
