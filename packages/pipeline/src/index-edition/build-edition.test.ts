import { loadBenchmarkSet, loadFramework } from "@urbimetry/framework";
import type { IndexEdition } from "@urbimetry/model";
import { beforeAll, describe, expect, it } from "vitest";
import { buildEdition } from "./build-edition.ts";
import { openInputs } from "./open-inputs.ts";
import type { EditionFiles } from "./files/manifest.ts";
import { buildHere, folderOf, smallData, smallInputs, smallRecipe, smallStructure } from "./testing/small-index.ts";
import { readEdition, verifyEdition } from "./verify-edition.ts";

let edition: IndexEdition;
let files: EditionFiles;
const framework = loadFramework();
const verify = (changed: ReadonlyMap<string, string>) => verifyEdition(folderOf(changed), framework, buildHere);
const changedFile = (path: string, change: (text: string) => string) =>
  new Map([...files, [path, change(files.get(path) ?? "")]]);

beforeAll(async () => {
  const built = await buildEdition(await smallInputs(), buildHere);
  if (built.edition === null || built.files === null) throw new RangeError(JSON.stringify(built.problems));
  ({ edition, files } = { edition: built.edition, files: built.files });
});

/** Cities that differ by less than their figures are unsure of. */
const alike = (cities: number) =>
  `uCode,uName,size_group,inhabitants,water,air,school,health\n${Array.from({ length: cities }, (_, at) => `C${at},City ${at},small,1000,${50 + (at % 5)},${50 - (at % 7)},${50 + (at % 3)},${50 + (at % 4)}`).join("\n")}\n`;

describe("the reliability of places", () => {
  const unsure = smallRecipe({
    uncertainty: { draws: 60, seed: 3, factors: [{ id: "data", type: "data", reason: "Unsure." }] },
  });
  const codes = async (quality: string, data: string) => {
    const { inputs } = await openInputs({
      recipe: unsure,
      data: { table: [new TextEncoder().encode(data)] },
      structure: [new TextEncoder().encode(smallStructure)],
      framework: loadFramework(),
      benchmarks: loadBenchmarkSet("reference"),
      quality,
    });
    if (inputs === null) throw new RangeError("the small index can be built");
    return (await buildEdition(inputs, buildHere)).problems.map(({ code }) => code);
  };

  it("is warned of where figures are as much error as fact, and not where they are sure", async () => {
    expect(await codes("unknown", alike(20))).toContain("places-unreliable");
    expect(await codes("accurate-measurement", smallData(20))).not.toContain("places-unreliable");
  });
});

