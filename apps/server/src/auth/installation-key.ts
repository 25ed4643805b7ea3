import { createCipheriv, createDecipheriv, createHash, hkdfSync, randomBytes } from "node:crypto";
import { existsSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { SourceError } from "@urbimetry/model";

const shortest = 32;

/**
 * The installation's secret: `URBIMETRY_SECRET` where several machines share a database, else drawn at random when it is
 * first asked for and kept in the data folder, readable by its own account alone.
 *
 * @throws SourceError `secret-too-short`
 */
export function installationSecret(folder: string, environment: Record<string, string | undefined> = {}): string {
  const given = environment["URBIMETRY_SECRET"];
  if (given !== undefined && given !== "") {
    if (given.length >= shortest) return given;
    throw new SourceError("secret-too-short", `server: URBIMETRY_SECRET requires ${shortest} characters`, { shortest });
  }
  const path = join(folder, "secret");
  if (!existsSync(path)) {
    mkdirSync(dirname(path), { recursive: true });
    writeFileSync(path, `${randomBytes(48).toString("base64url")}\n`, { mode: 0o600, flag: "wx" });
  }
  return readFileSync(path, "utf8").trim();
}

/** Encrypts what the database may keep but not tell, such as secrets of webhooks. */
export interface Seal {
  /** @param purpose binds the text to its use: what was sealed for one is not opened for another */
  close(purpose: string, text: string): string;
  /** @throws SourceError `sealed-otherwise` when another installation sealed it, or it was changed */
  open(purpose: string, sealed: string): string;
  /** Tells the secret from others without telling it. */
  fingerprint: string;
}

/** AES-256-GCM under a key derived from the installation's secret. */
export function makeSeal(secret: string): Seal {
  const key = Buffer.from(hkdfSync("sha256", secret, "urbimetry", "seal", 32));
  const fingerprint = createHash("sha256")
    .update(Buffer.from(hkdfSync("sha256", secret, "urbimetry", "fingerprint", 32)))
    .digest("hex");
  return {
    fingerprint,
    close(purpose, text) {
      const nonce = randomBytes(12);
      const cipher = createCipheriv("aes-256-gcm", key, nonce).setAAD(Buffer.from(purpose));
      const sealed = Buffer.concat([cipher.update(text, "utf8"), cipher.final()]);
      return Buffer.concat([nonce, cipher.getAuthTag(), sealed]).toString("base64url");
    },
    open(purpose, sealed) {
      try {
        const bytes = Buffer.from(sealed, "base64url");
        const cipher = createDecipheriv("aes-256-gcm", key, bytes.subarray(0, 12)).setAAD(Buffer.from(purpose));
        cipher.setAuthTag(bytes.subarray(12, 28));
        return Buffer.concat([cipher.update(bytes.subarray(28)), cipher.final()]).toString("utf8");
      } catch (cause) {
        throw new SourceError("sealed-otherwise", "server: this was encrypted with another secret", {}, { cause });
      }
    },
  };
}
