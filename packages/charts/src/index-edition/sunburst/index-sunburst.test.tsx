import { describe, expect, it } from "vitest";
import { svgMarkup, titles, words } from "../../testing/svg-markup.ts";
import { segmentElementId, walkWheel } from "../../wheel/wheel-walk.ts";
import { editionTranslator } from "../testing/edition-translator.ts";
import { sampleEdition } from "../testing/sample-edition.ts";
import { unitOf } from "../ranks/placed-unit.ts";
import { IndexSunburst } from "./index-sunburst.tsx";
import { sunburstLayout } from "./sunburst-layout.ts";

const edition = sampleEdition({ cities: 12, seed: 4 });
const translator = editionTranslator("en");
const turn = 2 * Math.PI;
const layout = sunburstLayout(edition, 560, "ltr");
const drawn = (more: Partial<Parameters<typeof IndexSunburst>[0]> = {}) =>
  svgMarkup(<IndexSunburst {...{ translator, edition }} idPrefix="b" {...more} />);

describe("sunburstLayout", () => {
  it("gives every element the angle of its weight in the index", () => {
    expect(layout.segments.length).toBe(1 + 3 + 7 + 21);
    for (const { element, start, end } of layout.segments)
      expect((end - start) / turn).toBeCloseTo(element.effectiveWeight, 9);
  });

  it("keeps parts within what they belong to, one ring further out", () => {
    for (const segment of layout.segments) {
      const parent = layout.segments.find(({ key }) => key === segment.parent);
      if (!parent) continue;
      expect(segment.ring).toBe(parent.ring + 1);
      expect(segment.start).toBeGreaterThanOrEqual(parent.start - 1e-9);
      expect(segment.end).toBeLessThanOrEqual(parent.end + 1e-9);
      expect(segment.inner).toBeGreaterThan(parent.outer);
    }
  });

  it("runs the other way round from right to left", () => {
    const mirrored = sunburstLayout(edition, 560, "rtl");
    for (const [index, { start }] of layout.segments.entries())
      expect(mirrored.segments[index]?.start).toBeCloseTo(-start, 9);
  });

  it("leaves out what weighs nothing", () => {
    const levels = edition.levels.map((level) => ({
      ...level,
      elements: level.elements.map((element) =>
        element.id === "ict.1" ? { ...element, effectiveWeight: 0 } : element,
      ),
    }));
    expect(sunburstLayout({ ...edition, levels }, 560, "ltr").segments.map(({ key }) => key)).not.toContain("ict.1");
  });

  it("is walked like the wheel", () => {
    expect(walkWheel(layout, "index", "ArrowDown", "ltr")).toBe("economy");
    expect(walkWheel(layout, "economy", "ArrowRight", "ltr")).toBe("environment");
    expect(walkWheel(layout, "economy", "ArrowLeft", "rtl")).toBe("environment");
    expect(walkWheel(layout, "ict", "ArrowUp", "ltr")).toBe("economy");
  });
});

describe("IndexSunburst", () => {
  it("has a sentence for every element with its weight, and with a city its score", () => {
    expect(titles(drawn()).length).toBe(1 + layout.segments.length);
    expect(titles(drawn())).toContain("Economy: 31 % of the index");
    const { score } = unitOf(edition, "c3", 2025);
    expect(titles(drawn({ city: "c3" }))).toContain(`Sample Index: 100 % of the index, score ${score?.toFixed(1)}`);
  });

  it("makes the bar of an indicator as long as the city's score on it", () => {
    const unit = unitOf(edition, "c3", 2025);
    const markup = drawn({ city: "c3" });
    const leaf = layout.segments.find(({ level }) => level === 1);
    if (!leaf) throw new Error("no indicator");
    const score = unit.scores[0]?.[leaf.position] ?? 0;
    const group = markup.split("<g>").find((part) => part.includes(`${leaf.element.name}: `)) ?? "";
    const radii = [...group.matchAll(/A([\d.]+),[\d.]+/g)].map((match) => Number(match[1]));
    expect(Math.max(...radii)).toBeCloseTo(leaf.inner + ((leaf.outer - leaf.inner) * score) / 100, 1);
  });

  it("writes the names that fit and leaves out the others, never two on one place", () => {
    const large = words(drawn({ size: 700 })).length;
    const small = words(drawn({ size: 300 })).length;
    expect(large).toBeGreaterThan(small);
    expect(words(drawn())).toContain("Infrastructure");
  });

  it("shows no band where scores do not run to 100", () => {
    const units = edition.units.map((unit) => ({
      ...unit,
      scores: unit.scores.map((level) => level.map((score) => (score ?? 0) / 10 - 5)),
    }));
    const markup = drawn({ edition: { ...edition, units }, city: "c3" });
    expect(words(markup)).not.toContain("score 95+");
    expect(markup).not.toMatch(/#0b6b6b|#6bbaae|#f3c05c|#de6039/);
  });

  it("can be reached and walked by keyboard, one segment at a time", () => {
    const walk = { current: "ict", onMove: () => undefined };
    const markup = drawn({ interactive: true, walk });
    expect(markup).toMatch(/^<svg [^>]*role="group"/);
    expect([...markup.matchAll(/tabindex="0"/g)].length).toBe(1);
    expect(markup).toMatch(new RegExp(`id="${segmentElementId("b", "ict")}" role="img" tabindex="0"`));
    expect([...markup.matchAll(/tabindex="-1"/g)].length).toBe(layout.segments.length - 1);
  });
});
