import { describe, expect, it } from "vitest";
import { attributeValues, svgMarkup, titles, words } from "../../testing/svg-markup.ts";
import { editionTranslator } from "../testing/edition-translator.ts";
import { sampleEdition } from "../testing/sample-edition.ts";
import { placedUnits } from "./placed-unit.ts";
import { RankIntervals } from "./rank-intervals.tsx";
import { tiesOf } from "./ties.ts";

const edition = sampleEdition({ cities: 20, withoutPlace: 2 });
const placed = placedUnits(edition, 2025);
const drawn = (more: Partial<Parameters<typeof RankIntervals>[0]> = {}) =>
  svgMarkup(<RankIntervals translator={editionTranslator("en")} idPrefix="r" edition={edition} {...more} />);
const rows = (markup: string) => markup.split("<g>").slice(1);
const dotOf = (row: string) => Number(/<circle cx="([\d.]+)"/.exec(row)?.[1]);
const lineOf = (row: string) => /<path d="M([\d.]+),[\d.]+H([\d.]+)M/.exec(row)?.slice(1, 3).map(Number);

describe("RankIntervals", () => {
  it("has a row for every city with a place, best first, and none for cities without one", () => {
    const names = words(drawn()).filter((word) => edition.units.some(({ name }) => name === word));
    expect(names).toEqual(placed.map(({ name }) => name));
    expect(names.length).toBe(18);
  });

  it("writes beside every place its interval, and says both in the row's title", () => {
    const all = rows(drawn());
    for (const [index, { name, place }] of placed.entries()) {
      const interval = place.low === place.high ? String(place.low) : `${place.low}–${place.high}`;
      expect(words(all[index] ?? "").slice(0, 3)).toEqual([String(place.rank), interval, name]);
      expect(titles(all[index] ?? "")[0]).toMatch(
        `${name}: place ${place.rank} of 18, between ${place.low} and ${place.high} in 90 % of the draws.`,
      );
    }
  });

  it("places dots and the ends of lines on one scale from the first to the last place", () => {
    const all = rows(drawn());
    const [first, last] = [dotOf(all[0] ?? ""), dotOf(all[17] ?? "")];
    const at = (place: number) => first + ((last - first) * (place - 1)) / 17;
    for (const [index, { place }] of placed.entries()) {
      expect(dotOf(all[index] ?? "")).toBeCloseTo(at(place.rank), 1);
      const [low = 0, high = 0] = lineOf(all[index] ?? "") ?? [at(place.low), at(place.high)];
      expect(low).toBeCloseTo(at(place.low), 1);
      expect(high).toBeCloseTo(at(place.high), 1);
    }
  });

  it("mirrors the scale in Arabic: the first place stands where reading begins", () => {
    const english = rows(drawn());
    const arabic = rows(drawn({ translator: { ...editionTranslator("en"), direction: "rtl" } }));
    for (const [index, row] of english.entries()) expect(dotOf(arabic[index] ?? "")).toBeCloseTo(640 - dotOf(row), 1);
  });

  it("holds a bracket for every group of two or more", () => {
    const several = tiesOf(placed).filter(({ count }) => count > 1).length;
    expect(several).toBeGreaterThan(1);
    expect(attributeValues(drawn(), "d").filter((path) => /^M6,[\d.]+H1V[\d.]+H6$/.test(path)).length).toBe(several);
  });

  it("shows a part of the list with brackets open where a group goes on, on a scale of its own", () => {
    const group = tiesOf(placed).find(({ count }) => count > 2);
    if (!group) throw new Error("no group of three");
    const page = drawn({ page: { from: group.from + 1, count: 1 } });
    expect(rows(page).length).toBe(1);
    expect(attributeValues(page, "d").filter((path) => /^M1,[\d.]+V[\d.]+$/.test(path)).length).toBe(1);
    const { low, high } = placed[group.from + 1]?.place ?? { low: 0, high: 0 };
    expect(words(page)).toEqual(expect.arrayContaining([String(low), String(high)]));
    const [from = 0, to = 0] = lineOf(rows(page)[0] ?? "") ?? [];
    expect(to - from).toBeGreaterThan(300); // from the first to the last place of the scale
  });

  it("tells in the title who is first, or how many share the lead", () => {
    const alone = {
      ...edition,
      units: edition.units.map((unit) => ({ ...unit, place: unit.place && { ...unit.place, group: unit.place.rank } })),
    };
    expect(titles(drawn({ edition: alone }))[0]).toBe(
      `${placed[0]?.name} stands apart in first place; the 18 cities form 18 groups that can be told apart`,
    );
    const leaders = tiesOf(placed)[0]?.count ?? 0;
    expect(leaders).toBeGreaterThan(1);
    expect(titles(drawn())[0]).toMatch(`The first ${leaders} of 18 cities cannot be told apart`);
  });

  it("says so when no city has a place", () => {
    const empty = { ...edition, units: edition.units.map((unit) => ({ ...unit, place: null })) };
    expect(titles(drawn({ edition: empty }))).toEqual(["No city has a place"]);
  });
});
