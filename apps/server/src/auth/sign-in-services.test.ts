import { createServer, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { saveSignInService, findPersonByEmail, migrate } from "@urbimetry/store";
import { sql } from "kysely";
import { Provider } from "oidc-provider";
import { afterAll, beforeAll, expect, it } from "vitest";
import { onEveryDatabase } from "../../../../packages/store/src/testing/databases.ts";
import { makeRound } from "../../../../packages/store/src/testing/one-round.ts";
import { accountServer, addAccount, signInStrong, type AccountServer } from "../testing/account-server.ts";
import { browserOf, type Browser } from "../testing/browser.ts";

const origin = "http://localhost:8080";
const clientSecret = "of-this-test-only";

/** A provider of OpenID Connect that listens on this machine. Whoever signs in there is who `account` says. */
async function startProvider(
  account: () => { email: string; email_verified: boolean },
): Promise<{ issuer: string; server: Server }> {
  const server = createServer();
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const issuer = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  const provider = new Provider(issuer, {
    clients: [
      {
        client_id: "urbimetry",
        client_secret: clientSecret,
        redirect_uris: [`${origin}/api/auth/callback/city-hall`],
      },
    ],
    claims: { openid: ["sub"], email: ["email", "email_verified"], profile: ["name"] },
    findAccount: (_context, id) => ({ accountId: id, claims: () => ({ sub: id, name: "Olga", ...account() }) }),
    features: { devInteractions: { enabled: true } },
    cookies: { keys: ["of-this-test-only"] },
  });
  server.on("request", provider.callback());
  return { issuer, server };
}

/** Follows a browser through the provider's own pages, until it is sent back. */
async function signInAtProvider(start: string, login: string): Promise<string> {
  const cookies = new Map<string, string>();
  let address = start;
  let form: URLSearchParams | null = null;
  for (let step = 0; step < 12; step += 1) {
    const answer: Response = await fetch(address, {
      redirect: "manual",
      method: form === null ? "GET" : "POST",
      headers: { cookie: [...cookies].map(([name, value]) => `${name}=${value}`).join("; ") },
      ...(form !== null && { body: form }),
    });
    for (const line of answer.headers.getSetCookie()) {
      const [name = "", value = ""] = (line.split(";")[0] ?? "").split(/=(.*)/s);
      cookies.set(name, value);
    }
    const to = answer.headers.get("location");
    if (to !== null) {
      address = new URL(to, address).href;
      form = null;
      if (address.startsWith(origin)) return address;
      continue;
    }
    const page = await answer.text();
    const prompt = /name="prompt" value="(\w+)"/.exec(page)?.[1];
    address = new URL(/action="([^"]+)"/.exec(page)?.[1] ?? "", address).href;
    form = new URLSearchParams({ prompt: prompt ?? "", login, password: "any" });
  }
  throw new Error(`the provider did not send the browser back from ${start}`);
}

onEveryDatabase("a sign-in service of an organisation", (database) => {
  let server: AccountServer;
  let provider: { issuer: string; server: Server };
  let claims = { email: "olga@cityhall.example", email_verified: true };
  beforeAll(async () => {
    await migrate(database());
    await makeRound(database());
    server = accountServer(database());
    provider = await startProvider(() => claims);
    const doing = { by: "system", at: server.services.now() };
    await database()
      .transaction()
      .execute((within) =>
        saveSignInService(
          within,
          {
            serviceId: "city-hall",
            hubId: "north",
            name: "City Hall",
            issuer: provider.issuer,
            clientId: "urbimetry",
            clientSecret: server.services.seal.close("sign-in-service city-hall", clientSecret),
            domains: ["cityhall.example"],
          },
          doing,
        ),
      );
  });
  afterAll(() => {
    server.stop();
    provider.server.close();
    provider.server.closeAllConnections();
  });

  const comeIn = async (login = "olga"): Promise<{ browser: Browser; to: string }> => {
    const browser = browserOf(server.services);
    const begun = await browser.account("/sign-in/social", {
      provider: "city-hall",
      callbackURL: "/en/work",
      errorCallbackURL: "/en/sign-in",
      disableRedirect: true,
    });
    const { url } = (await begun.json()) as { url: string };
    const back = new URL(await signInAtProvider(url, login));
    const answer = await browser.ask("GET", `${back.pathname}${back.search}`);
    return { browser, to: answer.headers.get("location") ?? "" };
  };

  it("is offered by name", async () => {
    const answer = await browserOf(server.services).ask("GET", "/sign-in-services");
    expect(await answer.json()).toEqual({ services: [{ serviceId: "city-hall", name: "City Hall" }] });
  });

  it("makes no accounts", async () => {
    const { browser, to } = await comeIn();
    expect(to).toContain("error=signup_disabled");
    expect((await browser.ask("GET", "/account")).status).toBe(401);
    expect(await findPersonByEmail(database(), claims.email)).toBeNull();
  });

  it("lets in who was invited and chose no password", async () => {
    const manager = await signInStrong(
      server.services,
      await addAccount(server.services, "hanna", [
        { scope: "hub", hubId: "north", role: "hub-manager", qualification: null } as never,
      ]),
    );
    const asked = { email: "olga@cityhall.example", role: "city-coordinator" };
    const made = await manager.ask("POST", "/cities/havenstad/invitations", asked);
    const token = new URL(((await made.json()) as { link: string }).link).searchParams.get("token") ?? "";
    const olga = browserOf(server.services);
    expect(await (await olga.ask("POST", "/invitations/open", { token })).json()).toMatchObject({
      services: [{ serviceId: "city-hall", name: "City Hall" }],
    });
    const accepted = await olga.ask("POST", "/invitations/accept", { token, name: "Olga" });
    expect(await accepted.json()).toMatchObject({ signedIn: false });
    const { browser, to } = await comeIn();
    expect(to).toBe("/en/work");
    expect(await (await browser.ask("GET", "/account")).json()).toMatchObject({
      email: "olga@cityhall.example",
      roles: [{ role: "city-coordinator" }],
      secondFactor: { thisSession: false },
    });
  });

  it("lets in again who came before", async () => {
    const { browser, to } = await comeIn();
    expect(to).toBe("/en/work");
    expect((await browser.ask("GET", "/account")).status).toBe(200);
  });

  it("speaks for no address of another domain, and for none that it has not verified", async () => {
    await addAccount(server.services, "selma", [{ scope: "system", role: "secretariat" } as never]);
    for (const given of [
      { email: "selma@example.org", email_verified: true },
      { email: "olga@cityhall.example", email_verified: false },
    ]) {
      claims = given;
      const { browser, to } = await comeIn();
      expect(to).toMatch(/error=/);
      expect((await browser.ask("GET", "/account")).status).toBe(401);
    }
    claims = { email: "olga@cityhall.example", email_verified: true };
  });

  it("does not take over an account with a password", async () => {
    await addAccount(server.services, "pia");
    await sql`update "user" set email = 'pia@cityhall.example', "emailVerified" = false where id = 'pia'`.execute(
      database(),
    );
    claims = { email: "pia@cityhall.example", email_verified: true };
    const { browser, to } = await comeIn("pia");
    expect(to).toMatch(/error=/);
    expect((await browser.ask("GET", "/account")).status).toBe(401);
  });
});
