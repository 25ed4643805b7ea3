import { sql } from "kysely";
import { findPersonByEmail, listMemberships, verifyAudit } from "@urbimetry/store";
import { afterAll, beforeAll, expect, it } from "vitest";
import { onEveryDatabase } from "../../../../packages/store/src/testing/databases.ts";
import { makeRound } from "../../../../packages/store/src/testing/one-round.ts";
import { firstLink } from "../start/first-link.ts";
import {
  accountServer,
  addAccount,
  signInStrong,
  signInWith,
  testPassword as password,
  type AccountServer,
} from "../testing/account-server.ts";
import { authenticatorCode, browserOf, type Browser } from "../testing/browser.ts";

const tokenOf = (link: string | undefined | null) => new URL(link ?? "").searchParams.get("token") ?? "";
const point = "EC_ICT_ICT_1C";

onEveryDatabase("invitations", (database) => {
  let server: AccountServer;
  let time = "2026-03-14T09:00:00.000Z";
  let admin: Browser;
  beforeAll(async () => {
    await makeRound(database());
    // The library's own clock is the machine's: sessions begin and end by it.
    time = new Date().toISOString();
    server = accountServer(database(), { now: () => time });
  });
  afterAll(() => server.stop());
  const later = (days: number) => new Date(Date.parse(time) + days * 86_400_000).toISOString();
  const codeOf = async (answer: Response) => ((await answer.json()) as { code: string }).code;
  const invited = async (browser: Browser, path: string, body: object) =>
    (await (await browser.ask("POST", path, body)).json()) as { invitationId: string; link: string; mailed: boolean };
  const accept = (browser: Browser, token: string, name = "Somebody New") =>
    browser.ask("POST", "/invitations/accept", { token, name, password });

  it("begin with one link for the first administrator, which works once and lies nowhere", async () => {
    const before = await firstLink(server.services);
    const link = await firstLink(server.services);
    const token = tokenOf(link?.link);
    const { rows } = await sql<{ all: string }>`
      select (select json_agg(invitation)::text from invitation) || (select json_agg(audit)::text from audit) as all
    `.execute(database());
    expect(rows[0]?.all).not.toContain(token);
    admin = browserOf(server.services);
    const old = await admin.ask("POST", "/invitations/open", { token: tokenOf(before?.link) });
    expect([old.status, await codeOf(old)]).toEqual([410, "invitation-revoked"]);
    const body = { token, name: "Selma", email: "Selma@Example.org", password, language: "fr" };
    expect(await codeOf(await admin.ask("POST", "/invitations/accept", { ...body, password: "short" }))).toBe(
      "invalid-request",
    );
    expect(
      await codeOf(await admin.ask("POST", "/invitations/accept", { ...body, password: "selma@example.org" })),
    ).toBe("password-guessable");
    const accepted = await admin.ask("POST", "/invitations/accept", body);
    expect(accepted.status).toBe(200);
    const person = await findPersonByEmail(database(), "selma@example.org");
    expect(await listMemberships(database(), person?.personId ?? "")).toEqual([
      { scope: "system", personId: person?.personId, role: "secretariat" },
    ]);
    const again = await browserOf(server.services).ask("POST", "/invitations/accept", body);
    expect([again.status, await codeOf(again)]).toEqual([410, "invitation-accepted"]);
    expect(await firstLink(server.services)).toBeNull();
  });

  it("wait for the second factor of whoever makes them", async () => {
    const asked = { email: "hanna@example.org", role: "hub-manager" };
    expect(await codeOf(await admin.ask("POST", "/hubs/north/invitations", asked))).toBe("refused-second-factor");
    const enabled = await admin.account("/two-factor/enable", { password });
    const { totpURI } = (await enabled.json()) as { totpURI: string };
    await admin.account("/two-factor/verify-totp", { code: authenticatorCode(totpURI) });
    expect((await admin.ask("POST", "/hubs/north/invitations", asked)).status).toBe(201);
  });

  it("give a role to a new account, which is signed in at once", async () => {
    const { link, mailed } = await invited(admin, "/cities/havenstad/invitations", {
      email: "Carl@example.org",
      role: "contributor",
      covers: [point],
    });
    expect(mailed).toBe(false);
    const carl = browserOf(server.services);
    const opened = await carl.ask("POST", "/invitations/open", { token: tokenOf(link) });
    expect(await opened.json()).toMatchObject({
      email: "carl@example.org",
      offers: [{ role: "contributor", place: "Havenstad" }],
      hasAccount: false,
    });
    const accepted = await accept(carl, tokenOf(link), "Carl");
    expect(await accepted.json()).toMatchObject({ signedIn: true });
    expect(await (await carl.ask("GET", "/account")).json()).toMatchObject({
      email: "carl@example.org",
      roles: [{ scope: "city", at: "havenstad", role: "contributor", covers: [point], place: "Havenstad" }],
      secondFactor: { missing: null },
    });
  });

  it("add a role to the account that is there, and to no other", async () => {
    const email = await addAccount(server.services, "ana");
    const { link } = await invited(admin, "/cities/havenstad/invitations", { email, role: "city-coordinator" });
    const nobody = browserOf(server.services);
    expect(await codeOf(await accept(nobody, tokenOf(link)))).toBe("has-account");
    const other = await signInWith(server.services, "carl@example.org");
    expect(await codeOf(await other.ask("POST", "/invitations/accept", { token: tokenOf(link) }))).toBe(
      "invited-otherwise",
    );
    const ana = await signInWith(server.services, email);
    expect((await ana.ask("POST", "/invitations/accept", { token: tokenOf(link) })).status).toBe(200);
    const people = (await (await ana.ask("GET", "/cities/havenstad/people")).json()) as {
      people: { name: string; roles: { role: string }[] }[];
      invitations: { state: string }[];
    };
    expect(people.people.map(({ name, roles }) => [name, roles[0]?.role]).sort()).toEqual([
      ["Carl", "contributor"],
      ["ana", "city-coordinator"],
    ]);
    expect(people.invitations.map(({ state }) => state)).toEqual(["accepted", "accepted"]);
  });

  it("end by being taken back, and by time", async () => {
    const ana = await signInWith(server.services, "ana@example.org");
    const ask = { email: "dora@example.org", role: "viewer", days: 2 };
    const first = await invited(ana, "/cities/havenstad/invitations", ask);
    expect((await ana.ask("DELETE", `/cities/havenstad/invitations/${first.invitationId}`)).status).toBe(200);
    expect(await codeOf(await accept(browserOf(server.services), tokenOf(first.link)))).toBe("invitation-revoked");
    const second = await invited(ana, "/cities/havenstad/invitations", ask);
    const now = time;
    time = later(2);
    expect(await codeOf(await accept(browserOf(server.services), tokenOf(second.link)))).toBe("invitation-expired");
    time = now;
  });

  it("are taken back only where they were made", async () => {
    const { invitationId } = await invited(admin, "/hubs/north/invitations", {
      email: "eve@example.org",
      role: "viewer",
    });
    const ana = await signInWith(server.services, "ana@example.org");
    expect((await ana.ask("DELETE", `/cities/havenstad/invitations/${invitationId}`)).status).toBe(404);
    expect((await ana.ask("DELETE", `/hubs/north/invitations/${invitationId}`)).status).toBe(403);
  });

  it("never give a role above those who invite, nor a field that is not asked for", async () => {
    const ana = await signInWith(server.services, "ana@example.org");
    const path = "/cities/havenstad/invitations";
    expect((await ana.ask("POST", path, { email: "x@example.org", role: "secretariat" })).status).toBe(400);
    const more = { email: "x@example.org", role: "viewer", memberships: [{ scope: "system", role: "secretariat" }] };
    expect((await ana.ask("POST", path, more)).status).toBe(400);
    expect((await ana.ask("POST", "/hubs/north/invitations", { email: "x@example.org", role: "viewer" })).status).toBe(
      403,
    );
  });

  it("let a guest in to what her link covers, without an account, until it is taken away", async () => {
    const ana = await signInWith(server.services, "ana@example.org");
    const made = await invited(ana, "/cities/havenstad/rounds/north-2025/guest-links", {
      name: "Gus",
      covers: [point],
    });
    const guest = browserOf(server.services);
    const begun = await guest.ask("POST", "/invitations/guest", { token: tokenOf(made.link) });
    expect(await begun.json()).toMatchObject({
      cityId: "havenstad",
      roundId: "north-2025",
      covers: [point],
      name: "Gus",
    });
    expect(begun.headers.getSetCookie()[0]).toMatch(/HttpOnly/i);
    const save = (kpi: string) =>
      guest.ask("PATCH", "/cities/havenstad/rounds/north-2025/figures", {
        changes: [
          {
            figureId: kpi === point ? `${kpi}//householdsWithInternet` : `${kpi}//`,
            baseVersion: 0,
            content: { value: 7, unit: null, status: "given" },
          },
        ],
      });
    expect((await save(point)).status).toBe(200);
    expect((await save("EC_I_WA_1C")).status).toBe(403);
    expect((await guest.ask("GET", "/account")).status).toBe(403);
    expect((await guest.ask("GET", "/cities/havenstad/people")).status).toBe(403);
    expect((await guest.ask("GET", "/cities/havenstad/rounds/north-2025/grid")).status).toBe(200);
    await ana.ask("DELETE", `/cities/havenstad/invitations/${made.invitationId}`);
    expect((await guest.ask("GET", "/cities/havenstad/rounds/north-2025/grid")).status).toBe(401);
  });

  it("go by e-mail to their address alone, where e-mail is set up", async () => {
    const mailing = accountServer(database(), { sendsMail: true });
    const manager = await signInStrong(
      mailing.services,
      await addAccount(mailing.services, "mia", [
        { scope: "hub", hubId: "north", role: "hub-manager", qualification: null } as never,
      ]),
    );
    const made = await invited(manager, "/hubs/north/invitations", {
      email: "ruth@example.org",
      role: "verifier",
      language: "en",
    });
    expect(made).toMatchObject({ link: null, mailed: true });
    const { rows } = await sql<{ body: string; subject: string }>`
      select body, subject from outbox where to_address = 'ruth@example.org'`.execute(database());
    const link = /http\S+/.exec(rows[0]?.body ?? "")?.[0];
    expect(rows[0]?.subject).toBe("mia invites you to North");
    expect((await accept(browserOf(mailing.services), tokenOf(link), "Ruth")).status).toBe(200);
    const ruth = await findPersonByEmail(database(), "ruth@example.org");
    expect(await listMemberships(database(), ruth?.personId ?? "")).toMatchObject([
      { role: "verifier", qualification: "provisional" },
    ]);
    mailing.stop();
  });

  it("are accepted once by those who come at the same time", async () => {
    const { link } = await invited(admin, "/hubs/north/invitations", { email: "twin@example.org", role: "viewer" });
    const all = await Promise.all(
      [1, 2, 3].map(async () => (await accept(browserOf(server.services), tokenOf(link), "Twin")).status),
    );
    expect(all.sort()).toEqual([200, 410, 410]);
  });

  it("leave people to be managed: roles, sessions, lost second factors", async () => {
    const ruth = await findPersonByEmail(database(), "ruth@example.org");
    const path = `/hubs/north/people/${ruth?.personId}/roles/verifier`;
    expect((await admin.ask("PUT", path, { qualification: "qualified" })).status).toBe(200);
    const browser = await signInWith(server.services, "ruth@example.org");
    expect((await browser.ask("GET", "/account")).status).toBe(200);
    expect(await (await admin.ask("POST", `/people/${ruth?.personId}/sign-out`)).json()).toEqual({ sessions: 2 });
    expect((await browser.ask("GET", "/account")).status).toBe(401);
    expect((await admin.ask("DELETE", `/people/${ruth?.personId}/second-factors`)).status).toBe(200);
    expect((await admin.ask("DELETE", path)).status).toBe(200);
    const selma = await findPersonByEmail(database(), "selma@example.org");
    expect(await codeOf(await admin.ask("DELETE", `/system/people/${selma?.personId}`))).toBe("last-secretariat");
    const found = (await (await admin.ask("GET", "/people?search=RUTH")).json()) as { people: object[] };
    expect(found.people).toMatchObject([{ name: "Ruth", roles: [] }]);
    expect((await verifyAudit(database())).breaks).toEqual([]);
  });
});
