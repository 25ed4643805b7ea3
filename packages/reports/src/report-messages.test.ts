import { messagesOf } from "@urbimetry/framework";
import { readdirSync, readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { describe, expect, it } from "vitest";

const folder = fileURLToPath(new URL(".", import.meta.url));
const source = readdirSync(folder, { recursive: true, encoding: "utf8" })
  .filter((file) => /\.tsx?$/.test(file) && !/\.test\.tsx?$|^testing/.test(file))
  .map((file) => readFileSync(folder + file, "utf8"))
  .join("\n");

/** Message ids as they stand in the source; what is put in at run time stands for any word. */
const used = [...source.matchAll(/["`](report\.[^"`\s]+)["`]/g)].map((match) => match[1] ?? "");
const pattern = (id: string) => new RegExp(`^${id.replaceAll(".", "\\.").replaceAll(/\$\{[^}]*\}/g, "[\\w+-]+")}$`);
const written = Object.keys(messagesOf("en")).filter((id) => id.startsWith("report."));

describe("messages of the reports", () => {
  it("exist for every id the reports ask for", () => {
    expect(used.length).toBeGreaterThan(80);
    expect(used.filter((id) => !written.some((message) => pattern(id).test(message)))).toEqual([]);
  });

  it("are all said somewhere", () => {
    expect(written.filter((message) => !used.some((id) => pattern(id).test(message)))).toEqual([]);
  });
});
