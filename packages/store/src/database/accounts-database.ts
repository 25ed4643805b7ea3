import type { KyselyPlugin, UnknownRow } from "kysely";
import type { Database } from "./database.ts";

/** Columns of the account tables that hold moments. */
const moments = new Set(
  "createdAt updatedAt expiresAt accessTokenExpiresAt refreshTokenExpiresAt lockedUntil lastRefillAt".split(" "),
);

/** `lastRequest` of a key is a moment, that of a rate limit a number. */
const momentOf = (name: string, value: unknown): unknown =>
  typeof value === "string" && (moments.has(name) || name === "lastRequest") ? new Date(value) : value;

const dates: KyselyPlugin = {
  transformQuery: ({ node }) => node,
  async transformResult({ result }) {
    const rows = result.rows.map((row): UnknownRow =>
      Object.fromEntries(Object.entries(row).map(([name, value]) => [name, momentOf(name, value)])),
    );
    return { ...result, rows };
  },
};

/**
 * The same database for the library for accounts, which compares moments as `Date`: an ISO text beside a `Date` is never
 * less, so that to it no session would ever end.
 */
export const accountsDatabase = (database: Database): Database => database.withPlugin(dates);
