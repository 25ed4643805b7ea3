import { array, assert, double, property } from "fast-check";
import { describe, expect, it } from "vitest";
import { svgMarkup, titles, words } from "../../testing/svg-markup.ts";
import { editionTranslator } from "../testing/edition-translator.ts";
import { sampleChange, sampleDifference } from "../testing/sample-difference.ts";
import { sampleEdition } from "../testing/sample-edition.ts";
import { unitOf } from "../ranks/placed-unit.ts";
import { contributionsAt } from "./contributions-at.ts";
import { printedParts } from "./printed-parts.ts";
import { buildUpSteps, ScoreBuildUp } from "./score-build-up.tsx";
import { changeSteps, ScoreChange } from "./score-change.tsx";
import { largestParts, waterfallSteps } from "./waterfall-steps.ts";

const edition = sampleEdition({ cities: 12, seed: 4 });
const translator = editionTranslator("en");
const tenths = (figures: readonly number[]) => figures.reduce((sum, figure) => sum + Math.round(figure * 10), 0);

describe("printedParts", () => {
  it("rounds up the parts that lose most when they are rounded down", () => {
    // by hand: 1.25 + 2.25 + 3.35 = 6.85, printed 6.9; rounded down 1.2 + 2.2 + 3.3 = 6.7, so two go up
    expect(printedParts([1.25, 2.25, 3.35], 6.9, 1)).toEqual([1.3, 2.3, 3.3]);
    expect(printedParts([-1.26, 0.5], -0.8, 1)).toEqual([-1.3, 0.5]);
  });

  it("adds up to the printed whole for any parts, each less than two units of the last digit off", () => {
    const points = array(double({ min: -50, max: 50, noNaN: true }), { minLength: 1, maxLength: 30 });
    assert(
      property(points, double({ min: -100, max: 100, noNaN: true }), (parts, start) => {
        const round = (value: number) => Number(value.toFixed(1));
        const end = start + parts.reduce((sum, part) => sum + part, 0);
        const whole = round(round(end) - round(start));
        const printed = printedParts(parts, whole, 1);
        const near = printed.every((figure, index) => Math.abs(figure - (parts[index] ?? 0)) < 0.2 + 1e-6);
        expect([tenths(printed), near]).toEqual([Math.round(whole * 10), true]);
      }),
    );
  });

  it("refuses parts that are not those of the whole", () => {
    expect(() => printedParts([1, 2], 5, 1)).toThrow("printedParts requires parts that add up to 5");
  });
});

describe("waterfallSteps", () => {
  it("begins every bar where the one before ends", () => {
    const steps = changeSteps(translator, { edition, difference: sampleChange(edition, "c3"), time: 2025, most: 8 });
    const bars = steps.slice(0, -1);
    expect(bars.length).toBeGreaterThan(8);
    for (const [index, { to }] of bars.slice(0, -1).entries()) expect(bars[index + 1]?.from).toBeCloseTo(to, 9);
  });

  it("refuses parts that do not add up", () => {
    const sections = [{ id: "s", heading: null, parts: [{ id: "p", name: "P", points: 1 }] }];
    const end = { name: "end", score: 3 };
    expect(() => waterfallSteps({ start: { name: "start", score: 1 }, end, sections, decimals: 1 })).toThrow(
      "waterfallSteps requires parts that add up to 2, got 1",
    );
  });

  it("joins small parts into one, and leaves a single small part as it is", () => {
    const parts = [3, -5, 1, 0.5].map((points, index) => ({ id: `p${index}`, name: `P${index}`, points }));
    const joined = largestParts(parts, 2, (count) => `${count} others`);
    expect(joined.map(({ name, points }) => [name, points])).toEqual([
      ["P1", -5],
      ["P0", 3],
      ["2 others", 1.5],
    ]);
    expect(largestParts(parts, 3, () => "").length).toBe(4);
  });
});

describe("ScoreBuildUp", () => {
  it("gives sub-dimensions the points of their indicators, which add up to the score", () => {
    const unit = unitOf(edition, "c3", 2025);
    const [ict] = contributionsAt(edition, unit, 2);
    expect(ict?.points).toBeCloseTo(
      (unit.contributions ?? []).slice(0, 4).reduce<number>((sum, one) => sum + (one ?? 0), 0),
      9,
    );
    const steps = buildUpSteps(translator, { edition, city: "c3", time: 2025, level: 2 });
    const parts = steps.filter(({ kind }) => kind === "part");
    expect(parts.length).toBe(7);
    expect(tenths(parts.map(({ printed }) => printed))).toBe(Math.round((unit.score ?? 0) * 10));
  });

  it("prints the headings as the sums of the parts printed beneath them", () => {
    const steps = buildUpSteps(translator, { edition, city: "c3", time: 2025, level: 2 });
    const headings = steps.flatMap(({ kind }, index) => (kind === "heading" ? [index] : []));
    for (const [place, index] of headings.entries()) {
      const beneath = steps.slice(index + 1, headings[place + 1] ?? -1).map(({ printed }) => printed);
      expect(Math.round((steps[index]?.printed ?? 0) * 10)).toBe(tenths(beneath));
    }
  });

  it("draws the total as wide as its parts together", () => {
    const markup = svgMarkup(<ScoreBuildUp {...{ translator, edition }} idPrefix="w" city="c3" level={3} />);
    const bars = [...markup.matchAll(/<rect x="[\d.]+" width="([\d.]+)"/g)].map((match) => Number(match[1]));
    expect(bars.length).toBe(4);
    expect((bars[0] ?? 0) + (bars[1] ?? 0) + (bars[2] ?? 0)).toBeCloseTo(bars[3] ?? 0, 0);
  });
});

describe("ScoreChange", () => {
  const change = sampleChange(edition, "c3");
  const markup = svgMarkup(<ScoreChange {...{ translator, edition }} idPrefix="w" difference={change} />);

  it("prints figures that add up: from the earlier score over all parts to the later", () => {
    const steps = changeSteps(translator, { edition, difference: change, time: 2025, most: 8 });
    const parts = steps.filter(({ kind }) => kind === "part").map(({ printed }) => printed);
    const [start, end] = [steps[0]?.printed ?? 0, steps.at(-1)?.printed ?? 0];
    expect(tenths([start, ...parts])).toBe(Math.round(end * 10));
    const signed = (figure: number) => translator.number(figure, { decimals: 1, signed: true });
    expect(words(markup)).toEqual(expect.arrayContaining([start.toFixed(1), end.toFixed(1), ...parts.map(signed)]));
  });

  it("keeps figures, method and other cities apart", () => {
    for (const heading of ["Figures", "Method", "Other cities"]) expect(words(markup)).toContain(heading);
    expect(titles(markup)).toContain("Recipe and goalposts: -0.4");
  });

  it("fills what adds and leaves hollow what takes away, so that no colour is needed", () => {
    expect(markup).toMatch(/<rect [^>]*fill="#0b5d63"/);
    expect(markup).toMatch(/<rect [^>]*fill="#ffffff" stroke="#b0401d"/);
  });

  it("speaks of another city as of one, and of an earlier year as of one", () => {
    expect(titles(markup)[0]).toMatch(/since 2024; most of it is /);
    const other = sampleDifference(edition, "c3", "c5");
    const between = titles(svgMarkup(<ScoreChange {...{ translator, edition }} idPrefix="w" difference={other} />))[0];
    expect(between).toMatch(new RegExp(`points (above|below) ${unitOf(edition, "c5", 2025).name}; most of it is`));
  });
});
