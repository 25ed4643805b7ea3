import { createHash, randomBytes } from "node:crypto";

/** The secret part of a link: 43 letters, digits, hyphens and underscores, 256 bits. */
export const newToken = (): string => randomBytes(32).toString("base64url");

/** What the database keeps of a token. A token is drawn at random, so that its hash needs no salt. */
export const tokenHash = (token: string): string => createHash("sha256").update(token).digest("hex");
