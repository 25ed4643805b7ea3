import type { WhatIfGoal } from "@urbimetry/engine";
import { loadFramework } from "@urbimetry/framework";
import { describe, expect, it } from "vitest";
import { buildEdition } from "../build-edition.ts";
import { prepareInputs } from "../prepare-inputs.ts";
import { buildHere, smallData, smallInputs, smallRecipe } from "../testing/small-index.ts";
import { compareEditions, scoreDifference, type ComparedEdition } from "./compare-editions.ts";
import { explainCity, type AskedCity } from "./explain-city.ts";
import { explainPlaces } from "./explain-places.ts";

async function built(data: string, recipe = smallRecipe()): Promise<ComparedEdition> {
  const inputs = await smallInputs(data, recipe);
  const [{ edition }, { plan }] = [await buildEdition(inputs, buildHere), prepareInputs(inputs)];
  if (edition === null || plan === null) throw new RangeError("the small index can be built");
  return { edition, plan };
}

const sum = (numbers: readonly number[]) => numbers.reduce((total, number) => total + number, 0);

describe("explainCity", () => {
  it("makes points of every level add up to the score", async () => {
    const { edition, plan } = await built(smallData(12));
    const explanation = explainCity(edition, plan, { city: "C003" });
    for (const level of [1, 2]) {
      const points = explanation?.elements.filter((one) => one.level === level).map((one) => one.points) ?? [];
      expect(sum(points)).toBeCloseTo(explanation?.unit.score ?? 0, 8);
    }
  });

  it("makes points of indicators add up to the difference from another city", async () => {
    const { edition, plan } = await built(smallData(12));
    const difference = explainCity(edition, plan, { city: "C003", against: "C007" })?.difference;
    if (!difference) throw new RangeError("both cities have a score");
    expect(sum(difference.parts.map(({ points }) => points))).toBeCloseTo(difference.to - difference.from, 9);
  });

  it("explains no city that is not there", async () => {
    const { edition, plan } = await built(smallData(12));
    expect(explainCity(edition, plan, { city: "nowhere" })).toBeNull();
    expect(explainCity(edition, plan, { city: "C003", against: "nowhere" })).toBeNull();
  });
});

describe("explainPlaces", () => {
  const framework = loadFramework();
  const opened = async (data = smallData(12)) => {
    const inputs = await smallInputs(data, smallRecipe());
    const [{ edition }, { plan }] = [await buildEdition(inputs, buildHere), prepareInputs(inputs)];
    if (edition === null || plan === null) throw new RangeError("the small index can be built");
    return { edition, inputs, plan };
  };
  const explained = async (ask: AskedCity, goal?: WhatIfGoal) => {
    const small = await opened();
    const explanation = explainCity(small.edition, small.plan, ask);
    if (explanation === null) throw new RangeError("the city has a score");
    return {
      small,
      explanation,
      places: await explainPlaces(small, framework, ask, explanation, { goal, workers: 1 }),
    };
  };

  it("counts in how many of the edition's own draws one city is above the other, ties as half", async () => {
    const one = (await explained({ city: "C003", against: "C007" })).places.chanceAbove ?? Number.NaN;
    const back = (await explained({ city: "C007", against: "C003" })).places.chanceAbove ?? Number.NaN;
    expect(one + back).toBeCloseTo(1, 12);
    expect(one * 60 * 2).toBeCloseTo(Math.round(one * 60 * 2), 9); // of the recipe's 60 draws
  });

  it("gives a place among similar cities with its interval, and tells why they are similar and how surely", async () => {
    const { explanation, places } = await explained({ city: "C003" });
    const { rank = 0, low = 0, high = 0, cities = 0 } = places.amongSimilar ?? {};
    expect(cities).toBe(explanation.similar.length + 1);
    expect([1 <= low, low <= high, high <= cities, rank >= 1, rank <= cities]).toEqual([true, true, true, true, true]);
    for (const { stability, dimensions } of explanation.similar) {
      expect(stability).toBeGreaterThan(0);
      expect(dimensions.map(({ dimension }) => dimension)).toEqual(["inhabitants"]);
    }
  });

  it("tells the smallest changes that gain a place, within what another city has reached", async () => {
    const { small, explanation, places } = await explained({ city: "C003" }, { places: 1 });
    const rank = explanation.unit.place?.rank ?? 0;
    expect(places.whatIf?.changes.length).toBeGreaterThan(0);
    for (const change of places.whatIf?.changes ?? []) {
      expect(change.rank).toBeLessThan(rank);
      expect(change.achievedBy).toBeGreaterThan(0);
      expect(small.plan.data.indicators).toContain(change.indicator);
    }
  });

  it("draws nothing for a city without neighbours that is set against none", async () => {
    const small = await opened();
    const explanation = explainCity(small.edition, small.plan, { city: "C003" });
    if (explanation === null) throw new RangeError("the city has a score");
    const alone = { ...explanation, similar: [] };
    expect(await explainPlaces(small, framework, { city: "C003" }, alone)).toEqual({
      chanceAbove: null,
      amongSimilar: null,
      whatIf: null,
    });
  });
});

