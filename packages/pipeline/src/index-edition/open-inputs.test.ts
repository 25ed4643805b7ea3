import { checkIndexRecipe, loadBenchmarkSet, loadFramework, loadIndexRecipe } from "@urbimetry/framework";
import type { IndexRecipe } from "@urbimetry/model";
import { describe, expect, it } from "vitest";
import { openInputs, type GivenInputs } from "./open-inputs.ts";

const bytes = (text: string) => [new TextEncoder().encode(text)];
const framework = loadFramework();
const benchmarks = loadBenchmarkSet("reference");
const recipe = (change: object = {}): IndexRecipe => {
  const checked = checkIndexRecipe({
    schema: "urbimetry/index-recipe/1",
    id: "small",
    version: "1",
    name: "Small",
    description: "Small",
    structure: "file",
    steps: [
      { step: "normalise", reason: "One scale.", method: { type: "min-max" } },
      { step: "aggregate", reason: "One number.", methods: [{ type: "arithmetic" }] },
    ],
    ...change,
  });
  if (checked.recipe === null) throw new RangeError(JSON.stringify(checked.problems));
  return checked.recipe;
};
const meta = "Level,iCode,Parent,Denominator\n1,water,index,\n1,cars,index,people\n2,index,,\n";
const data = "uCode,people,water,cars\nA,100,1,2\nB,200,3,4\n";
const open = (given: Partial<GivenInputs>) =>
  openInputs({ recipe: recipe(), data: { table: bytes(data) }, framework, benchmarks, ...given });

describe("openInputs", () => {
  it("reads a table and its elements, with the denominators that elements name", async () => {
    const { inputs, problems } = await open({ structure: bytes(meta) });
    expect(problems).toEqual([]);
    expect(inputs?.elements.map(({ id }) => id)).toEqual(["water", "cars", "index"]);
    expect(inputs?.data.denominators["people"]).toEqual(Float64Array.of(100, 200));
    expect(inputs?.goalposts).toBeNull();
  });

  it.each([
    ["a recipe that wants elements beside it and gets none", {}, "structure-not-given"],
    [
      "elements that the recipe would ignore",
      {
        recipe: recipe({
          structure: [
            { id: "water", level: 1, parent: "i" },
            { id: "i", level: 2 },
          ],
        }),
        structure: bytes(meta),
      },
      "structure-not-wanted",
    ],
    [
      "assessments for a tree of somebody's own",
      { structure: bytes(meta), data: { assessments: [] } },
      "assessments-need-framework",
    ],
    [
      "a grade that is none",
      {
        structure: bytes(meta),
        quality: "superb",
        recipe: recipe({ uncertainty: { factors: [{ id: "d", type: "data", reason: "r" }] } }),
      },
      "quality-unknown",
    ],
    ["a grade that nothing is drawn from", { structure: bytes(meta), quality: "unknown" }, "quality-not-used"],
  ])("refuses %s", async (_, given, code) => {
    const { inputs, problems } = await open(given as Partial<GivenInputs>);
    expect(inputs).toBeNull();
    expect(problems.map((problem) => problem.code)).toEqual([code]);
  });

  it("takes data points of the framework as columns, and refuses any other", async () => {
    const ssc = loadIndexRecipe("ssc-index-2026").recipe as IndexRecipe;
    const table = (columns: string, row: string) => ({ table: bytes(`uCode,population,${columns}\nA,1000,${row}\n`) });
    const good = await open({
      recipe: ssc,
      data: table("EC_ICT_ICT_1C,EN_EN_AQ_1C.pm25", "90,12"),
      quality: "accurate-measurement",
    });
    expect(good.problems).toEqual([]);
    expect(good.inputs?.data.indicators).toHaveLength(
      benchmarks.benchmarks.filter(({ value }) => value !== null).length,
    );
    // quality-grades.yaml: ± 2 percent
    expect(good.inputs?.data.relativeError?.[0]?.[0]).toBeCloseTo(0.02 / Math.sqrt(3), 15);
    const bad = await open({ recipe: ssc, data: table("EC_ICT_ICT_9X", "90") });
    expect(bad.problems).toMatchObject([{ code: "column-without-element", element: "EC_ICT_ICT_9X" }]);
    const silent = await open({ recipe: ssc, data: table("EC_ICT_ICT_1C", "90") });
    expect(silent.problems).toMatchObject([{ code: "table-without-quality", severity: "warning" }]);
    expect(silent.inputs?.data.relativeError?.[0]?.[0]).toBeCloseTo(0.5 / Math.sqrt(3), 15);
  });
});
