import { describe, expect, it } from "vitest";
import { buildEdition } from "../build-edition.ts";
import { prepareInputs } from "../prepare-inputs.ts";
import { buildHere, smallData, smallInputs, smallRecipe } from "../testing/small-index.ts";
import { compareEditions, scoreDifference, type ComparedEdition } from "./compare-editions.ts";
import { explainCity } from "./explain-city.ts";

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
