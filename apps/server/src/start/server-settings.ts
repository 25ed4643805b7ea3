import { SourceError } from "@urbimetry/model";
import { dataFolder } from "@urbimetry/store";

/** Where and how the server runs. */
export interface ServerSettings {
  port: number;
  host: string;
  /** Address people reach it at. */
  origin: string;
  folder: string;
  databaseUrl: string | undefined;
  smtpUrl: string | undefined;
  mailFrom: string;
  /** Networks of proxies that may say for whom they ask. */
  trustedProxies: string[];
  logLevel: string;
  sandbox: boolean;
  /** Go on with another secret than the one the database knows. */
  acceptNewSecret: boolean;
}

/** Addresses on which a server is reached under every name of the machine. */
const everywhere = new Set(["0.0.0.0", "::", "[::]", ""]);
const loopback = new Set(["127.0.0.1", "::1", "[::1]", "localhost"]);

/**
 * Reads the settings of the environment and of the words behind the command.
 *
 * @throws SourceError with a code that names the setting
 */
export function serverSettings(
  environment: Record<string, string | undefined>,
  words: readonly string[] = [],
): ServerSettings {
  const given = (name: string) => environment[name] || undefined;
  const port = portOf(given("PORT") ?? "8080");
  const host = hostOf(given("HOST") ?? "127.0.0.1");
  const origin = originOf(given("URBIMETRY_ORIGIN"), host, port);
  const smtpUrl = given("SMTP_URL");
  if (smtpUrl !== undefined && !/^smtps?:\/\/[^/]+/.test(smtpUrl))
    throw new SourceError("bad-smtp-url", "server: SMTP_URL requires smtp://host:port", {});
  const unknown = words.find((word) => !["--sandbox", "--accept-new-secret"].includes(word));
  if (unknown !== undefined) throw new SourceError("bad-option", `server: no option ${unknown}`, { option: unknown });
  return {
    port,
    host,
    origin,
    folder: dataFolder(environment),
    databaseUrl: given("DATABASE_URL"),
    smtpUrl,
    mailFrom: given("URBIMETRY_MAIL_FROM") ?? `Urbimetry <urbimetry@${new URL(origin).hostname}>`,
    trustedProxies: (given("URBIMETRY_TRUSTED_PROXIES") ?? "").split(/[\s,]+/).filter((net) => net !== ""),
    logLevel: given("LOG_LEVEL") ?? "info",
    sandbox: words.includes("--sandbox") || given("URBIMETRY_SANDBOX") === "yes",
    acceptNewSecret: words.includes("--accept-new-secret"),
  };
}

function portOf(text: string): number {
  const port = Number(text);
  if (/^\d{1,5}$/.test(text) && port <= 65_535) return port;
  throw new SourceError("bad-port", `server: PORT requires a number from 1 to 65535, got ${text}`, { given: text });
}

function hostOf(text: string): string {
  const plain = text.replace(/^\[|\]$/g, "");
  if (/^[a-zA-Z0-9.:-]+$/.test(plain)) return plain;
  throw new SourceError("bad-host", `server: HOST requires a name or an address, got ${text}`, { given: text });
}

function originOf(text: string | undefined, host: string, port: number): string {
  if (text !== undefined) {
    const url = URL.canParse(text) ? new URL(text) : null;
    if (url !== null && /^https?:$/.test(url.protocol) && url.pathname === "/" && url.search === "") return url.origin;
    throw new SourceError("bad-origin", `server: URBIMETRY_ORIGIN requires https://name, got ${text}`, { given: text });
  }
  // Browsers keep passkeys for names, not for numbers.
  const name = loopback.has(host) || everywhere.has(host) ? "localhost" : host.includes(":") ? `[${host}]` : host;
  return new URL(`http://${name}:${port}`).origin;
}

/** Whether people on other machines would have to guess the address, so that their writes would be refused. */
export const needsOrigin = ({ host, origin }: ServerSettings): boolean =>
  everywhere.has(host) && new URL(origin).hostname === "localhost";
