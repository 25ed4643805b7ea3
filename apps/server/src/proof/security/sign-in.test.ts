import { migrate, openDatabase, type Database } from "@urbimetry/store";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { startDatabases } from "../../../../../packages/store/src/testing/databases.ts";
import { contentsOf } from "../../../../../packages/store/src/testing/first-step.ts";
import { makeHavenstad, round2025 } from "../../../../../packages/pipeline/src/round/testing/havenstad.ts";
import { makeApp } from "../../http/app.ts";
import { apiServer, type ApiServer } from "../../testing/api-server.ts";
import { addTestPerson, signIn, type TestPerson } from "../accounts.ts";

describe("signing in", () => {
  let server: ApiServer;
  let database: Database;
  let stop = async () => {};
  let send: (request: Request) => Promise<Response>;
  let addresses = 0;
  const people = new Map<string, TestPerson>();
  const person = (name: string): TestPerson => {
    const found = people.get(name);
    if (found === undefined) throw new Error(`there is no ${name}`);
    return found;
  };
  const origin = () => server.services.origin;
  /** An address that nobody has asked from. */
  const newAddress = () => {
    addresses += 1;
    return `198.51.${Math.floor(addresses / 250)}.${1 + (addresses % 250)}`;
  };
  const post = (path: string, body: object, headers: Record<string, string> = {}) =>
    send(
      new Request(`${origin()}/api/auth${path}`, {
        method: "POST",
        headers: { "content-type": "application/json", origin: origin(), "x-forwarded-for": newAddress(), ...headers },
        body: JSON.stringify(body),
      }),
    );
  const cities = async (cookie: string) =>
    (await send(new Request(`${origin()}/api/v1/cities`, { headers: { cookie } }))).status;
  const sessionOf = (answer: Response) =>
    answer.headers
      .getSetCookie()
      .map((one) => one.split(";")[0])
      .find((one) => one?.startsWith("urbimetry.session_token="));

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
    for (const name of ["ana", "ben", "carl", "dora", "eve", "fay"]) {
      const role = { scope: "city" as const, cityId: round2025.cityId, role: "viewer" as const, covers: [] };
      people.set(name, await addTestPerson(database, server.services.auth, name, [{ ...role, personId: name }]));
    }
  });
  afterAll(async () => {
    server.stop();
    await database.destroy();
    await stop();
  });

  it("gives a session of its own, whatever cookie came with it", async () => {
    const planted = "urbimetry.session_token=planted.c2lnbmF0dXJl";
    const { email, password } = person("ana");
    const first = await post("/sign-in/email", { email, password }, { cookie: planted });
    const session = sessionOf(first) ?? "";
    expect(session).not.toBe("");
    expect(session).not.toContain("planted");
    expect(await cities(planted)).toBe(401);
    const second = sessionOf(await post("/sign-in/email", { email, password }, { cookie: session })) ?? "";
    expect(second).not.toBe(session);
    expect(await cities(second)).toBe(200);
  });

  it("takes no token that it did not sign, and keeps none that opens a session", async () => {
    const cookie = await signIn(send, origin(), person("ana"));
    const token = decodeURIComponent(/session_token=([^;]+)/.exec(cookie)?.[1] ?? "");
    const [name = "", signature = ""] = token.split(".");
    const tries = [name, `${name}.`, `${name}.${signature.slice(0, -2)}==`, `${name}x.${signature}`, `${name}.${name}`];
    for (const one of tries)
      expect([one.length, await cities(`urbimetry.session_token=${encodeURIComponent(one)}`)]).toEqual([
        one.length,
        401,
      ]);
    const kept = JSON.stringify(await contentsOf(database));
    expect(kept).not.toContain(signature);
    expect(kept).not.toContain(person("ana").password);
  });

  it("is over when she signs out, and everywhere when she changes her password", async () => {
    const { email, password } = person("ben");
    const [one, two] = [
      await signIn(send, origin(), { email, password }),
      await signIn(send, origin(), { email, password }),
    ];
    expect((await post("/sign-out", {}, { cookie: one })).status).toBe(200);
    expect([await cities(one), await cities(two)]).toEqual([401, 200]);
    const three = await signIn(send, origin(), { email, password });
    const change = { currentPassword: password, newPassword: "another one, and long", revokeOtherSessions: true };
    expect((await post("/change-password", change, { cookie: three })).status).toBe(200);
    expect(await cities(two)).toBe(401);
  });

  it("makes no account for whoever asks, and changes none by fields that are not asked for", async () => {
    const account = { email: "mallory@example.org", password: "a long password", name: "Mallory" };
    expect((await post("/sign-up/email", account)).status).toBe(404);
    const cookie = await signIn(send, origin(), person("fay"));
    const more = { name: "Fay", emailVerified: true, email: "root@example.org", twoFactorEnabled: true, role: "admin" };
    await post("/update-user", more, { cookie });
    const { user } = (await contentsOf(database)) as {
      user: { id: string; email: string; twoFactorEnabled: boolean }[];
    };
    const fay = user.find(({ id }) => id === "fay");
    expect(fay).toMatchObject({ email: "fay@example.org", twoFactorEnabled: false });
    expect(user.map(({ email }) => email)).not.toContain("mallory@example.org");
  });

  it("ends after ten wrong passwords for an account, from wherever they come, also with the right one", async () => {
    const { email, password } = person("carl");
    const statuses: number[] = [];
    for (let count = 0; count < 12; count += 1)
      statuses.push((await post("/sign-in/email", { email, password: `wrong password ${count}` })).status);
    expect(statuses.slice(0, 10)).toEqual(Array.from({ length: 10 }, () => 401));
    expect(statuses.slice(10)).toEqual([429, 429]);
    expect((await post("/sign-in/email", { email, password })).status).toBe(429);
    expect((await post("/sign-in/email", { email: email.toUpperCase(), password })).status).toBe(429);
    const dora = person("dora");
    expect((await post("/sign-in/email", { email: dora.email, password: dora.password })).status).toBe(200);
  });

  it("ends after twenty tries from one address, whichever account they are for", async () => {
    const from = { "x-forwarded-for": newAddress() };
    const statuses: number[] = [];
    for (let count = 0; count < 22; count += 1)
      statuses.push(
        (await post("/sign-in/email", { email: `nobody-${count}@example.org`, password: "x" }, from)).status,
      );
    expect(statuses.slice(0, 20)).not.toContain(429);
    expect(statuses.slice(20)).toEqual([429, 429]);
  });

  it("says the same of a wrong password and of an address that nobody has", async () => {
    const wrong = await post("/sign-in/email", { email: person("eve").email, password: "a wrong password" });
    const nobody = await post("/sign-in/email", { email: "nobody@example.org", password: "a wrong password" });
    expect([nobody.status, await nobody.text()]).toEqual([wrong.status, await wrong.text()]);
    const asked = await post("/request-password-reset", { email: person("eve").email, redirectTo: "/" });
    const unknown = await post("/request-password-reset", { email: "nobody@example.org", redirectTo: "/" });
    expect([unknown.status, await unknown.text()]).toEqual([asked.status, await asked.text()]);
  });

  it("takes as long for an address that nobody has as for a wrong password", async () => {
    const { email } = person("eve");
    const times = { known: [] as number[], unknown: [] as number[] };
    const time = async (whose: keyof typeof times, who: string) => {
      const started = performance.now();
      await (await post("/sign-in/email", { email: who, password: "a wrong password" })).text();
      times[whose].push(performance.now() - started);
    };
    await time("unknown", "warm@example.org");
    times.unknown.pop();
    // Turn and turn about, so that whatever else the machine does falls on both.
    for (let count = 0; count < 8; count += 1) {
      await time("known", email);
      await time("unknown", `nobody-${count}@example.org`);
    }
    const median = (all: number[]) => all.toSorted((one, other) => one - other)[Math.floor(all.length / 2)] ?? 0;
    const ratio = median(times.unknown) / median(times.known);
    // A password costs many times what all else does: without the same work the ratio is below a tenth.
    expect(ratio).toBeGreaterThan(0.5);
    expect(ratio).toBeLessThan(2);
  });

  it.each([
    ["with the callback elsewhere", { callbackURL: "https://evil.example/" }],
    ["with the callback by another scheme", { callbackURL: "javascript:alert(1)" }],
    ["with the callback to another host without a scheme", { callbackURL: "//evil.example/" }],
  ])("leads nobody away, %s", async (_what, more) => {
    const { email, password } = person("dora");
    const answer = await post("/sign-in/email", { email, password, ...more });
    expect([answer.status, answer.headers.get("location")]).toEqual([403, null]);
  });
});