describe("compareEditions", () => {
  const data = smallData(12);
  const [head = "", ...rows] = data.trimEnd().split("\n");

  it("finds nothing between two editions that are the same", async () => {
    const edition = await built(data);
    const { changes, newcomers, gone } = compareEditions(edition, edition);
    expect([changes.length, newcomers, gone]).toEqual([12, [], []]);
    expect(Math.max(...changes.flatMap(({ causes }) => causes.map(({ points }) => Math.abs(points))))).toBe(0);
  });

  it("lays a change of one city's figures at its own door, and at the others' only what it did to their scale", async () => {
    const raised = rows.map((row) => (row.startsWith("C003,") ? row.replace(/,[^,]+$/, ",61.00") : row));
    const { changes } = compareEditions(await built(data), await built([head, ...raised, ""].join("\n")));
    const own = changes.find(({ unit }) => unit === "C003");
    const points = new Map(own?.causes.map(({ cause, points: of }) => [cause, of]));
    expect(points.get("method")).toBeCloseTo(0, 9);
    expect(points.get("newcomers")).toBeCloseTo(0, 9);
    expect(Math.abs(points.get("data") ?? 0)).toBeGreaterThan(0.1);
    for (const change of changes)
      expect(sum(change.causes.map((cause) => cause.points))).toBeCloseTo(change.after.score - change.before.score, 8);
  });

  it("lays a change of recipe at the method's door", async () => {
    const recipe = smallRecipe();
    const steps = recipe.steps.map((step) =>
      step.step === "aggregate" ? { ...step, methods: [{ type: "arithmetic" as const, atLeast: 0 }] } : step,
    );
    const { changes } = compareEditions(await built(data), await built(data, { ...recipe, steps, version: "2" }));
    for (const { causes, after, before } of changes)
      expect(causes.find(({ cause }) => cause === "method")?.points).toBeCloseTo(after.score - before.score, 8);
  });

  it("names newcomers and those that left", async () => {
    const [before, after] = [
      await built([head, ...rows.slice(1), ""].join("\n")),
      await built([head, ...rows.slice(0, -1), ""].join("\n")),
    ];
    const { newcomers, gone, changes } = compareEditions(before, after);
    expect([newcomers, gone, changes.length]).toEqual([["C000"], ["C011"], 10]);
  });

  it("is drawn as parts that add up", async () => {
    const raised = rows.map((row) => (row.startsWith("C003,") ? row.replace(/,[^,]+$/, ",61.00") : row));
    const { changes } = compareEditions(await built(data), await built([head, ...raised, ""].join("\n")), {
      city: "C003",
    });
    const change = changes[0];
    if (!change) throw new RangeError("C003 is in both");
    const { parts, from, to } = scoreDifference(change, "small 1");
    expect(sum(parts.map(({ points }) => points))).toBeCloseTo(to - from, 8);
  });
});
