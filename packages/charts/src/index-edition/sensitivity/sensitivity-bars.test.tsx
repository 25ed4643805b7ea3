import { describe, expect, it } from "vitest";
import { svgMarkup, titles, words } from "../../testing/svg-markup.ts";
import { editionTranslator } from "../testing/edition-translator.ts";
import { sampleEdition } from "../testing/sample-edition.ts";
import { SensitivityBars } from "./sensitivity-bars.tsx";

const edition = sampleEdition({ cities: 12, seed: 4 });
const translator = editionTranslator("en");
const drawn = (more: Partial<Parameters<typeof SensitivityBars>[0]> = {}) =>
  svgMarkup(<SensitivityBars {...{ translator, edition }} idPrefix="s" {...more} />);
const bars = (markup: string, fill: string) =>
  [
    ...markup.matchAll(
      new RegExp(`<rect x="[\\d.]+" y="[\\d.]+" width="([\\d.]+)" height="[\\d.]+" fill="${fill}"`, "g"),
    ),
  ]
    .map((match) => Number(match[1]))
    .slice(1); // the first stands in the key

describe("SensitivityBars", () => {
  it("has a row for every factor, the one with most influence first, and names it in the title", () => {
    const all = titles(drawn());
    const sorted = edition.sensitivity.overall.toSorted((a, b) => b.total - a.total);
    expect(all.length).toBe(1 + sorted.length);
    expect(sorted[0]?.factor).toBe("weights");
    expect(all[0]).toBe(
      `What moves places most: Weights, with a hand in ${Math.round(100 * (sorted[0]?.total ?? 0))} % of all movement`,
    );
  });

  it("makes bars as long as the shares", () => {
    const markup = drawn();
    const sorted = edition.sensitivity.overall.toSorted((a, b) => b.total - a.total);
    const lengths = bars(markup, "#0b5d63");
    const scale = (lengths[0] ?? 0) / (sorted[0]?.first ?? 1);
    for (const [index, { first, total }] of sorted.entries()) {
      expect(lengths[index]).toBeCloseTo(first * scale, 0);
      expect(bars(markup, "#ffffff")[index]).toBeCloseTo(total * scale - 1.2, 0);
    }
  });

  it("writes both shares with their intervals in the title of each row", () => {
    const [, first = ""] = titles(drawn());
    expect(first).toMatch(/^Weights: alone 34 % \(\d+ % to \d+ %\), together with others \d+ % \(\d+ % to \d+ %\)\.$/);
  });

  it("explains the place of one city", () => {
    const name = edition.units.find(({ id }) => id === "c3")?.name;
    expect(titles(drawn({ city: "c3" }))[0]).toMatch(`What moves the place of ${name} most: `);
  });

  it("draws no whisker where all combinations were computed, and says so", () => {
    const overall = edition.sensitivity.overall.map((row) => ({ ...row, firstInterval: null, totalInterval: null }));
    const exact = drawn({ edition: { ...edition, sensitivity: { ...edition.sensitivity, method: "exact", overall } } });
    expect(exact).not.toMatch(/stroke-width="2.8"/);
    expect(words(exact).join(" ")).toContain("all combinations computed");
  });

  it("draws an estimate below nothing as nothing, and writes it as it is", () => {
    const overall = edition.sensitivity.overall.map((row) => ({ ...row, first: -0.02 }));
    const markup = drawn({ edition: { ...edition, sensitivity: { ...edition.sensitivity, overall } } });
    expect(bars(markup, "#0b5d63")).toEqual([0, 0, 0, 0, 0]);
    expect(words(markup)).toContain("-2 %");
  });

  it("says that nothing was varied where nothing was", () => {
    const sensitivity = { method: "none" as const, overall: [], cities: {}, effects: [] };
    expect(titles(drawn({ edition: { ...edition, sensitivity } }))).toEqual([
      "No assumption was varied, so nothing is known of what moves places",
    ]);
  });
});
