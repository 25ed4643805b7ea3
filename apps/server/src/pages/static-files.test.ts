import { mkdirSync, mkdtempSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { staticFile } from "./static-files.ts";

const parent = mkdtempSync(join(tmpdir(), "urbimetry-static-"));
const folder = join(parent, "client");
mkdirSync(join(folder, "assets"), { recursive: true });
writeFileSync(join(folder, "assets", "page-1a2b.js"), "go()");
writeFileSync(join(folder, "assets", "page-1a2b.js.br"), "compressed");
writeFileSync(join(folder, "mark.svg"), "<svg/>");
writeFileSync(join(parent, "secret.json"), "{}");

const ask = (path: string, encoding = "") =>
  staticFile(folder, new Request(`http://127.0.0.1:8080${path}`, { headers: { "accept-encoding": encoding } }));

describe("built files", () => {
  it("are kept for a year when their name has a hash", () => {
    const answer = ask("/assets/page-1a2b.js");
    expect(answer?.headers.get("cache-control")).toContain("immutable");
    expect(answer?.headers.get("content-type")).toBe("text/javascript; charset=utf-8");
    expect(ask("/mark.svg")?.headers.get("cache-control")).toBe("no-cache");
  });

  it("come compressed to browsers that take it", async () => {
    const answer = ask("/assets/page-1a2b.js", "gzip, br");
    expect(answer?.headers.get("content-encoding")).toBe("br");
    expect(await answer?.text()).toBe("compressed");
  });

  it.each([
    "/../secret.json",
    "/%2e%2e/secret.json",
    "/..%2fsecret.json",
    "/assets/../../secret.json",
    "/assets",
    "/%",
  ])("end at their folder: %s", (path) => {
    expect(ask(path)).toBeNull();
  });
});
