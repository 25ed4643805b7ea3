import { createHash } from "node:crypto";
import { sql } from "kysely";
import { listMessages, migrate } from "@urbimetry/store";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { makeRound } from "../../../../packages/store/src/testing/one-round.ts";
import { onEveryDatabase } from "../../../../packages/store/src/testing/databases.ts";
import {
  accountServer,
  addAccount,
  signInStrong,
  signInWith,
  testPassword,
  type AccountServer,
} from "../testing/account-server.ts";
import { authenticatorCode, browserOf, type Browser } from "../testing/browser.ts";

interface AccountAnswer {
  secondFactor: { authenticator: boolean; passkeys: number; thisSession: boolean; missing: string | null };
  roles: { role: string; needsSecondFactor: boolean }[];
}

onEveryDatabase("accounts", (database) => {
  let server: AccountServer;
  const password = testPassword;
  beforeAll(async () => {
    await migrate(database());
    await makeRound(database());
    server = accountServer(database());
  });
  afterAll(() => server.stop());

  const account = async (browser: Browser) => (await (await browser.ask("GET", "/account")).json()) as AccountAnswer;
  const tries = () =>
    sql`delete from try_count; `.execute(database()).then(() => sql`delete from "rateLimit"`.execute(database()));

  it("cannot be made by signing up", async () => {
    const browser = browserOf(server.services);
    const answer = await browser.account("/sign-up/email", { name: "Eve", email: "eve@example.org", password });
    expect(answer.status).toBe(404);
  });

  it("open with a password that was chosen, and with no other", async () => {
    const email = await addAccount(server.services, "ana");
    const browser = browserOf(server.services);
    expect((await browser.account("/sign-in/email", { email, password: `${password}x` })).status).toBe(401);
    expect((await browser.ask("GET", "/account")).status).toBe(401);
    expect((await browser.account("/sign-in/email", { email, password })).status).toBe(200);
    expect((await browser.ask("GET", "/account")).status).toBe(200);
  });

  it("give a session a token that nobody knew before, in a cookie that scripts and other sites do not get", async () => {
    const email = await addAccount(server.services, "fay");
    const browser = browserOf(server.services);
    browser.cookies.set("urbimetry.session_token", "chosen-by-somebody-else.signature");
    const answer = await browser.account("/sign-in/email", { email, password });
    const cookie = answer.headers.getSetCookie().find((line) => line.startsWith("urbimetry.session_token="));
    expect(cookie).toMatch(/; HttpOnly/i);
    expect(cookie).toMatch(/; SameSite=Lax/i);
    expect(cookie).not.toContain("chosen-by-somebody-else");
    const first = browser.cookies.get("urbimetry.session_token");
    await browser.account("/sign-in/email", { email, password });
    expect(browser.cookies.get("urbimetry.session_token")).not.toBe(first);
  });

  it("keep their cookie on https to https", async () => {
    const secure = accountServer(database(), { origin: "https://urbimetry.example.org" });
    const email = await addAccount(secure.services, "sec");
    const browser = browserOf(secure.services);
    const answer = await browser.account("/sign-in/email", { email, password });
    expect(answer.headers.getSetCookie()[0]).toMatch(/^__Secure-urbimetry\.session_token=.*; Secure/i);
    expect((await browser.ask("GET", "/account")).status).toBe(200);
    secure.stop();
  });

  it("believe no session whose cookie was changed, or that has ended", async () => {
    const browser = await signInWith(server.services, "ana@example.org");
    const cookie = browser.cookies.get("urbimetry.session_token") ?? "";
    browser.cookies.set("urbimetry.session_token", cookie.replace(/.%3D$|..$/, "AA"));
    expect((await browser.ask("GET", "/account")).status).toBe(401);
    browser.cookies.set("urbimetry.session_token", cookie);
    expect((await browser.ask("GET", "/account")).status).toBe(200);
    await sql`update session set "expiresAt" = now() - interval '1 second'
      where token = ${decodeURIComponent(cookie).split(".")[0]}`.execute(database());
    expect((await browser.ask("GET", "/account")).status).toBe(401);
    expect(await (await browser.account("/get-session")).json()).toBeNull();
  });

  it("list sessions and end them", async () => {
    const email = await addAccount(server.services, "lin");
    const [here, there] = [await signInWith(server.services, email), await signInWith(server.services, email)];
    const sessions = (await (await here.account("/list-sessions")).json()) as { token: string }[];
    expect(sessions).toHaveLength(2);
    const other = decodeURIComponent(there.cookies.get("urbimetry.session_token") ?? "").split(".")[0];
    await here.account("/revoke-session", { token: other });
    expect((await there.ask("GET", "/account")).status).toBe(401);
    expect((await here.ask("GET", "/account")).status).toBe(200);
  });

  it("get a new password by a link that was sent, once, which ends all sessions", async () => {
    const email = await addAccount(server.services, "nia");
    const before = await signInWith(server.services, email);
    const browser = browserOf(server.services);
    const asked = await browser.account("/request-password-reset", { email });
    const unknown = await browser.account("/request-password-reset", { email: "nobody@example.org" });
    expect([asked.status, await asked.json()]).toEqual([unknown.status, await unknown.json()]);
    const sent = await listMessages(database(), { limit: 10 });
    expect(sent.map(({ to }) => to)).toEqual([email]);
    const link = new URL(/http\S+/.exec(sent[0]?.body ?? "")?.[0] ?? "");
    expect(link.pathname).toBe("/en/new-password");
    const token = link.searchParams.get("token") ?? "";
    const { rows } = await sql<{ all: string }>`select json_agg(verification)::text as all from verification`.execute(
      database(),
    );
    expect(rows[0]?.all).not.toContain(token);
    const reset = (newPassword: string) => browser.account("/reset-password", { token, newPassword });
    expect((await reset("short")).status).toBe(400);
    const newPassword = `${password}-new`;
    expect((await reset(newPassword)).status).toBe(200);
    expect((await reset(newPassword)).status).toBe(400);
    expect((await before.ask("GET", "/account")).status).toBe(401);
    expect((await browser.account("/sign-in/email", { email, password })).status).toBe(401);
    expect((await browser.account("/sign-in/email", { email, password: newPassword })).status).toBe(200);
  });

  it("refuse what another site makes a browser send", async () => {
    const browser = await signInWith(server.services, "ana@example.org");
    const body = { language: "fr", digest: "never" };
    const foreign = await browser.ask("PUT", "/account/preferences", body, { origin: "https://evil.example" });
    expect(foreign.status).toBe(403);
    const local = await browser.ask("PUT", "/account/preferences", body, { origin: "http://127.0.0.1:8080" });
    expect(local.status).toBe(200);
    const form = await browser.account("/change-password", {}, { origin: "https://evil.example" });
    expect(form.status).toBe(403);
  });

  describe("under attack", () => {
    it("take as long to refuse an address without an account as a wrong password", async () => {
      await addAccount(server.services, "tim");
      const milliseconds = async (email: string) => {
        await tries();
        const begun = performance.now();
        await browserOf(server.services).account("/sign-in/email", { email, password: "not the password" });
        return performance.now() - begun;
      };
      await milliseconds("tim@example.org");
      const fastest = { known: Infinity, unknown: Infinity };
      for (let turn = 0; turn < 9; turn += 1) {
        fastest.known = Math.min(fastest.known, await milliseconds("tim@example.org"));
        fastest.unknown = Math.min(fastest.unknown, await milliseconds("nobody@example.org"));
      }
      // Both hash a password, which takes far longer than everything else.
      expect(fastest.unknown / fastest.known).toBeGreaterThan(0.7);
      expect(fastest.unknown / fastest.known).toBeLessThan(1.4);
    });

    it("close after ten tries on one account, wherever they come from", async () => {
      await addAccount(server.services, "una");
      await tries();
      const status = async (turn: number, given: string) => {
        const from = { "x-forwarded-for": `198.18.1.${turn}` };
        const body = { email: "UNA@example.org", password: given };
        return (await browserOf(server.services).account("/sign-in/email", body, from)).status;
      };
      for (let turn = 0; turn < 10; turn += 1) expect(await status(turn, "wrong password")).toBe(401);
      expect(await status(11, password)).toBe(429);
      await sql`update try_count set began_at = began_at - interval '16 minutes'`.execute(database());
      expect(await status(12, password)).toBe(200);
    });

    it("give each address its own bucket", async () => {
      await tries();
      const status = async (turn: number, address: string) =>
        (
          await browserOf(server.services).account(
            "/sign-in/email",
            { email: `nobody${turn}@example.org`, password: "wrong password" },
            { "x-forwarded-for": address },
          )
        ).status;
      const all = await Promise.all(Array.from({ length: 25 }, (_, turn) => status(turn, "198.18.2.1")));
      expect(all.filter((one) => one === 429)).toHaveLength(5);
      expect(await status(30, "198.18.2.2")).toBe(401);
      await tries();
    });
  });

  describe("with a second factor", () => {
    it("open strong sessions by an authenticator and by each recovery code once", async () => {
      const email = await addAccount(server.services, "vera", [
        { scope: "hub", hubId: "north", role: "verifier", qualification: "qualified" } as never,
      ]);
      const weak = await signInWith(server.services, email);
      expect(await account(weak)).toMatchObject({
        roles: [{ role: "verifier", needsSecondFactor: true }],
        secondFactor: { authenticator: false, thisSession: false, missing: "set-up" },
      });
      expect((await weak.ask("GET", "/hubs/north/people")).status).toBe(403);
      const strong = await signInStrong(server.services, email);
      expect(await account(strong)).toMatchObject({
        secondFactor: { authenticator: true, thisSession: true, missing: null },
      });
      // A session of before stays what it was.
      expect(await account(weak)).toMatchObject({ secondFactor: { thisSession: false, missing: "sign-in" } });

      const again = browserOf(server.services);
      const half = await again.account("/sign-in/email", { email, password });
      expect(await half.json()).toMatchObject({ twoFactorRedirect: true });
      expect((await again.ask("GET", "/account")).status).toBe(401);
      expect((await again.account("/two-factor/verify-totp", { code: "000000" })).status).toBe(401);
      const code = authenticatorCode(strong.uri);
      expect((await again.account("/two-factor/verify-totp", { code, trustDevice: true })).status).toBe(200);
      expect((await account(again)).secondFactor.thisSession).toBe(true);
      expect([...again.cookies.keys()].some((name) => name.includes("trust"))).toBe(false);

      const [recovery] = strong.codes;
      const use = async () => {
        const browser = browserOf(server.services);
        await browser.account("/sign-in/email", { email, password });
        return (await browser.account("/two-factor/verify-backup-code", { code: recovery })).status;
      };
      expect(await use()).toBe(200);
      expect(await use()).toBe(401);
    });

    it("are not changed by a password alone", async () => {
      const email = await addAccount(server.services, "wim");
      const weak = await signInWith(server.services, email);
      await signInStrong(server.services, email);
      for (const path of ["/two-factor/disable", "/two-factor/enable", "/two-factor/generate-backup-codes"]) {
        const answer = await weak.account(path, { password });
        expect([path, answer.status]).toEqual([path, 403]);
      }
      expect((await weak.account("/passkey/generate-register-options")).status).toBe(403);
    });

    it("count tries at the second factor of a session", async () => {
      const email = await addAccount(server.services, "xia");
      const weak = await signInWith(server.services, email);
      const strong = await signInStrong(server.services, email);
      await tries();
      const status = async (code: string) => (await weak.account("/two-factor/verify-totp", { code })).status;
      for (let turn = 0; turn < 10; turn += 1) expect(await status("000000")).toBe(401);
      await sql`delete from "rateLimit"`.execute(database());
      expect(await status(authenticatorCode(strong.uri))).toBe(429);
    });
  });

  describe("by a key", () => {
    const bearer = (key: string) => ({ authorization: `Bearer ${key}` });

    it("do what the key was made for and nothing else", async () => {
      await tries();
      const email = await addAccount(server.services, "kim", [
        { scope: "city", cityId: "havenstad", role: "city-coordinator", covers: [] } as never,
      ]);
      const browser = await signInWith(server.services, email);
      const made = await browser.ask("POST", "/account/keys", { name: "script", actions: ["city.read"] });
      expect(made.headers.get("cache-control")).toBe("no-store");
      const { key, keyId } = (await made.json()) as { key: string; keyId: string };
      const program = browserOf(server.services);
      expect((await program.ask("GET", "/cities/havenstad/rounds", undefined, bearer(key))).status).toBe(200);
      const other = await program.ask("GET", "/cities/havenstad/people", undefined, bearer(key));
      expect([other.status, ((await other.json()) as { code: string }).code]).toEqual([403, "refused-key-scope"]);
      expect((await program.ask("GET", "/account", undefined, bearer(key))).status).toBe(403);
      const { rows } = await sql<{ key: string }>`select key from apikey where id = ${keyId}`.execute(database());
      expect(rows[0]?.key).toBe(createHash("sha256").update(key).digest("base64url"));
      expect((await browser.ask("DELETE", `/account/keys/${keyId}`)).status).toBe(200);
      expect((await program.ask("GET", "/cities/havenstad/rounds", undefined, bearer(key))).status).toBe(401);
    });

    it("need a second factor where their owner does", async () => {
      const email = await addAccount(server.services, "max", [
        { scope: "hub", hubId: "north", role: "hub-manager", qualification: null } as never,
      ]);
      const weak = await signInWith(server.services, email);
      const makeWith = async (browser: Browser) => {
        const answer = await browser.ask("POST", "/account/keys", { name: "board", actions: ["hub.board"] });
        return ((await answer.json()) as { key: string }).key;
      };
      const use = async (key: string) =>
        (await browserOf(server.services).ask("GET", "/hubs/north/board?roundId=north-2025", undefined, bearer(key)))
          .status;
      expect(await use(await makeWith(weak))).toBe(403);
      expect(await use(await makeWith(await signInStrong(server.services, email)))).toBe(200);
    });

    it("are not opened by a key of somebody's making, nor made by the library's own path", async () => {
      const browser = await signInWith(server.services, "kim@example.org");
      expect((await browser.account("/api-key/create", { name: "all" })).status).toBe(404);
      const answer = await browserOf(server.services).ask("GET", "/account", undefined, bearer("urb_made-up"));
      expect([answer.status, ((await answer.json()) as { code: string }).code]).toEqual([401, "invalid-key"]);
      for (const scope of ["account.use", "system.people", "anything"]) {
        const asked = await browser.ask("POST", "/account/keys", { name: "more", actions: [scope] });
        expect(asked.status).toBe(400);
      }
    });
  });
});
