import { createTranslator } from "@urbimetry/framework";
import type { EditionUnit, IndexEdition } from "@urbimetry/model";
import { describe, expect, it } from "vitest";
import { printPlaces } from "./print-index.ts";
import { fakeTerminal } from "./testing/fake-terminal.ts";

const unit = (id: string, rank: number, low: number, high: number): EditionUnit => ({
  id,
  name: id,
  time: null,
  groups: {},
  score: 50,
  scoreInterval: { low: 40, high: 60 },
  place: { rank, low, high, median: rank, mean: rank, top: [], group: 0 },
  withoutPlace: null,
  coverage: { indicators: 1, weight: 1, reported: 4, imputed: 0, verified: 0 },
  scores: [],
  contributions: null,
  bounds: null,
  strengths: [],
  weaknesses: [],
  similar: [],
});

const printed = (units: EditionUnit[]) => {
  const terminal = fakeTerminal();
  const edition: IndexEdition = {
    schema: "urbimetry/index-edition/1",
    id: "small",
    name: "Small",
    recipe: { id: "small", version: "1", name: "Small", description: "", coverage: null, steps: [], factors: [] },
    engineVersion: "test",
    seed: 1,
    draws: 100,
    interval: 0.9,
    times: [],
    levels: [],
    units,
    groups: [],
    sensitivity: { method: "none", overall: [], cities: {}, effects: [] },
    correlations: [],
    audit: [],
    problems: [],
  };
  printPlaces(edition, createTranslator("en"), terminal, 25);
  return terminal.said();
};

describe("printPlaces", () => {
  it("prints no place without its interval", () => {
    expect(printed([unit("A", 1, 1, 2)])).toMatch(/1 \(1–2\) +A +50\.0 \(40\.0–60\.0\) +100 %/);
  });

  it("says when a place lies outside its interval, and is silent otherwise", () => {
    expect(printed([unit("A", 1, 2, 3), unit("B", 2, 1, 2)])).toContain(
      "The place of one of 2 cities by the recipe lies outside its interval: most draws put it elsewhere.",
    );
    expect(printed([unit("A", 1, 1, 2), unit("B", 2, 1, 2)])).not.toContain("outside");
  });
});
