import { randomBytes } from "node:crypto";
import { rmSync } from "node:fs";
import { addPerson, grantRole, type Database, type Membership } from "@urbimetry/store";
import { pino } from "pino";
import { openFolder } from "../../../../packages/store/src/testing/open-folder.ts";
import { openServices } from "../open-services.ts";
import type { Services } from "../services.ts";
import { authenticatorCode, browserOf, type Browser } from "./browser.ts";

/** Services with real accounts over a database. */
export interface AccountServer {
  services: Services;
  /** Lines of the log, as they were written. */
  log: { message?: string; [field: string]: unknown }[];
  stop(): void;
}

/** A password that was drawn for this run. */
export const testPassword = randomBytes(15).toString("base64url");

/** Starts services that listen nowhere. */
export function accountServer(
  database: Database,
  more: Partial<Parameters<typeof openServices>[0]> = {},
): AccountServer {
  const folder = openFolder("accounts");
  const log: AccountServer["log"] = [];
  const services = openServices({
    database,
    address: "",
    folder,
    secret: randomBytes(48).toString("base64url"),
    origin: "http://localhost:8080",
    sendsMail: false,
    log: pino(
      { level: "info", messageKey: "message" },
      { write: (line) => void log.push(JSON.parse(line) as (typeof log)[number]) },
    ),
    ...more,
  });
  return {
    services,
    log,
    stop() {
      services.files.stop();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

/** Makes an account with roles. */
export async function addAccount(
  { database, auth, now }: Services,
  personId: string,
  roles: readonly Omit<Membership, "personId">[] = [],
): Promise<string> {
  const passwordHash = await auth.hashPassword(testPassword);
  const email = `${personId}@example.org`;
  const doing = { by: "system", at: now() };
  await database.transaction().execute(async (within) => {
    await addPerson(within, { personId, name: personId, email, emailVerified: true, passwordHash }, doing);
    for (const role of roles) await grantRole(within, { ...role, personId } as Membership, doing);
  });
  return email;
}

/** Signs in with the password alone. */
export async function signInWith(services: Services, email: string): Promise<Browser> {
  const browser = browserOf(services);
  await browser.account("/sign-in/email", { email, password: testPassword });
  return browser;
}

/** Signs in and sets an authenticator up, so that the session is a strong one. */
export async function signInStrong(
  services: Services,
  email: string,
): Promise<Browser & { uri: string; codes: string[] }> {
  const browser = await signInWith(services, email);
  const enabled = await browser.account("/two-factor/enable", { password: testPassword });
  const { totpURI: uri, backupCodes: codes } = (await enabled.json()) as { totpURI: string; backupCodes: string[] };
  await browser.account("/two-factor/verify-totp", { code: authenticatorCode(uri) });
  return { ...browser, uri, codes };
}
