import { mkdtempSync, readdirSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { main } from "./main.ts";
import { fakeTerminal } from "./testing/fake-terminal.ts";

const folder = mkdtempSync(join(tmpdir(), "urbimetry-world-"));
afterAll(() => rmSync(folder, { recursive: true }));
const options = ["--cities", "24", "--years", "2022-2026", "--seed", "7", "--files", "3", "--workbooks", "1"];
const read = (...path: string[]) => readFileSync(join(folder, ...path), "utf8");
const lines = (...path: string[]) =>
  read(...path)
    .trimEnd()
    .split("\n");

describe("urbimetry world generate", () => {
  let code: number;
  beforeAll(async () => {
    code = await main(["world", "generate", ...options, "--out", folder], fakeTerminal());
  });

  it("writes tables of all cities, files of some, and the truth apart", () => {
    expect(code).toBe(0);
    expect(lines("cities.csv")).toHaveLength(25);
    expect(lines("index", "DATA.csv").length).toBeLessThanOrEqual(25);
    expect(lines("index", "PANEL.csv").length).toBeGreaterThan(100);
    expect(readdirSync(join(folder, "workbooks"))).toHaveLength(1);
    expect(readdirSync(join(folder, "observations")).length).toBeGreaterThanOrEqual(13);
    expect(readdirSync(join(folder, "truth")).toSorted()).toEqual([
      "boundary-changes.csv",
      "effects.csv",
      "faults.csv",
      "interventions.csv",
      "method-breaks.csv",
      "shocks.csv",
      "values.csv",
    ]);
  });

  it("says SYNTHETIC in every file that a city's figures stand in", () => {
    expect(read("README.md")).toContain("SYNTHETIC");
    expect(JSON.parse(read("world.json"))).toMatchObject({ schema: "urbimetry/world/1", synthetic: true, seed: 7 });
    for (const name of readdirSync(join(folder, "observations")))
      expect(JSON.parse(read("observations", name))).toMatchObject({ synthetic: true });
    expect(lines("observations.csv")[1]?.split(",")[4]).toBe("true");
  });

  it("writes what assess reads: a file, a workbook and one city of the long table say the same", async () => {
    const [workbook = ""] = readdirSync(join(folder, "workbooks"));
    const city = workbook.replace("-2026.xlsx", "");
    const values = async (...words: string[]) => {
      const out = join(folder, "assessment.json");
      await main(["assess", ...words, "--json", out, "--no-checks"], fakeTerminal());
      const document = JSON.parse(readFileSync(out, "utf8")) as {
        synthetic: boolean;
        values: { value: number | null }[];
      };
      expect(document.synthetic).toBe(true);
      return document.values.map(({ value }) => value);
    };
    const ofFile = await values(join(folder, "observations", `${city}-2026.json`));
    expect(ofFile.filter((value) => value !== null).length).toBeGreaterThan(30);
    expect(await values(join(folder, "observations.csv"), "--city", city, "--period", "2026")).toEqual(ofFile);
    expect(await values(join(folder, "workbooks", workbook))).toEqual(ofFile);
  });

  it("writes what index build reads, with the product's own recipe", async () => {
    const out = join(folder, "edition");
    const data = join(folder, "index", "DATA.csv");
    const words = ["index", "build", "--recipe", "ssc-index-2026", "--data", data, "--out", out];
    const code = await main([...words, "--draws", "20", "--sensitivity", "0", "--workers", "1"], fakeTerminal());
    expect(code).toBe(0);
    expect(readdirSync(out)).toContain("manifest.json");
  });

  it("gives the same bytes for the same options", async () => {
    const again = join(folder, "again");
    await main(["world", "generate", ...options, "--out", again], fakeTerminal());
    for (const name of ["observations.csv", "index/PANEL.csv", "truth/faults.csv"])
      expect(readFileSync(join(again, name), "utf8") === read(name)).toBe(true);
  });

  it.each([
    [["world", "make", "--out", "x"], "After world comes generate, not “make”."],
    [["world", "generate"], "--out"],
    [["world", "generate", "--out", "x", "--cities", "0"], "whole number from 1 to 20000"],
    [["world", "generate", "--out", "x", "--years", "2026-2012"], "Years look like 2012-2026"],
    [["world", "generate", "--out", "x", "--faults", "2"], "A share is a number from 0 to 1"],
  ])("says what is wrong with %j", async (words, told) => {
    const terminal = fakeTerminal();
    expect(await main(words, terminal)).toBe(2);
    expect(terminal.told()).toContain(told);
  });
});
