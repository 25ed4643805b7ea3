import { createReadStream, existsSync, statSync } from "node:fs";
import { extname, join, normalize, sep } from "node:path";
import { Readable } from "node:stream";

const mediaTypes: Record<string, string> = {
  ".css": "text/css; charset=utf-8",
  ".js": "text/javascript; charset=utf-8",
  ".json": "application/json",
  ".svg": "image/svg+xml",
  ".ttf": "font/ttf",
  ".txt": "text/plain; charset=utf-8",
};

/** Endings of compressed twins that the build left beside a file, the smaller first. */
const encodings = [
  ["br", ".br"],
  ["gzip", ".gz"],
] as const;

/**
 * A file of a built folder as a response, null where there is none.
 *
 * What stands under `/assets/` has a hash in its name and is kept by browsers for a year.
 */
export function staticFile(folder: string, request: Request): Response | null {
  const { pathname } = new URL(request.url);
  const path = insideOf(folder, pathname);
  if (path === null || !existsSync(path) || !statSync(path).isFile()) return null;
  const type = mediaTypes[extname(path)];
  if (type === undefined) return null;
  const asked = new Set(
    (request.headers.get("accept-encoding") ?? "").split(",").map((part) => part.split(";")[0]?.trim()),
  );
  const encoded = encodings.find(([name, ending]) => asked.has(name) && existsSync(path + ending));
  const chosen = encoded ? path + encoded[1] : path;
  return new Response(request.method === "HEAD" ? null : (Readable.toWeb(createReadStream(chosen)) as ReadableStream), {
    headers: {
      "content-type": type,
      "content-length": String(statSync(chosen).size),
      "cache-control": pathname.startsWith("/assets/") ? "public, max-age=31536000, immutable" : "no-cache",
      vary: "accept-encoding",
      ...(encoded ? { "content-encoding": encoded[0] } : {}),
    },
  });
}

function insideOf(folder: string, pathname: string): string | null {
  let decoded: string;
  try {
    decoded = decodeURIComponent(pathname);
  } catch {
    return null;
  }
  if (decoded.includes("\0")) return null;
  const path = normalize(join(folder, decoded));
  return path.startsWith(folder + sep) ? path : null;
}
