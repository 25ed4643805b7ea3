import { listCities, listCityRounds, migrate, verifyAudit } from "@urbimetry/store";
import { afterAll, beforeAll, expect, it } from "vitest";
import { onEveryDatabase } from "../../../../packages/store/src/testing/databases.ts";
import { accountServer, type AccountServer } from "../testing/account-server.ts";
import { authenticatorCode, browserOf } from "../testing/browser.ts";
import { makeSandbox, type Sandbox } from "./make-sandbox.ts";

onEveryDatabase("the sandbox", (database) => {
  let server: AccountServer;
  let sandbox: Sandbox | null = null;
  beforeAll(async () => {
    await migrate(database());
    server = accountServer(database());
    sandbox = await makeSandbox(server.services);
  });
  afterAll(() => server.stop());

  it("shows the real cities as published, and invented ones in every state, by name", async () => {
    const cities = await listCities(database());
    const real = cities.filter(({ synthetic }) => !synthetic);
    expect(real.map(({ name }) => name).sort()).toEqual(["Bizerte", "Karmøy", "Kristiansund", "Stavanger"]); // data/cities
    expect(cities.filter(({ synthetic }) => synthetic).every(({ name }) => name.endsWith("(SYNTHETIC)"))).toBe(true);
    const rounds = await Promise.all(cities.map(({ cityId }) => listCityRounds(database(), { cityId })));
    expect(new Set(rounds.flat().map(({ state }) => state))).toEqual(
      new Set(["collecting", "submitted", "in-verification", "returned", "verified", "published"]),
    );
    const ofReal = rounds.flat().filter(({ cityId }) => real.some((one) => one.cityId === cityId));
    expect(ofReal.map(({ state }) => state)).toEqual(["published", "published", "published", "published"]);
    expect((await verifyAudit(database())).breaks).toEqual([]);
  });

  it("is worked in with the accounts that were told, and their second factors", async () => {
    const account = sandbox?.accounts.find(({ role }) => role === "verifier");
    const browser = browserOf(server.services);
    await browser.account("/sign-in/email", { email: account?.email, password: account?.password });
    expect((await browser.ask("GET", "/account")).status).toBe(401);
    const code = authenticatorCode(`otpauth://totp/x?secret=${account?.secondFactor?.key}`);
    expect((await browser.account("/two-factor/verify-totp", { code })).status).toBe(200);
    expect(await (await browser.ask("GET", "/account")).json()).toMatchObject({
      roles: [{ role: "verifier", qualification: "qualified", place: "Sandbox" }],
      secondFactor: { thisSession: true, missing: null },
    });
    const again = browserOf(server.services);
    await again.account("/sign-in/email", { email: account?.email, password: account?.password });
    const recovery = { code: account?.secondFactor?.recoveryCodes[0] };
    expect((await again.account("/two-factor/verify-backup-code", recovery)).status).toBe(200);
  });

  it("is made once", async () => {
    expect(await makeSandbox(server.services)).toBeNull();
  });
});
