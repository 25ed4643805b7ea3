import { createRequestHandler, RouterContextProvider } from "react-router";
import * as build from "virtual:react-router/server-build";
import { hostContext, nonceContext, type Host } from "./host-context.ts";

const handle = createRequestHandler(build, "production");

/** Answers a request for a page, or for the data that a page loads. */
export async function respond(request: Request, host: Host): Promise<Response> {
  const context = new RouterContextProvider();
  const nonce = crypto.randomUUID();
  context.set(hostContext, host);
  context.set(nonceContext, nonce);
  const answer = await handle(request, context);
  const headers = new Headers(answer.headers);
  headers.set("content-security-policy", contentSecurityPolicy(nonce));
  if (!headers.has("cache-control")) headers.set("cache-control", "no-store");
  return new Response(answer.body, { status: answer.status, statusText: answer.statusText, headers });
}

/** Nothing from elsewhere, and no script or style that the page did not bring with it. */
const contentSecurityPolicy = (nonce: string): string =>
  [
    "default-src 'self'",
    `script-src 'self' 'nonce-${nonce}'`,
    `style-src 'self' 'nonce-${nonce}'`,
    "img-src 'self' data: blob:",
    "font-src 'self'",
    "connect-src 'self'",
    "frame-src 'self' blob:",
    "object-src 'none'",
    "base-uri 'none'",
    "form-action 'self'",
    "frame-ancestors 'none'",
  ].join("; ");
