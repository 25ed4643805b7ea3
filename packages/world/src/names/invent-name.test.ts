import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { regions } from "../geography/regions.ts";
import { randomStream } from "../random/random.ts";
import { inventName } from "./invent-name.ts";
import { isUnwanted } from "./unwanted.ts";

const shared = join(import.meta.dirname, "../../../../../shared");
const there = existsSync(shared);
if (!there) {
  if (process.env["CI"]) throw new Error(`reference data are missing: ${shared}`);
  process.stdout.write("real names of cities: skipped, the reference data are not here\n");
}

/** 13 000 names, as a world of that size has them. */
function names(count: number): string[] {
  const taken = new Set<string>();
  for (let index = 0; index < count; index += 1) {
    const region = regions[index % regions.length];
    if (region) taken.add(inventName(region.names, randomStream(7, index), taken).toLowerCase());
  }
  return [...taken];
}

const plain = (name: string) =>
  name
    .normalize("NFD")
    .replaceAll(/[^a-zA-Z]/g, "")
    .toLowerCase();

/** Names of the cities and municipalities in the reference tables: Bolivia, Brazil, and the published reports. */
function realNames(): Set<string> {
  const column = (file: string, place: number) =>
    readFileSync(join(shared, "tables", file), "utf8")
      .split("\n")
      .slice(1)
      .map((line) => line.split(",")[place] ?? "");
  const reports = readdirSync(join(shared, "cities"))
    .filter((file) => file.endsWith(".json"))
    .map((file) => file.replace(/(?:-\d{4})?\.json$/, "").replace(/^bol-/, ""));
  return new Set(
    [
      ...column("bolivia-municipal-sdg-2020/names.csv", 2),
      ...column("brazil-municipalities/municipalities.utf8.csv", 0),
      ...reports,
    ].map(plain),
  );
}

describe("inventName", () => {
  it("gives 13 000 names of a world without giving one twice", () => {
    expect(names(13_000)).toHaveLength(13_000);
  });

  it("writes them with sounds that Arabic, Chinese and Cyrillic letters can say", () => {
    expect(names(2000).filter((name) => !/^[a-z]{7,14}$/.test(name))).toEqual([]);
  });

  it("leaves out what would offend, wherever it stands in a name", () => {
    expect(names(13_000).filter(isUnwanted)).toEqual([]);
    expect(["Kurvane", "Rapesto", "Vanazi"].every(isUnwanted)).toBe(true);
    expect(isUnwanted("Havenstad")).toBe(false);
  });

  it.runIf(there)("gives no name that a municipality in the reference tables has", () => {
    const real = realNames();
    expect(real.size).toBeGreaterThan(5000); // 339 + 5 570, some of one name
    expect(names(13_000).filter((name) => real.has(name))).toEqual([]);
  });
});
