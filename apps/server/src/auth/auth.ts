import { apiKey } from "@better-auth/api-key";
import { passkey } from "@better-auth/passkey";
import { accountsDatabase, listSignInServices, type Database } from "@urbimetry/store";
import { betterAuth } from "better-auth";
import { APIError, isAPIError } from "better-auth/api";
import { genericOAuth, twoFactor } from "better-auth/plugins";
import { ownOrigins } from "../http/own-origin.ts";
import { makeSeal } from "./installation-key.ts";
import { afterAccounts, beforeAccounts } from "./second-factor.ts";
import { sessionToken } from "./session-cookie.ts";
import { mayComeIn, serviceConfig, servicesKey, type OpenService } from "./sign-in-services.ts";

export interface AuthSettings {
  database: Database;
  /** At least 32 random characters, kept in the data folder. */
  secret: string;
  /** Address people reach the server at: `http://localhost:8080`. */
  origin: string;
  /** ISO moment. */
  now?(): string;
  /** Sends the link with which somebody chooses a new password; the page's address holds the token. */
  sendPasswordLink?(person: { id: string; email: string; name: string }, token: string): Promise<void>;
  /** Says what the library has to say to whoever runs the server. */
  report?(level: "warn" | "error", message: string): void;
}

/** Paths of the library that are closed: accounts are made by invitation, keys with scopes by our own route. */
const closed = [
  "/sign-up/email",
  "/change-email",
  "/delete-user",
  "/update-session",
  "/unlink-account",
  "/get-access-token",
  "/refresh-token",
  "/api-key/create",
  "/api-key/update",
];

/** Paths that need to know the sign-in services. */
const needsServices = /^\/api\/auth\/(sign-in\/social|link-social|callback\/)/;

const hourMs = 3_600_000;

function library(settings: AuthSettings, services: readonly OpenService[]) {
  const { database, secret, origin, sendPasswordLink, report } = settings;
  const now = settings.now ?? (() => new Date().toISOString());
  const secure = origin.startsWith("https:");
  return betterAuth({
    appName: "Urbimetry",
    baseURL: origin,
    basePath: "/api/auth",
    secret,
    trustedOrigins: ownOrigins(origin),
    database: { db: accountsDatabase(database), type: "postgres" },
    telemetry: { enabled: false },
    logger: { level: "warn", log: (level, message) => report?.(level === "error" ? "error" : "warn", message) },
    onAPIError: {
      onError: (error) => {
        if (!isAPIError(error))
          report?.("error", error instanceof Error ? (error.stack ?? error.message) : String(error));
      },
    },
    disabledPaths: closed,
    emailAndPassword: {
      enabled: true,
      disableSignUp: true,
      minPasswordLength: 12,
      maxPasswordLength: 128,
      revokeSessionsOnPasswordReset: true,
      resetPasswordTokenExpiresIn: 3600,
      ...(sendPasswordLink && { sendResetPassword: ({ user, token }) => sendPasswordLink(user, token) }),
    },
    // What is kept of a link for a new password does not open it.
    verification: { storeIdentifier: "hashed" },
    user: {
      validateUserInfo: ({ user, source }) =>
        mayComeIn(services, source, user)
          ? undefined
          : { error: "not_of_this_service", errorDescription: "the address does not belong to this sign-in service" },
    },
    session: { expiresIn: 7 * 86_400, updateAge: 86_400, freshAge: 86_400 },
    advanced: {
      cookiePrefix: "urbimetry",
      useSecureCookies: secure,
      // Said here, since the library leaves both out where an environment variable says that it is being tested.
      disableOriginCheck: false,
      disableCSRFCheck: false,
      defaultCookieAttributes: { httpOnly: true, sameSite: "lax", secure },
      // The server puts the address of whoever asks there, and nothing else.
      ipAddress: { ipAddressHeaders: ["x-forwarded-for"] },
    },
    rateLimit: {
      enabled: true,
      storage: "database",
      window: 60,
      max: 100,
      customRules: {
        "/get-session": false,
        "/sign-in/*": { window: 60, max: 20 },
        "/two-factor/*": { window: 60, max: 20 },
        "/passkey/*": { window: 60, max: 40 },
        "/request-password-reset": { window: 600, max: 10 },
        "/reset-password": { window: 600, max: 10 },
        "/change-password": { window: 600, max: 10 },
      },
    },
    hooks: { before: beforeAccounts(database, now), after: afterAccounts(database, now) },
    plugins: [
      twoFactor({ issuer: "Urbimetry", allowPasswordless: true, backupCodeOptions: { amount: 10, length: 10 } }),
      passkey({
        rpName: "Urbimetry",
        rpID: new URL(origin).hostname,
        origin: ownOrigins(origin),
        // A passkey stands for two factors only where it asks who holds it.
        authenticatorSelection: { residentKey: "preferred", userVerification: "required" },
        authentication: {
          afterVerification: ({ verification }) => {
            if (!verification.authenticationInfo.userVerified)
              throw new APIError("UNAUTHORIZED", { code: "USER_NOT_VERIFIED", message: "the passkey asked nobody" });
          },
        },
      }),
      apiKey({
        defaultPrefix: "urb_",
        enableMetadata: false,
        keyExpiration: { defaultExpiresIn: 90 * 86_400, minExpiresIn: 1, maxExpiresIn: 365 },
        rateLimit: { enabled: true, timeWindow: 60_000, maxRequests: 600 },
      }),
      genericOAuth({ config: services.map(serviceConfig) }),
    ],
  });
}

type Library = ReturnType<typeof library>;

/** Accounts, sessions, second factors, keys. There is no password before somebody chooses one. */
export interface Auth {
  /** Answers what is asked below `/api/auth`. */
  handler(request: Request): Promise<Response>;
  api: Library["api"];
  /** Token of the session that a request carries, null when it carries none of ours. */
  sessionToken(headers: Headers): string | null;
  hashPassword(password: string): Promise<string>;
}

/** Opens the accounts. Sign-in services are read when somebody comes in through one, so that a new one counts at once. */
export function makeAuth(settings: AuthSettings): Auth {
  const { database, secret, origin } = settings;
  const seal = makeSeal(secret);
  const plain = library(settings, []);
  let open: { key: string; until: number; library: Library } | null = null;

  async function withServices(): Promise<Library> {
    const rows = await listSignInServices(database);
    const key = servicesKey(rows);
    const at = Date.parse((settings.now ?? (() => new Date().toISOString()))());
    if (open?.key === key && at < open.until) return open.library;
    const services = rows.map((row) => ({
      ...row,
      clientSecret: seal.open(`sign-in-service ${row.serviceId}`, row.clientSecret),
    }));
    const made = library(settings, services);
    const { socialProviders } = await made.$context;
    // A service that did not answer is asked again the next time.
    const all = rows.every(({ serviceId }) => socialProviders.some(({ id }) => id === serviceId));
    open = { key, until: all ? at + hourMs : 0, library: made };
    return made;
  }

  return {
    api: plain.api,
    async handler(request) {
      const { pathname } = new URL(request.url);
      const asked = needsServices.test(pathname) ? await withServices() : plain;
      return asked.handler(request);
    },
    sessionToken: (headers) => sessionToken(headers, secret, origin.startsWith("https:")),
    hashPassword: async (password) => (await plain.$context).password.hash(password),
  };
}
