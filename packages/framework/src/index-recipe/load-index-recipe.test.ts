import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, describe, expect, it } from "vitest";
import { checkIndexRecipe, indexRecipeIds, loadIndexRecipe } from "./load-index-recipe.ts";

const folder = mkdtempSync(join(tmpdir(), "urbimetry-recipe-"));
afterAll(() => rmSync(folder, { recursive: true }));

const small = {
  schema: "urbimetry/index-recipe/1",
  id: "small",
  version: "1",
  name: "Small",
  description: "Small",
  structure: "file",
  steps: [{ step: "normalise", reason: "One scale.", method: { type: "min-max" } }],
};
const step = (settings: object) => ({ ...small, steps: [{ step: "normalise", reason: "One scale.", ...settings }] });
const problemsOf = (document: unknown) => checkIndexRecipe(document).problems;

describe("recipes that come with the framework", () => {
  it("are read, each with a reason for every step and every factor", () => {
    expect(indexRecipeIds()).toEqual(["ssc-index-2026"]);
    const { recipe, problems } = loadIndexRecipe("ssc-index-2026");
    expect(problems).toEqual([]);
    expect(recipe?.id).toBe("ssc-index-2026");
    const reasons = [...(recipe?.steps ?? []), ...(recipe?.uncertainty?.factors ?? [])].map(({ reason }) => reason);
    expect(reasons.every((reason) => reason.split(" ").length > 10)).toBe(true);
  });
});

describe("checkIndexRecipe", () => {
  it("fills in what a recipe leaves open, so that the edition says it", () => {
    expect(checkIndexRecipe(small).recipe?.steps[0]).toEqual({
      step: "normalise",
      reason: "One scale.",
      method: { type: "min-max", range: [0, 100] },
      individual: {},
      scope: "pooled",
    });
  });

  it.each([
    ["an unknown setting", { ...small, colour: "red" }, "recipe-unknown-setting", "colour"],
    [
      "a slip within a method",
      step({ method: { type: "min-max", rnge: [0, 1] } }),
      "recipe-unknown-setting",
      "steps[0].method.rnge",
    ],
    ["a step that is none", { ...small, steps: [{ step: "polish" }] }, "recipe-not-a-choice", "steps[0].step"],
    [
      "a missing reason",
      { ...small, steps: [{ step: "weigh", method: { type: "equal" } }] },
      "recipe-setting-missing",
      "steps[0].reason",
    ],
    ["an empty reason", step({ reason: "", method: { type: "min-max" } }), "recipe-too-small", "steps[0].reason"],
    ["words for a number", step({ method: { type: "z-score", sd: "ten" } }), "recipe-wrong-kind", "steps[0].method.sd"],
    [
      "a range upside down",
      step({ method: { type: "min-max", range: [5, 1] } }),
      "recipe-setting-invalid",
      "steps[0].method.range",
    ],
    ["no recipe at all", null, "recipe-wrong-kind", "recipe"],
    ["a coverage of 2", { ...small, coverage: { atLeast: 2, reason: "x" } }, "recipe-too-large", "coverage.atLeast"],
  ])("names the place of %s", (_, document, code, path) => {
    expect(problemsOf(document)).toMatchObject([{ code, severity: "error", values: { path } }]);
  });

  it("says which settings there are where one is unknown", () => {
    expect(problemsOf(step({ method: { type: "min-max", rnge: [0, 1] } }))[0]?.values["known"]).toBe("type, range");
  });

  it("tells everything that is wrong at once", () => {
    expect(
      problemsOf({ ...small, colour: "red", version: 1 })
        .map(({ code }) => code)
        .sort(),
    ).toEqual(["recipe-unknown-setting", "recipe-wrong-kind"]);
  });
});

describe("loadIndexRecipe", () => {
  it("reads a recipe from YAML", () => {
    const file = join(folder, "small.yaml");
    writeFileSync(file, JSON.stringify(small));
    expect(loadIndexRecipe(file).recipe?.id).toBe("small");
  });

  it("refuses a key that stands twice, and a file that is not there", () => {
    const file = join(folder, "twice.yaml");
    writeFileSync(file, "id: a\nid: b\n");
    expect(() => loadIndexRecipe(file)).toThrow("keys must be unique");
    expect(() => loadIndexRecipe("nowhere.yaml")).toThrow("there is no recipe nowhere.yaml");
  });
});