describe("buildEdition", () => {
  it("gives every place with its interval, and the place lies between the best and worst that gaps allow", () => {
    expect(edition.units).toHaveLength(12);
    for (const { place, bounds, score, scoreInterval } of edition.units) {
      expect(place && place.low <= place.median && place.median <= place.high).toBe(true);
      expect(bounds && place && bounds.best <= place.rank && place.rank <= bounds.worst).toBe(true);
      expect(score !== null && scoreInterval !== null && scoreInterval.low <= scoreInterval.high).toBe(true);
    }
  });

  it("puts cities from the highest score down, ties sharing the smallest place", () => {
    const scores = edition.units.map(({ score }) => score ?? 0);
    expect(scores).toEqual(scores.toSorted((one, other) => other - one));
    expect(edition.units[0]?.place?.rank).toBe(1);
  });

  it("splits every score into points of its indicators", () => {
    for (const { contributions, score } of edition.units)
      expect(contributions?.reduce<number>((sum, points) => sum + (points ?? 0), 0)).toBeCloseTo(score ?? 0, 8);
  });

  it("has every city in one group, and the groups take up all places", () => {
    expect(edition.groups.flatMap(({ units }) => units).toSorted()).toEqual(
      edition.units.map(({ id }) => id).toSorted(),
    );
    expect(edition.groups.at(0)?.from).toBe(1);
    expect(edition.groups.at(-1)?.to).toBe(12);
  });

  it("counts what was reported and what was filled", () => {
    const withGap = edition.units.find(({ id }) => id === "C007");
    expect(withGap?.coverage).toMatchObject({ indicators: 0.75, reported: 3, imputed: 1 });
  });

  it("shows that every factor took effect, and how often each option was drawn", () => {
    expect(edition.sensitivity.overall.map(({ factor }) => factor)).toEqual(["weights", "mean"]);
    const taken = edition.sensitivity.effects.find(({ factor }) => factor === "mean")?.taken ?? {};
    expect(Object.values(taken).reduce((sum, count) => sum + count, 0)).toBe(60);
  });

  it("gives the same bytes for rows, columns and threads in another order", async () => {
    const [head = "", ...rows] = smallData(12).trimEnd().split("\n");
    const turned = [head, ...rows.toReversed()].map((line) => line.split(","));
    const columns = turned.map((cells) => [...cells.slice(0, 1), ...cells.slice(1).toReversed()].join(","));
    const other = await buildEdition(await smallInputs(`${columns.join("\n")}\n`), { ...buildHere, workers: 2 });
    expect([...(other.files ?? [])]).toEqual([...files]);
  });

  it("gives other intervals for another seed, and the same scores", async () => {
    const other = await buildEdition(await smallInputs(), { ...buildHere, seed: 4 });
    expect(other.edition?.units.map(({ score }) => score)).toEqual(edition.units.map(({ score }) => score));
    expect(other.edition?.units.map(({ scoreInterval }) => scoreInterval)).not.toEqual(
      edition.units.map(({ scoreInterval }) => scoreInterval),
    );
  });

  it("draws weights where the recipe says nothing of uncertainty, and says so", async () => {
    const recipe = { ...smallRecipe(), uncertainty: undefined };
    delete recipe.uncertainty;
    const built = await buildEdition(await smallInputs(undefined, recipe), { ...buildHere, draws: 20 });
    expect(built.problems.map(({ code }) => code)).toEqual(["uncertainty-not-said"]);
    expect(built.edition?.units.every(({ place }) => place !== null)).toBe(true);
    expect((await verifyEdition(folderOf(built.files ?? new Map()), framework, buildHere)).differences).toEqual([]);
  });

  it("gives no place to a city that reports too little, and keeps its score", async () => {
    const recipe = smallRecipe({ coverage: { atLeast: 0.9, reason: "Most of it." } });
    const built = await buildEdition(await smallInputs(undefined, recipe), buildHere);
    const withGap = built.edition?.units.find(({ id }) => id === "C007");
    expect(withGap).toMatchObject({ place: null, withoutPlace: "coverage" });
    expect(withGap?.score).not.toBeNull();
  });

  it.each([
    ["a step of the uncertainty that is none", { step: "polish" }, "uncertainty-step-unknown"],
    [
      "an option that doesn't fit",
      { options: [{ label: "a" }, { label: "b", settings: { colour: 1 } }] },
      "uncertainty-option-invalid",
    ],
    [
      "a draw that fails",
      { step: "normalise", options: [{ label: "a" }, { label: "from 0", settings: { method: { range: [0, 100] } } }] },
      "draw-failed",
    ],
  ])("builds nothing around %s", async (_, change, code) => {
    const plan = smallRecipe().uncertainty;
    const factors = plan?.factors.map((factor) => (factor.type === "choice" ? { ...factor, ...change } : factor));
    const built = await buildEdition(
      await smallInputs(undefined, smallRecipe({ uncertainty: { ...plan, factors } })),
      buildHere,
    );
    expect(built.files).toBeNull();
    expect(built.problems.some((problem) => problem.code === code)).toBe(true);
  });
});

describe("verifyEdition", () => {
  it("finds nothing where nothing was changed", async () => {
    expect((await verify(files)).differences).toEqual([]);
  });

  it("names a result that was changed, with the line", async () => {
    const { differences } = await verify(changedFile("results/places.csv", (text) => text.replace(",1,", ",2,")));
    expect(differences.map(({ kind, path }) => `${kind} ${path}`)).toEqual([
      "changed results/places.csv",
      "result results/places.csv",
    ]);
    expect(differences[1]?.line).toBe(2);
  });

  it("names an input that was changed, and what follows from it", async () => {
    const { differences } = await verify(changedFile("inputs/data.csv", (text) => text.replace("City 0", "City Zero")));
    expect(differences).toContainEqual({ kind: "changed", path: "inputs/data.csv" });
    expect(differences.some(({ kind, path }) => kind === "result" && path === "edition.json")).toBe(true);
  });

  it("names files that are missing and files that are surplus", async () => {
    const changed = new Map([...files, ["notes.txt", "mine"]]);
    changed.delete("audit.txt");
    expect((await verify(changed)).differences.map(({ kind, path }) => `${kind} ${path}`)).toEqual([
      "missing audit.txt",
      "added notes.txt",
    ]);
  });

  it.each([
    ["inputs/recipe.json", (text: string) => text.replace('"schema"', '"scheme"')],
    ["inputs/elements.json", () => "{"],
    ["inputs/data.csv", (text: string) => text.replace(/\d\.\d/, "NaN")],
  ])("says that nothing can be recomputed from a broken %s", async (path, change) => {
    const { differences } = await verify(changedFile(path, change));
    expect(differences.map(({ kind }) => kind)).toEqual(["changed", "inputs"]);
  });

  it("refuses a folder that is no edition", async () => {
    await expect(verify(new Map())).rejects.toMatchObject({ code: "no-edition" });
    await expect(readEdition(folderOf(new Map([["edition.json", "[]"]])))).rejects.toMatchObject({
      code: "no-edition",
    });
  });
});
