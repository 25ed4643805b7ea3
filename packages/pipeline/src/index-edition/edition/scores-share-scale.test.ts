import { IndexRecipe, type UncertaintyPlan } from "@urbimetry/model";
import { describe, expect, it } from "vitest";
import { scoresShareScale } from "./scores-share-scale.ts";

const recipe = (step: string, settings: object) =>
  IndexRecipe.parse({
    schema: "urbimetry/index-recipe/1",
    id: "one",
    version: "1",
    name: "One",
    description: "One",
    structure: "file",
    steps: [
      { step: "normalise", reason: "r", method: { type: "min-max", range: [0, 100] } },
      { step: "aggregate", reason: "r", methods: [{ type: "arithmetic" }] },
    ],
    uncertainty: {
      factors: [{ type: "choice", id: "c", reason: "r", step, options: [{ label: "a" }, { label: "b", settings }] }],
    },
  }) as IndexRecipe & { uncertainty: UncertaintyPlan };

describe("scoresShareScale", () => {
  it.each([
    ["other means", "aggregate", { methods: [{ type: "geometric" }] }, true],
    ["wins and losses", "aggregate", { methods: [{ type: "copeland" }] }, false],
    ["z-scores", "normalise", { method: { type: "z-score", mean: 10, sd: 2 } }, false],
    ["another range", "normalise", { method: { type: "min-max", range: [1, 100] } }, false],
    ["ranks on the same range", "normalise", { method: { type: "rank", outputRange: [0, 100] } }, true],
    ["goalposts of the same scale", "normalise", { method: { type: "goalposts", posts: "benchmarks" } }, true],
  ])("tells of %s", (_what, step, settings, same) => {
    expect(scoresShareScale(recipe(step, settings))).toBe(same);
  });
});
