import { describe, expect, it } from "vitest";
import { renderToStaticMarkup } from "react-dom/server";
import { correlationFigures } from "../correlation/correlation-figures.ts";
import { profileFigures } from "../profile/profile-figures.ts";
import { rankFigures } from "../ranks/rank-figures.ts";
import { placedUnits } from "../ranks/placed-unit.ts";
import { sensitivityFigures } from "../sensitivity/sensitivity-figures.ts";
import { sunburstFigures } from "../sunburst/sunburst-figures.ts";
import { editionTranslator } from "../testing/edition-translator.ts";
import { sampleChange } from "../testing/sample-difference.ts";
import { sampleEdition } from "../testing/sample-edition.ts";
import { changeSteps } from "../waterfall/score-change.tsx";
import { waterfallFigures } from "../waterfall/waterfall-figures.ts";
import { ChartTable } from "./chart-table.tsx";
import type { ChartFigures } from "./chart-table.tsx";

const edition = sampleEdition({ cities: 12, seed: 4, withoutPlace: 1 });
const translator = editionTranslator("en");
const steps = changeSteps(translator, { edition, difference: sampleChange(edition, "c3"), time: 2025, most: 8 });
const twins: Record<string, { figures: ChartFigures; rows: number }> = {
  ranks: { figures: rankFigures(translator, edition), rows: 11 },
  profile: { figures: profileFigures(translator, edition, { city: "c3" }), rows: 1 + 3 + 7 },
  waterfall: { figures: waterfallFigures(translator, { steps, caption: "Why", decimals: 1 }), rows: steps.length },
  sensitivity: { figures: sensitivityFigures(translator, edition), rows: 5 },
  correlations: { figures: correlationFigures(translator, edition), rows: 21 },
  sunburst: { figures: sunburstFigures(translator, edition, { city: "c3" }), rows: 1 + 3 + 7 + 21 },
};

describe.each(Object.entries(twins))("the table of %s", (_, { figures, rows }) => {
  it("has a row for each mark of the chart and a text for each column", () => {
    expect(figures.rows.length).toBe(rows);
    for (const row of figures.rows) expect(row.length).toBe(figures.columns.length);
    expect(figures.rows.flat().join()).not.toMatch(/NaN|undefined|null/);
  });

  it("is a table with caption and heads", () => {
    const markup = renderToStaticMarkup(<ChartTable {...{ figures, translator }} />);
    expect(markup).toMatch(/^<table lang="en" dir="ltr"><caption>[^<]+<\/caption>/);
    expect([...markup.matchAll(/scope="row"/g)].length).toBe(rows);
  });
});

describe("rankFigures", () => {
  it("writes every place with its interval", () => {
    for (const [index, { place }] of placedUnits(edition, 2025).entries()) {
      const [rank, interval] = rankFigures(translator, edition).rows[index] ?? [];
      expect(rank).toBe(String(place.rank));
      expect(interval).toBe(place.low === place.high ? String(place.low) : `${place.low}–${place.high}`);
    }
  });
});
