import { createHmac } from "node:crypto";
import type { Services } from "../services.ts";
import { makeApp } from "../http/app.ts";

/** What asks like a browser: it keeps cookies and says where it comes from. */
export interface Browser {
  /** Cookies by name. */
  cookies: Map<string, string>;
  /** Asks below `/api/v1`, or any path that begins with `/api`. */
  ask(method: string, path: string, body?: unknown, headers?: Record<string, string>): Promise<Response>;
  /** Asks the accounts. */
  account(path: string, body?: unknown, headers?: Record<string, string>): Promise<Response>;
}

/** A server's app for browsers of a test. */
export function browserOf(services: Services, app = makeApp(services)): Browser {
  const cookies = new Map<string, string>();
  const { origin } = services;
  const ask: Browser["ask"] = async (method, path, body, headers = {}) => {
    const address = path.startsWith("/api") ? path : `/api/v1${path}`;
    const answer = await app.request(`${origin}${address}`, {
      method,
      headers: {
        origin,
        ...(cookies.size > 0 && { cookie: [...cookies].map(([name, value]) => `${name}=${value}`).join("; ") }),
        ...(body !== undefined && { "content-type": "application/json" }),
        "x-forwarded-for": "198.18.0.1",
        ...headers,
      },
      ...(body !== undefined && { body: JSON.stringify(body) }),
    });
    for (const line of answer.headers.getSetCookie()) keep(cookies, line);
    return answer;
  };
  return {
    cookies,
    ask,
    account: (path, body, headers) => ask(body === undefined ? "GET" : "POST", `/api/auth${path}`, body, headers),
  };
}

function keep(cookies: Map<string, string>, line: string): void {
  const [pair = "", ...attributes] = line.split(";");
  const at = pair.indexOf("=");
  const name = pair.slice(0, at);
  const ended = attributes.some((one) => /^ *max-age=0$/i.test(one)) || pair.slice(at + 1) === "";
  if (ended) cookies.delete(name);
  else cookies.set(name, pair.slice(at + 1));
}

/**
 * What an authenticator app shows.
 *
 * @param uri `otpauth://totp/…?secret=…`
 * @see RFC 6238
 */
export function authenticatorCode(uri: string, atMs = Date.now()): string {
  const secret = new URL(uri).searchParams.get("secret") ?? "";
  const bits = [...secret]
    .map((letter) => "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567".indexOf(letter).toString(2).padStart(5, "0"))
    .join("");
  const key = Buffer.from((bits.match(/.{8}/g) ?? []).map((byte) => Number.parseInt(byte, 2)));
  const counter = Buffer.alloc(8);
  counter.writeBigUInt64BE(BigInt(Math.floor(atMs / 30_000)));
  const hash = createHmac("sha1", key).update(counter).digest();
  const place = (hash.at(-1) ?? 0) & 0xf;
  return String((hash.readUInt32BE(place) & 0x7f_ff_ff_ff) % 1_000_000).padStart(6, "0");
}
