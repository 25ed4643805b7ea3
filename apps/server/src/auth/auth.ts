import { apiKey } from "@better-auth/api-key";
import { passkey } from "@better-auth/passkey";
import type { Database } from "@urbimetry/store";
import { betterAuth } from "better-auth";
import { twoFactor } from "better-auth/plugins";

export interface AuthSettings {
  database: Database;
  /** At least 32 random characters, kept in the data folder. */
  secret: string;
  /** Address people reach the server at, `http://127.0.0.1:8080`. */
  origin: string;
}

/** Accounts, sessions and second factors. There is no password before somebody chooses one. */
export const makeAuth = ({ database, secret, origin }: AuthSettings) =>
  betterAuth({
    appName: "Urbimetry",
    baseURL: origin,
    basePath: "/api/auth",
    secret,
    database: { db: database, type: "postgres" },
    telemetry: { enabled: false },
    emailAndPassword: { enabled: true, minPasswordLength: 12 },
    plugins: [twoFactor({ issuer: "Urbimetry" }), passkey({ rpName: "Urbimetry" }), apiKey({})],
  });

export type Auth = ReturnType<typeof makeAuth>;
