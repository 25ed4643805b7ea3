import { createHash } from "node:crypto";
import {
  forgetTries,
  isStrongSession,
  listSecondFactors,
  noteStrongSession,
  takeTry,
  type Database,
  type SessionProof,
} from "@urbimetry/store";
import { APIError, createAuthMiddleware, getSessionFromCtx, isAPIError } from "better-auth/api";

/** Ways to a session that prove more than a password. */
const proofs: Readonly<Record<string, SessionProof>> = {
  "/two-factor/verify-totp": "authenticator",
  "/two-factor/verify-backup-code": "recovery-code",
  "/passkey/verify-authentication": "passkey",
};

/** What changes second factors: whoever has one must have used it, or a password alone would get round it. */
const guarded = new Set([
  "/two-factor/enable",
  "/two-factor/disable",
  "/two-factor/generate-backup-codes",
  "/two-factor/get-totp-uri",
  "/passkey/generate-register-options",
  "/passkey/verify-registration",
  "/passkey/delete-passkey",
]);

/** Tries on one account from wherever they come, beside the limits by address. */
const accountLimit = { windowSeconds: 900, most: 10 };

const nameOf = (kind: string, whom: string) => `${kind} ${createHash("sha256").update(whom).digest("hex")}`;
const emailOf = (body: unknown): string => {
  const email = (body as { email?: unknown } | undefined)?.email;
  return typeof email === "string" ? email.toLowerCase() : "";
};

/** Keeps to the limits of an account, and keeps its second factors from being changed by a password alone. */
export const beforeAccounts = (database: Database, now: () => string) =>
  createAuthMiddleware(async (context) => {
    const { path } = context;
    const count = async (name: string) => {
      if (!(await takeTry(database, name, accountLimit, now())))
        throw new APIError("TOO_MANY_REQUESTS", { code: "TOO_MANY_TRIES", message: "too many tries; wait a while" });
    };
    if (path === "/sign-in/email") {
      await count(nameOf("sign-in", emailOf(context.body)));
      return undefined;
    }
    const provesNow = Object.hasOwn(proofs, path);
    if (!provesNow && !guarded.has(path)) return undefined;
    const session = await getSessionFromCtx(context);
    if (session === null) return provesNow ? withoutTrust(context.body) : undefined;
    if (provesNow) {
      await count(nameOf("second-factor", session.user.id));
      return withoutTrust(context.body);
    }
    const factors = (await listSecondFactors(database, [session.user.id])).get(session.user.id);
    const has = factors !== undefined && (factors.authenticator || factors.passkeys > 0);
    if (has && !(await isStrongSession(database, session.session.id)))
      throw new APIError("FORBIDDEN", {
        code: "SECOND_FACTOR_NEEDED",
        message: "sign in with the second factor first",
      });
    return undefined;
  });

/** A device is never trusted in place of the second factor. */
const withoutTrust = (body: unknown) =>
  typeof body === "object" && body !== null && "trustDevice" in body
    ? { context: { body: { ...body, trustDevice: false } } }
    : undefined;

/** Notes which sessions were opened with more than a password. */
export const afterAccounts = (database: Database, now: () => string) =>
  createAuthMiddleware(async (context) => {
    const { path } = context;
    if (isAPIError(context.context.returned)) return;
    if (path === "/sign-in/email") {
      await forgetTries(database, nameOf("sign-in", emailOf(context.body)));
      return;
    }
    const provedBy = proofs[path];
    const session = context.context.newSession ?? context.context.session;
    if (provedBy === undefined || !session) return;
    await forgetTries(database, nameOf("second-factor", session.user.id));
    await noteStrongSession(database, { sessionId: session.session.id, provedBy, at: now() });
  });
