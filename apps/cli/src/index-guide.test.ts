import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, expect, it } from "vitest";
import { main } from "./main.ts";
import { fakeTerminal } from "./testing/fake-terminal.ts";

const folder = mkdtempSync(join(tmpdir(), "urbimetry-guide-"));
afterAll(() => rmSync(folder, { recursive: true }));

/** The indented block of the guide that begins with these words. */
function blockOf(guide: string, beginning: string): string {
  const lines = guide.slice(guide.indexOf(`    ${beginning}`)).split("\n");
  const end = lines.findIndex((line) => !line.startsWith("    "));
  return `${lines
    .slice(0, end)
    .map((line) => line.slice(4))
    .join("\n")}\n`;
}

it("builds what the guide builds, from the tables and the recipe that it prints", async () => {
  const guide = readFileSync("docs/guides/build-an-index-edition.md", "utf8");
  const write = (name: string, text: string) => {
    writeFileSync(join(folder, name), text);
    return join(folder, name);
  };
  // The guide prints two cities; two more of each region, invented, make an index of them.
  const more =
    "BO03,A,2025,lowlands,9000,60,40,62\nBO04,B,2025,lowlands,8000,70,12,81\nBO05,C,2025,highlands,7000,55,35,58\nBO06,D,2025,highlands,6000,90,9,93\n";
  const words = [
    "--recipe",
    write("recipe.yaml", blockOf(guide, "schema: urbimetry/index-recipe/1")),
    "--data",
    write("data.csv", blockOf(guide, "uCode,uName,Time") + more),
    "--structure",
    write("meta.csv", blockOf(guide, "Level,iCode")),
  ];
  const terminal = fakeTerminal();
  expect(await main(["index", "build", ...words, "--out", join(folder, "edition")], terminal)).toBe(0);
  expect(terminal.said()).toContain("Santa Cruz");
  expect(await main(["index", "verify", join(folder, "edition")], fakeTerminal())).toBe(0);
});
