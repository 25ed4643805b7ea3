import { createHmac, timingSafeEqual } from "node:crypto";

/** Cookie in which the library for accounts keeps a session's token, signed; `__Secure-` stands before it on https. */
export const sessionCookie = "urbimetry.session_token";

/** The value of a cookie, null when it is not there. */
export function cookieOf(headers: Headers, name: string): string | null {
  for (const part of (headers.get("cookie") ?? "").split(";")) {
    const at = part.indexOf("=");
    if (at > 0 && part.slice(0, at).trim() === name) return decoded(part.slice(at + 1).trim());
  }
  return null;
}

/** The token of a session's cookie, null when there is none or its signature is not ours. */
export function sessionToken(headers: Headers, secret: string, secure: boolean): string | null {
  const value = cookieOf(headers, secure ? `__Secure-${sessionCookie}` : sessionCookie);
  const at = value?.lastIndexOf(".") ?? -1;
  if (value === null || at < 1) return null;
  const token = value.slice(0, at);
  const expected = createHmac("sha256", secret).update(token).digest();
  const given = Buffer.from(value.slice(at + 1), "base64");
  return given.length === expected.length && timingSafeEqual(given, expected) ? token : null;
}

function decoded(text: string): string | null {
  try {
    return decodeURIComponent(text);
  } catch {
    return null;
  }
}
