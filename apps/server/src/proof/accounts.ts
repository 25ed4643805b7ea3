import { randomBytes } from "node:crypto";
import { addPerson, grantRole, type Database, type Membership } from "@urbimetry/store";
import type { Auth } from "../auth/auth.ts";

const doing = { by: "system", at: "2026-01-01T00:00:00.000Z" };

/** Somebody of the proofs, with an account and what she may do. */
export interface TestPerson {
  personId: string;
  email: string;
  /** Drawn at random for this run. */
  password: string;
}

/** Makes an account with a password of its own, and gives it roles. */
export async function addTestPerson(
  database: Database,
  auth: Pick<Auth, "hashPassword">,
  personId: string,
  roles: readonly Membership[],
): Promise<TestPerson> {
  const password = randomBytes(18).toString("base64url");
  const email = `${personId}@example.org`;
  const passwordHash = await auth.hashPassword(password);
  await database.transaction().execute(async (within) => {
    await addPerson(within, { personId, name: `${personId} Test`, email, emailVerified: true, passwordHash }, doing);
    for (const role of roles) await grantRole(within, { ...role, personId }, doing);
  });
  return { personId, email, password };
}

/** Signs in over HTTP and gives the cookies that a browser would send from then on. */
export async function signIn(
  send: (request: Request) => Promise<Response> | Response,
  origin: string,
  { email, password }: Pick<TestPerson, "email" | "password">,
): Promise<string> {
  const answer = await send(
    new Request(`${origin}/api/auth/sign-in/email`, {
      method: "POST",
      headers: { "content-type": "application/json", origin },
      body: JSON.stringify({ email, password }),
    }),
  );
  if (answer.status !== 200) throw new Error(`${email} could not sign in: ${answer.status} ${await answer.text()}`);
  return answer.headers
    .getSetCookie()
    .map((cookie) => cookie.split(";")[0])
    .join("; ");
}
