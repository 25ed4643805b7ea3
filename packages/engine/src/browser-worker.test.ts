import { createContext, Script } from "node:vm";
import { build } from "esbuild";
import { describe, expect, it } from "vitest";
import { drawRanks, prepareIndex, runIndex, summariseDraws } from "./index.ts";

/** What a page's worker would do: prepare, recompute with other weights, draw. Its words are those of the engine's entry. */
const program = `
  const { plan, problems } = engine.prepareIndex(input.recipe, input.elements, input.data);
  if (plan === null) throw new Error(JSON.stringify(problems));
  const live = engine.runIndex(plan, { without: ["water"] });
  const { draws } = engine.drawRanks(plan, input.recipe.uncertainty, { from: 0, to: 50, seed: 1 });
  const { rankLow, rankHigh } = engine.summariseDraws(draws);
  JSON.stringify({ scores: [...plan.nominal.scores], live: [...live.scores], low: [...rankLow], high: [...rankHigh] });
`;

const input = () => ({
  recipe: {
    schema: "urbimetry/index-recipe/1" as const,
    id: "live",
    version: "1",
    name: "Live",
    description: "Recomputed in a page",
    structure: "file" as const,
    leaveOut: {},
    steps: [
      {
        step: "normalise" as const,
        reason: "One scale.",
        method: { type: "min-max" as const, range: [1, 100] as [number, number] },
        individual: {},
        scope: "pooled" as const,
      },
      { step: "aggregate" as const, reason: "Balance.", methods: [{ type: "geometric" as const, atLeast: 0 }] },
    ],
    uncertainty: {
      factors: [{ id: "weights", type: "weights" as const, reason: "An agreement.", levels: [1], relative: 0.25 }],
      draws: 50,
      seed: 1,
      interval: 0.9,
    },
  },
  elements: [
    { id: "water", level: 1, parent: "index", direction: 1 as const, weight: 1 },
    { id: "air", level: 1, parent: "index", direction: -1 as const, weight: 1 },
    { id: "index", level: 2, direction: 1 as const, weight: 1 },
  ],
  data: {
    units: ["A", "B", "C", "D"],
    names: {},
    indicators: ["water", "air"],
    values: [Float64Array.of(10, 60, 80, 30), Float64Array.of(5, 40, 10, 20)],
    groups: {},
    denominators: {},
  },
});

describe("the engine in a browser's worker", () => {
  it("is bundled without anything of Node and gives the same figures where there are only the words of the language", async () => {
    const { outputFiles } = await build({
      entryPoints: ["packages/engine/src/index.ts"],
      bundle: true,
      write: false,
      // A builtin of Node would fail the build: nothing stands in its place.
      platform: "browser",
      format: "iife",
      globalName: "engine",
      target: "es2022",
      logLevel: "silent",
    });
    const bundle = outputFiles[0]?.text ?? "";
    expect(bundle.length).toBeGreaterThan(10_000);
    const context = createContext({ input: input() });
    new Script(bundle).runInContext(context);
    expect(new Script("typeof process + typeof require + typeof fetch + typeof Buffer").runInContext(context)).toBe(
      "undefinedundefinedundefinedundefined",
    );
    const there = JSON.parse(new Script(program).runInContext(context) as string) as Record<string, number[]>;

    const { recipe, elements, data } = input();
    const { plan } = prepareIndex(recipe, elements, data);
    if (plan === null) throw new RangeError("the live index can be computed");
    const { draws } = drawRanks(plan, recipe.uncertainty, { from: 0, to: 50, seed: 1 });
    if (draws === null) throw new RangeError("its weights can be drawn");
    const { rankLow, rankHigh } = summariseDraws(draws);
    expect(there).toEqual({
      scores: [...plan.nominal.scores],
      live: [...runIndex(plan, { without: ["water"] }).scores],
      low: [...rankLow],
      high: [...rankHigh],
    });
  });
});
