import type { LoaderFunctionArgs } from "react-router";
import { hostContext } from "../host/host-context.ts";
import { apiClient, type ApiClient } from "./client.ts";

/** Headers that say who asks, and from where. */
const carried = ["cookie", "authorization", "x-forwarded-for", "user-agent"];

/** The API from a loader: in the same process, in the name of the person who asked for the page. */
export function serverApi({ request, context }: Pick<LoaderFunctionArgs, "request" | "context">): ApiClient {
  const host = context.get(hostContext);
  return apiClient((path, options) => host.api(requestFor(path, options)));

  function requestFor(path: string, options: RequestInit = {}): Request {
    const headers = new Headers(options.headers);
    for (const name of carried) {
      const value = request.headers.get(name);
      if (value !== null) headers.set(name, value);
    }
    return new Request(new URL(path, host.origin), { ...options, headers });
  }
}

/** The person who is signed in. */
export interface SignedIn {
  id: string;
  name: string;
  email: string;
  twoFactorEnabled?: boolean | null;
}

/** Who asks for a page; null for somebody who is not signed in. */
export async function signedIn({
  request,
  context,
}: Pick<LoaderFunctionArgs, "request" | "context">): Promise<SignedIn | null> {
  const cookie = request.headers.get("cookie");
  if (cookie === null) return null;
  const host = context.get(hostContext);
  const answer = await host.api(new Request(new URL("/api/auth/get-session", host.origin), { headers: { cookie } }));
  const session = (await answer.json()) as { user?: SignedIn } | null;
  return session?.user ?? null;
}
