import { randomBytes } from "node:crypto";
import { addPerson, grantRole, type Membership } from "@urbimetry/store";
import { sessionCookie } from "../auth/session-cookie.ts";
import type { Services } from "../services.ts";

/** An account of the sandbox, with everything needed to use it. It is told once and kept nowhere. */
export interface SandboxAccount {
  role: string;
  name: string;
  email: string;
  password: string;
  /** For roles that need a second factor: key for an authenticator app, and codes for one sign-in each. */
  secondFactor: { key: string; recoveryCodes: string[] } | null;
}

type Needs = Pick<Services, "database" | "auth" | "origin" | "now">;

/** Makes an account with a password drawn at random, and its second factor where its role needs one. */
export async function addSandboxAccount(
  { personId, role, name, strong }: { personId: string; role: string; name: string; strong: boolean },
  memberships: readonly Omit<Membership, "personId">[],
  services: Needs,
): Promise<SandboxAccount> {
  const { database, auth, now } = services;
  const password = randomBytes(12).toString("base64url");
  const email = `${role}@sandbox.example`;
  const passwordHash = await auth.hashPassword(password);
  const doing = { by: "system", at: now() };
  await database.transaction().execute(async (within) => {
    await addPerson(within, { personId, name, email, emailVerified: false, passwordHash }, doing);
    for (const member of memberships) await grantRole(within, { ...member, personId } as Membership, doing);
  });
  const secondFactor = strong ? await setUpSecondFactor({ email, password }, services) : null;
  return { role, name, email, password, secondFactor };
}

/** Sets an authenticator up as its owner would, and ends the session that it took. */
async function setUpSecondFactor(
  { email, password }: { email: string; password: string },
  { auth, origin }: Needs,
): Promise<SandboxAccount["secondFactor"]> {
  const signedIn = await auth.api.signInEmail({ body: { email, password }, returnHeaders: true });
  const headersOf = (cookies: Headers) => new Headers({ origin, cookie: cookiesOf(cookies) });
  const headers = headersOf(signedIn.headers);
  const enabled = await auth.api.enableTwoFactor({ body: { password, method: "totp" }, headers });
  if (enabled.method !== "totp") throw new Error("an authenticator could not be set up");
  const key = new URL(enabled.totpURI).searchParams.get("secret") ?? "";
  const { code } = await auth.api.generateTOTP({ body: { secret: plainKey(key) } });
  const proved = await auth.api.verifyTOTP({ body: { code }, headers, returnHeaders: true });
  await auth.api.signOut({ headers: headersOf(proved.headers) });
  return { key, recoveryCodes: enabled.backupCodes };
}

const cookiesOf = (headers: Headers): string =>
  headers
    .getSetCookie()
    .map((cookie) => cookie.split(";")[0] ?? "")
    .filter((cookie) => cookie.includes(sessionCookie))
    .join("; ");

/** Authenticator apps read keys in base 32; the library counts with what they stand for. */
function plainKey(key: string): string {
  const alphabet = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567";
  let bits = 0;
  let value = 0;
  const bytes: number[] = [];
  for (const letter of key.replace(/=+$/, "")) {
    value = (value << 5) | alphabet.indexOf(letter);
    bits += 5;
    if (bits >= 8) {
      bits -= 8;
      bytes.push((value >> bits) & 0xff);
    }
  }
  return Buffer.from(bytes).toString("utf8");
}
