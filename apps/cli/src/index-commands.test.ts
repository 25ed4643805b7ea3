import { cpSync, existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { main } from "./main.ts";
import { fakeTerminal } from "./testing/fake-terminal.ts";

const folder = mkdtempSync(join(tmpdir(), "urbimetry-index-"));
afterAll(() => rmSync(folder, { recursive: true }));
const at = (name: string) => join(folder, name);
const write = (name: string, text: string) => {
  writeFileSync(at(name), text);
  return at(name);
};
const json = (path: string) => JSON.parse(readFileSync(path, "utf8")) as Record<string, never>;

const recipe = (change = "") => `
schema: urbimetry/index-recipe/1
id: small
version: "1"
name: Small index
description: Two indicators.
structure: file
steps:
  - { step: normalise, method: { type: min-max, range: [1, 100] }, reason: One scale. }
  - { step: aggregate, methods: [{ type: geometric }], reason: Balance. }
uncertainty:
  draws: 40
  factors:
    - { id: weights, type: weights, levels: [1], relative: 0.25, reason: An agreement. }
${change}`;
const meta = "Level,iCode,iName,Direction,Parent\n1,water,Water,1,index\n1,dust,Dust,-1,index\n2,index,Index,1,\n";
const data = "uCode,uName,water,dust\nA,Aston,10,9\nB,Brill,60,40\nC,Cove,80,10\nD,Dale,30,20\nE,Ely,75,12\n";

let inputs: string[] = [];
async function run(...words: string[]) {
  const terminal = fakeTerminal();
  const code = await main(["index", ...words], terminal);
  return { code, said: terminal.said(), told: terminal.told() };
}

beforeAll(async () => {
  inputs = ["--recipe", write("r.yaml", recipe()), "--data", write("d.csv", data), "--structure", write("m.csv", meta)];
  const { code, told } = await run("build", ...inputs, "--out", at("edition"));
  if (code !== 0) throw new RangeError(told);
});

describe("urbimetry index run", () => {
  it("writes every table on the way, unrounded and without bare places", async () => {
    const { code } = await run("run", ...inputs, "--json", at("run.json"));
    expect(code).toBe(0);
    const document = json(at("run.json")) as unknown as {
      schema: string;
      raw: { columns: string[]; rows: unknown[][] };
      steps: { id: string; table: { rows: number[][] } }[];
      scores: { columns: string[]; rows: (string | number)[][] }[];
    };
    expect(document.schema).toBe("urbimetry/index-run/1");
    expect(document.raw).toEqual({
      columns: ["uCode", "water", "dust"],
      rows: [
        ["A", 10, 9],
        ["B", 60, 40],
        ["C", 80, 10],
        ["D", 30, 20],
        ["E", 75, 12],
      ],
    });
    expect(document.steps.map(({ id }) => id)).toEqual(["normalise", "aggregate"]);
    // By hand: A is worst in water (1) and best in dust (100), so √100 = 10.
    expect(document.scores[1]?.rows[0]?.[1]).toBeCloseTo(10, 12);
    expect(JSON.stringify(document)).not.toContain("rank");
  });

  it("writes to the terminal where it is asked to", async () => {
    const { said } = await run("run", ...inputs, "--json", "-");
    expect((JSON.parse(said) as { recipe: { id: string } }).recipe.id).toBe("small");
  });
});

describe("urbimetry index build", () => {
  it("prints places and scores with their intervals", async () => {
    const { said } = await run("build", ...inputs, "--out", at("printed"));
    expect(said).toContain("Small index, version 1");
    expect(said).toMatch(/1 \(1–[12]\)\s+Cove\s+\d+\.\d \(\d+\.\d–\d+\.\d\)\s+100 %/);
  });

  it("takes draws and seed from the options, and writes them down", async () => {
    expect((await run("build", ...inputs, "--draws", "25", "--seed", "9", "--out", at("seeded"))).code).toBe(0);
    expect(json(join(at("seeded"), "manifest.json"))).toMatchObject({ draws: 25, seed: 9 });
  });

  it("replaces an edition, and leaves a folder with anything else alone", async () => {
    expect((await run("build", ...inputs, "--out", at("printed"))).code).toBe(0);
    write("printed/notes.txt", "mine");
    const { code, told } = await run("build", ...inputs, "--out", at("printed"));
    expect(code).toBe(2);
    expect(told).toContain("notes.txt, which belongs to no edition");
  });

  it("refuses defective data with exit code 1, names unit and indicator, and writes nothing", async () => {
    const wrong = write("wrong.csv", data.replace("80,10", "NaN,1e300"));
    const { code, told } = await run(
      "build",
      ...inputs.slice(0, 2),
      "--data",
      wrong,
      ...inputs.slice(4),
      "--out",
      at("none"),
    );
    expect(code).toBe(1);
    expect(told).toContain("C · water  field-says-missing");
    expect(told).toContain("C · dust  field-out-of-range");
    expect(existsSync(at("none"))).toBe(false);
  });

  it.each([
    ["a constant indicator", data.replace(/,(\d+),\d+$/gm, ",$1,7"), meta, "dust"],
    ["an indicator that nobody has", data.replace(/,(\d+),\d+$/gm, ",$1,"), meta, "dust  indicator-all-missing"],
    [
      "a cycle",
      data,
      meta.replace("2,index,Index,1,\n", "2,index,Index,1,top\n3,top,Top,1,index\n"),
      "cycle-in-structure",
    ],
    ["an orphan", data, meta.replace("Dust,-1,index", "Dust,-1,nothing"), "dust  unknown-parent"],
    [
      "weights that are all zero",
      data,
      meta
        .replace(/Parent$/m, "Parent,Weight")
        .replace(/index$/gm, "index,0")
        .replace("1,\n", "1,,1\n"),
      "index  children-without-weight",
    ],
    ["the same code twice", `${data}A,Again,1,1\n`, meta, "A  unit-twice"],
  ])("computes nothing around %s", async (_, table, elements, told) => {
    const result = await run(
      "build",
      "--recipe",
      at("r.yaml"),
      "--data",
      write("x.csv", table),
      "--structure",
      write("x-meta.csv", elements),
      "--out",
      at("none"),
    );
    expect(result.code).toBe(1);
    expect(result.told).toContain(told);
    expect(existsSync(at("none"))).toBe(false);
  });
});

describe("urbimetry index verify, audit, explain, compare", () => {
  it("recomputes an edition to the same bytes", async () => {
    const { code, said } = await run("verify", at("edition"));
    expect([code, said.trim()]).toEqual([
      0,
      expect.stringMatching(/^small: recomputed, and all \d+ files are the same\.$/),
    ]);
  });

  it("exits with 1 and names what was changed", async () => {
    cpSync(at("edition"), at("changed"), { recursive: true });
    const file = join(at("changed"), "results", "places.csv");
    writeFileSync(file, readFileSync(file, "utf8").replace("Cove", "Cave"));
    const { code, said } = await run("verify", at("changed"), "--json", at("check.json"));
    expect([code, said]).toEqual([1, ""]);
    expect(
      (json(at("check.json")) as unknown as { differences: { kind: string }[] }).differences.map(({ kind }) => kind),
    ).toEqual(["changed", "result"]);
    expect((await run("verify", at("changed"))).said).toContain("results/places.csv was changed after it was written");
  });

  it("says in plain words what a statistician would ask", async () => {
    const { code, said } = await run("audit", at("edition"));
    expect(code).toBe(0);
    expect(said).toContain("Audit of Small index, version 1");
    expect(said).toBe(readFileSync(join(at("edition"), "audit.txt"), "utf8"));
  });

  it("explains a score, and a difference", async () => {
    const { code, said } = await run("explain", at("edition"), "--city", "C", "--against", "A");
    expect(code).toBe(0);
    expect(said).toContain("Cove");
    expect(said).toMatch(/Place 1 \(1–[12]\)/);
    expect(said).toContain("Cove against A");
    expect(said).toMatch(/Cove is above \w+ in \d+% of the draws\./);
  });

  it("tells what would change a place, with scores and no bare places", async () => {
    const { code, said } = await run("explain", at("edition"), "--city", "A", "--places", "1");
    expect(code).toBe(0);
    expect(said).toContain("Smallest changes that reach it");
    expect(said).toMatch(/Element +From +To +Cities there +Score/);
    const { said: far } = await run("explain", at("edition"), "--city", "D", "--score", "1000");
    expect(far).toContain("No indicator alone reaches it");
  });

  it("calls indicators by their names and codes in an audit, in the language asked for", async () => {
    const { said } = await run("audit", at("edition"), "--lang", "fr");
    expect(said).toContain("Water (water)");
    expect(said).toContain("Audit de Small index, version 1");
  });

  it("explains what moved between two editions", async () => {
    const later = write("later.csv", data.replace("30,20", "70,15"));
    await run("build", ...inputs.slice(0, 2), "--data", later, ...inputs.slice(4), "--out", at("later"));
    expect((await run("compare", at("edition"), at("later"))).said).toContain("Dale");
    const { code } = await run("compare", at("edition"), at("later"), "--city", "D", "--json", at("moved.json"));
    expect(code).toBe(0);
    const { changes } = json(at("moved.json")) as unknown as {
      changes: { unit: string; causes: { cause: string; points: number }[] }[];
    };
    expect(changes.map(({ unit }) => unit)).toEqual(["D"]);
    expect(changes[0]?.causes.find(({ cause }) => cause === "data")?.points).toBeGreaterThan(10);
  });
});

describe("bad usage of urbimetry index", () => {
  it.each([
    [["polish"], "After index comes build"],
    [["build"], "--out is missing"],
    [["build", "--out", "x"], "--recipe is missing"],
    [["build", "--out", "x", "--recipe", "ssc-index-2026"], "--data is missing"],
    [["build", "--out", "x", "--recipe", "nobody", "--data", "d.csv"], "There is no recipe “nobody”"],
    [["build", "--out", "x", "--recipe", "ssc-index-2026", "--data", "nowhere.csv"], "nowhere.csv cannot be read"],
    [["build", "--out", "x", "--draws", "many"], "--draws cannot be “many”"],
    [["build", "--out", "x", "--city", "A"], "index build has no option --city"],
    [["verify", "."], "holds no edition of an index"],
    [["verify"], "index verify needs more words"],
    [["explain", "."], "--city is missing"],
    [["compare", "one"], "index compare does not work with 1 word"],
  ])("exits with 2 and says what is wrong: %j", async (words, message) => {
    const { code, told, said } = await run(...words);
    expect([code, said]).toEqual([2, ""]);
    expect(told).toContain(message);
  });

  it("exits with 2 for a recipe that says what nothing would read, and names the place", async () => {
    const wrong = write("wrong.yaml", recipe("    - { id: w, type: weights, relativ: 0.2, reason: A slip. }\n"));
    const { code, told } = await run("run", "--recipe", wrong, ...inputs.slice(2), "--json", at("none.json"));
    expect(code).toBe(2);
    expect(told).toContain("uncertainty.factors[1].relativ");
    expect(told).toContain("There can be: type, id, reason, levels, relative, sets");
  });

  it.each([
    ["a city that isn't there", ["--city", "Z"], "The edition has no city “Z”. It holds, among others: C"],
    ["a year of an edition without years", ["--city", "A", "--year", "2020"], "The edition has no year 2020"],
    ["an earlier year that isn't there", ["--city", "A", "--since", "2020"], "The edition has no year 2020"],
    ["two things to compare with", ["--city", "A", "--against", "B", "--since", "2020"], "Give one of the two"],
    ["two goals", ["--city", "A", "--places", "1", "--score", "50"], "Give one of the two"],
    ["a score in words", ["--city", "A", "--score", "high"], "--score cannot be “high”"],
  ])("refuses %s", async (_, words, message) => {
    const { code, told } = await run("explain", at("edition"), ...words);
    expect(code).toBe(2);
    expect(told).toContain(message);
  });
});
