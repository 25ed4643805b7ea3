import { describe, expect, it } from "vitest";
import { svgMarkup, titles, words } from "../../testing/svg-markup.ts";
import { editionTranslator } from "../testing/edition-translator.ts";
import { sampleEdition } from "../testing/sample-edition.ts";
import { overviewLabels } from "./overview-labels.ts";
import { placedUnits } from "./placed-unit.ts";
import { RankOverview } from "./rank-overview.tsx";
import { tiesOf } from "./ties.ts";

const edition = sampleEdition({ cities: 339, withoutPlace: 2 });
const placed = placedUnits(edition, 2025);
const translator = editionTranslator("en");
const markup = svgMarkup(<RankOverview {...{ translator, edition }} idPrefix="o" highlighted={["c40", "c41"]} />);

describe("RankOverview of 339 cities", () => {
  it("draws and tells every city with a place on one page", () => {
    expect(titles(markup).length).toBe(1 + 337);
    const [, , , height] = (/viewBox="([^"]*)"/.exec(markup)?.[1] ?? "").split(" ").map(Number);
    expect(height).toBeLessThan(900); // a page of A4 is 984 units high in the report's scale
  });

  it("sets every second group on a ground, as high as the group has cities", () => {
    const grounds = [...markup.matchAll(/<rect [^>]*height="([\d.]+)" fill="#efece5"/g)].map((match) =>
      Number(match[1]),
    );
    const expected = tiesOf(placed).filter((_, index) => index % 2 === 0);
    expect(grounds.length).toBe(expected.length);
    for (const [index, { count }] of expected.entries()) expect(grounds[index]).toBeCloseTo((count * 760) / 337, 1);
  });

  it("names the cities asked for, the first and the last, never a place without its interval", () => {
    const named = words(markup);
    for (const unit of placed.filter(({ id, place }) => ["c40", "c41"].includes(id) || [1, 337].includes(place.rank))) {
      const at = named.indexOf(unit.name);
      expect(named[at - 1]).toBe(`${unit.place.rank} (${unit.place.low}–${unit.place.high})`);
    }
  });

  it("keeps labels a line apart and in the order of places", () => {
    const labels = overviewLabels(translator, placed, {
      highlighted: placed.slice(100, 112).map(({ id }) => id),
      middle: (index) => index * 2,
      height: 674,
      width: 120,
    });
    const gaps = labels.slice(1).map(({ y }, index) => y - (labels[index]?.y ?? 0));
    expect(Math.min(...gaps)).toBeGreaterThanOrEqual(14 - 1e-9);
    const ranks = labels.map(({ unit }) => unit.place.rank);
    expect(ranks).toEqual(ranks.toSorted((a, b) => a - b));
  });
});
