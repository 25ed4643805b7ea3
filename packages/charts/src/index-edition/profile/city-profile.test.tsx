import { describe, expect, it } from "vitest";
import { svgMarkup, titles, words } from "../../testing/svg-markup.ts";
import { editionTranslator } from "../testing/edition-translator.ts";
import { sampleEdition } from "../testing/sample-edition.ts";
import { unitOf } from "../ranks/placed-unit.ts";
import { CityProfile } from "./city-profile.tsx";
import { profileRows } from "./profile-rows.ts";
import { quantile } from "./quantile.ts";

const edition = sampleEdition({ cities: 20 });
const city = unitOf(edition, "c1", 2025);
const translator = editionTranslator("en");
const drawn = (more: Partial<Parameters<typeof CityProfile>[0]> = {}) =>
  svgMarkup(<CityProfile {...{ translator, edition }} idPrefix="p" city="c1" {...more} />);

describe("quantile", () => {
  it("interpolates between order statistics, type 7", () => {
    // by hand: position 1 + 3 × 0.25 = 1.75 between 1 and 2
    expect(quantile([1, 2, 3, 10], 0.25)).toBe(1.75);
    expect(quantile([5], 0.9)).toBe(5);
    expect(() => quantile([], 0.5)).toThrow("quantile requires at least one value");
  });
});

describe("profileRows", () => {
  it("goes from the index down, each dimension followed by its sub-dimensions", () => {
    const rows = profileRows(edition, city, edition.units, 2);
    expect(rows.map(({ element }) => element.id)).toEqual(
      "index economy ict productivity infrastructure environment nature energy society education safety".split(" "),
    );
  });

  it("takes the city's score from its own level, and its peers without the city", () => {
    const [index, economy] = profileRows(edition, city, edition.units, 2);
    expect(index?.score).toBe(city.score);
    expect(economy?.score).toBe(city.scores[2]?.[0]);
    const others = edition.units
      .filter(({ id }) => id !== "c1")
      .map(({ score }) => score ?? 0)
      .toSorted((a, b) => a - b);
    expect(index?.peers).toMatchObject({ count: 19, low: others[0], median: others[9], high: others[18] });
  });
});

describe("CityProfile", () => {
  it("places the city's dot and its peers' median on one scale from 0 to 100", () => {
    const markup = drawn({ lowest: 3 });
    const [zero = 0, hundred = 0] = [...markup.matchAll(/<text x="([\d.]+)"[^>]*text-anchor="middle">(0|100)</g)].map(
      (match) => Number(match[1]),
    );
    const dots = [...markup.matchAll(/<circle cx="([\d.]+)" cy="[\d.]+" r="5"/g)].map((match) => Number(match[1]));
    const medians = [...markup.matchAll(/<path d="M([\d.]+),[\d.]+v13"/g)].map((match) => Number(match[1]));
    const rows = profileRows(edition, city, edition.units, 3);
    const at = (score: number) => zero + ((hundred - zero) * score) / 100;
    for (const [index, { score, peers }] of rows.entries()) {
      expect(dots[index]).toBeCloseTo(at(score ?? 0), 1);
      expect(medians[index]).toBeCloseTo(at(peers?.median ?? 0), 1);
    }
  });

  it("says in the title where the city is furthest above and below its peers' median", () => {
    const lowest = profileRows(edition, city, edition.units, 2)
      .filter(({ depth }) => depth === 2)
      .map(({ element, score, peers }) => ({ name: element.name, distance: (score ?? 0) - (peers?.median ?? 0) }))
      .toSorted((a, b) => b.distance - a.distance);
    const above = lowest.filter(({ distance }) => distance > 0).length;
    expect(titles(drawn())[0]).toBe(
      `${city.name} is above the median of its peers in ${above} of 7 parts of the index: furthest above in ${lowest[0]?.name}, furthest below in ${lowest[6]?.name}`,
    );
  });

  it("compares with the peers asked for", () => {
    expect(titles(drawn({ peers: ["c1", "c2", "c3", "c4"] }))[1]).toMatch(/, 3 cities\.$/);
  });

  it("says in words where a score is missing, and draws no dot there", () => {
    const gap = {
      ...edition,
      units: edition.units.map((unit) => ({
        ...unit,
        scores: unit.scores.map((level, at) => (at === 1 && unit.id === "c1" ? level.map(() => null) : level)),
      })),
    };
    const markup = drawn({ edition: gap });
    expect(words(markup)).toContain("–");
    expect(titles(markup)).toContain("ICT: no score.");
    expect([...markup.matchAll(/r="5"/g)].length).toBe(4); // index and three dimensions
  });

  it("refuses a city that the edition does not have", () => {
    expect(() => drawn({ city: "nowhere" })).toThrow("unitOf requires a city of the edition, got nowhere in 2025");
  });
});
