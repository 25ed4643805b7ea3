import { existsSync } from "node:fs";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import type { Language } from "@urbimetry/model";
import type { PageHandler } from "../http/app.ts";
import { compressed } from "./compressed.ts";
import { pageFramework, type PageFramework } from "./page-framework.ts";
import { isLanguage, pageWords, type PageWords } from "./page-words.ts";
import { staticFile } from "./static-files.ts";

/** What the pages may ask of the server that renders them. */
interface Host {
  api(request: Request): Promise<Response>;
  words(language: Language): PageWords;
  framework(): PageFramework;
  origin: string;
}

/** The built pages: what they export to their host. */
interface BuiltPages {
  respond(request: Request, host: Host): Promise<Response>;
}

export interface PagesSettings {
  /** Where the pages were built: `client/` for browsers, `server/` for us. */
  folder: string;
  /** Answers a request to the API or the accounts in this process. */
  api(request: Request): Promise<Response>;
  origin: string;
}

const forGood = "public, max-age=31536000, immutable";

/**
 * The pages' host: built files, the pages' words and framework, and every other address as a page.
 *
 * @throws Error when the pages were not built
 */
export async function openPages({ folder, api, origin }: PagesSettings): Promise<PageHandler> {
  const entry = join(folder, "server", "index.js");
  if (!existsSync(entry)) throw new Error(`the pages are not built: ${entry} is missing; npm run build makes it`);
  const { respond } = (await import(pathToFileURL(entry).href)) as BuiltPages;
  const client = join(folder, "client");
  const host: Host = { api, words: pageWords, framework: pageFramework, origin };
  return async (request) => {
    const { pathname, searchParams } = new URL(request.url);
    const reads = request.method === "GET" || request.method === "HEAD";
    if (reads) {
      const language = /^\/words\/([a-z]{2})\.json$/.exec(pathname)?.[1];
      if (language !== undefined && isLanguage(language))
        return compressed(request, data(request, pageWords(language), searchParams.get("version")));
      if (pathname === "/framework.json")
        return compressed(request, data(request, pageFramework(), searchParams.get("version")));
      const file = staticFile(client, request);
      if (file !== null) return file;
    }
    return compressed(request, await respond(request, host));
  };
}

/** Data that a browser keeps for good under the address with its version, and asks after under any other. */
function data(request: Request, content: { version: string }, version: string | null): Response {
  const tag = `"${content.version}"`;
  const headers = { etag: tag, "cache-control": version === content.version ? forGood : "no-cache" };
  if (request.headers.get("if-none-match") === tag) return new Response(null, { status: 304, headers });
  return Response.json(content, { headers });
}
