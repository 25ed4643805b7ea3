import { migrate } from "@urbimetry/store";
import { afterAll, beforeAll, expect, it } from "vitest";
import { onEveryDatabase } from "../../../../packages/store/src/testing/databases.ts";
import { accountServer, addAccount, signInStrong, signInWith, type AccountServer } from "../testing/account-server.ts";
import { browserOf } from "../testing/browser.ts";
import { SoftwarePasskey } from "../testing/software-passkey.ts";

onEveryDatabase("passkeys", (database) => {
  let server: AccountServer;
  const key = new SoftwarePasskey("http://localhost:8080");
  beforeAll(async () => {
    await migrate(database());
    server = accountServer(database());
  });
  afterAll(() => server.stop());

  const challengeOf = async (answer: Response) => ((await answer.json()) as { challenge: string }).challenge;
  const comeIn = async (verified = true, passkey = key) => {
    const browser = browserOf(server.services);
    const challenge = await challengeOf(await browser.account("/passkey/generate-authenticate-options"));
    const response = passkey.authenticate(challenge, verified);
    return { browser, status: (await browser.account("/passkey/verify-authentication", { response })).status };
  };
  const secondFactor = async (browser: ReturnType<typeof browserOf>) =>
    ((await (await browser.ask("GET", "/account")).json()) as { secondFactor: object }).secondFactor;

  it("are added to an account and open strong sessions", async () => {
    const ana = await signInWith(server.services, await addAccount(server.services, "ana"));
    const challenge = await challengeOf(await ana.account("/passkey/generate-register-options"));
    const added = await ana.account("/passkey/verify-registration", {
      response: key.register(challenge),
      name: "Laptop",
    });
    expect(added.status).toBe(200);
    expect(await secondFactor(ana)).toMatchObject({ passkeys: 1, thisSession: false });
    const { browser, status } = await comeIn();
    expect(status).toBe(200);
    expect(await secondFactor(browser)).toMatchObject({ passkeys: 1, thisSession: true });
  });

  it("open nothing where they did not ask who holds them", async () => {
    const { browser, status } = await comeIn(false);
    expect(status).toBe(401);
    expect((await browser.ask("GET", "/account")).status).toBe(401);
  });

  it("open nothing that they were not added to", async () => {
    const { status } = await comeIn(true, new SoftwarePasskey("http://localhost:8080"));
    expect(status).toBe(401);
  });

  it("are not added by a password alone where there is a second factor", async () => {
    const email = await addAccount(server.services, "bea");
    const weak = await signInWith(server.services, email);
    const strong = await signInStrong(server.services, email);
    expect((await weak.account("/passkey/generate-register-options")).status).toBe(403);
    expect((await strong.account("/passkey/generate-register-options")).status).toBe(200);
  });

  it("answer a challenge once", async () => {
    const browser = browserOf(server.services);
    const challenge = await challengeOf(await browser.account("/passkey/generate-authenticate-options"));
    const response = key.authenticate(challenge);
    const { cookies } = browser;
    const saved = new Map(cookies);
    expect((await browser.account("/passkey/verify-authentication", { response })).status).toBe(200);
    for (const [name, value] of saved) cookies.set(name, value);
    expect((await browser.account("/passkey/verify-authentication", { response })).status).toBe(400);
  });
});
