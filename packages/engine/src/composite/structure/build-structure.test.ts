import type { IndexElement } from "@urbimetry/model";
import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { elements } from "../testing/small-index.ts";
import { buildStructure } from "./build-structure.ts";
import { effectiveWeights } from "./effective-weights.ts";
import { indicatorsBelow, lineage } from "./lineage.ts";
import { removeElements, weightsWithout } from "./without-elements.ts";

const built = (given: readonly IndexElement[] = elements) => {
  const { structure } = buildStructure(given);
  if (structure === null) throw new Error("the elements of this test are a tree");
  return structure;
};

/** Codes of problems, each with its element. */
const problemsOf = (given: readonly IndexElement[]) =>
  buildStructure(given).problems.map(({ code, element }) => `${code} ${element ?? ""}`.trim());

const changed = (id: string, change: Partial<IndexElement>) =>
  elements.map((element) => (element.id === id ? { ...element, ...change } : element));

describe("buildStructure", () => {
  it("sorts by level, parent code and given order, and joins children to parents", () => {
    const structure = built([...elements].reverse());
    expect(structure.levels.map((level) => level.elements.map(({ id }) => id))).toEqual([
      ["b", "a", "d", "c"], // by hand: below north first, siblings as given
      ["south", "north"],
      ["index"],
    ]);
    expect(structure.levels.map(({ parents }) => [...parents])).toEqual([[1, 1, 0, 0], [0, 0], [-1]]);
    expect(structure.levels[1]?.children.map((children) => [...children])).toEqual([
      [2, 3],
      [0, 1],
    ]);
    expect(structure.places.get("south")).toEqual({ level: 2, position: 0 });
  });

  it.each([
    ["the same code twice", [...elements, ...elements.slice(-1)], ["duplicate-element d"]],
    ["no elements", [], ["no-elements"]],
    ["indicators alone", elements.slice(3, 4).map(({ parent: _, ...element }) => element), ["no-aggregate"]],
    [
      "a second top",
      [...elements, { ...elements[0]!, id: "other" }],
      ["several-tops other", "aggregate-without-children other"],
    ],
    ["a parent that is not there", changed("a", { parent: "east" }), ["unknown-parent a"]],
    ["no parent below the top", changed("a", { parent: undefined }), ["element-without-parent a"]],
    ["a level left out", changed("a", { parent: "index" }), ["level-gap a"]],
    [
      "a parent below its child",
      changed("north", { parent: "a" }),
      ["cycle-in-structure north", "cycle-in-structure a"],
    ],
    ["a negative weight", changed("b", { weight: -1 }), ["negative-weight b"]],
    ["a weight that is no number", changed("b", { weight: Number.NaN }), ["weight-not-finite b"]],
    ["an endless weight", changed("b", { weight: Infinity }), ["weight-not-finite b"]],
    [
      "siblings that all weigh nothing",
      changed("a", { weight: 0 }).map((e) => (e.id === "b" ? { ...e, weight: 0 } : e)),
      ["children-without-weight north"],
    ],
    [
      "an aggregate of nothing",
      elements.filter(({ parent }) => parent !== "north"),
      ["aggregate-without-children north"],
    ],
    ["half a level", changed("a", { level: 1.5 }), ["level-not-whole a"]],
  ])("refuses %s", (_, given, problems) => {
    expect(buildStructure(given).structure).toBeNull();
    expect(problemsOf(given)).toEqual(problems);
  });

  it("finds a cycle that hangs on nothing", () => {
    const round = [
      { id: "x", level: 2, parent: "y", direction: 1, weight: 1 },
      { id: "y", level: 2, parent: "x", direction: 1, weight: 1 },
    ] as const;
    expect(problemsOf([...elements, ...round])).toEqual(["cycle-in-structure x", "cycle-in-structure y"]);
  });
});

describe("effectiveWeights", () => {
  it("multiplies shares among siblings down the tree", () => {
    const [indicators, pillars, index] = effectiveWeights(built());
    expect([...index!]).toEqual([1]);
    expect([...pillars!]).toEqual([0.25, 0.75]); // weights 1 and 3
    expect([...indicators!]).toEqual([0.125, 0.125, 0.375, 0.375]);
  });

  it("sums to 1 at every level, whatever the weights", () => {
    fc.assert(
      fc.property(
        fc.array(fc.double({ min: 0.001, max: 1000, noNaN: true }), { minLength: 7, maxLength: 7 }),
        (weights) => {
          const weighted = elements.map((element, place) => ({ ...element, weight: weights[place]! }));
          for (const level of effectiveWeights(built(weighted)))
            expect(level.reduce((sum, weight) => sum + weight, 0)).toBeCloseTo(1, 12);
        },
      ),
    );
  });

  it("gives nothing to siblings that weigh nothing together", () => {
    const structure = built();
    const weights = weightsWithout(
      structure,
      structure.levels.map((level) => level.weights),
      ["a", "b"],
    );
    expect([...effectiveWeights(structure, weights)[0]!]).toEqual([0, 0, 0.375, 0.375]);
  });
});

describe("lineage", () => {
  it("goes from each indicator up to the index", () => {
    expect(lineage(built())[2]).toEqual(["c", "south", "index"]);
  });

  it("finds the indicators below an aggregate, and an indicator below itself", () => {
    expect([...indicatorsBelow(built(), "index")]).toEqual([0, 1, 2, 3]);
    expect([...indicatorsBelow(built(), "south")]).toEqual([2, 3]);
    expect([...indicatorsBelow(built(), "b")]).toEqual([1]);
    expect(() => indicatorsBelow(built(), "east")).toThrow("requires an element of the structure, got east");
  });
});

describe("elements are removed", () => {
  it("by a weight of zero, and the weights given are left alone", () => {
    const structure = built();
    const weights = structure.levels.map((level) => level.weights);
    const without = weightsWithout(structure, weights, ["a", "south"]);
    expect(without.map((level) => [...level])).toEqual([[0, 1, 1, 1], [1, 0], [1]]);
    expect(without[2]).toBe(weights[2]);
    expect([...weights[0]!]).toEqual([1, 1, 1, 1]);
    expect(() => weightsWithout(structure, weights, ["east"])).toThrow("got east");
  });

  it("with what is below them and what is then empty", () => {
    expect(removeElements(elements, ["south"]).map(({ id }) => id)).toEqual(["index", "north", "a", "b"]);
    expect(removeElements(elements, ["c", "d"]).map(({ id }) => id)).toEqual(["index", "north", "a", "b"]);
    expect(removeElements(elements, [])).toEqual(elements);
  });
});
