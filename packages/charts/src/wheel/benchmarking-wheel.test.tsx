import { describe, expect, it } from "vitest";
import { resultsOf } from "../points/results.ts";
import { pointSentence } from "../points/sentences.ts";
import { smallAssessment } from "../testing/small-drawings.tsx";
import { smallFramework } from "../testing/small-framework.ts";
import { smallTranslator } from "../testing/small-translator.ts";
import { attributeValues, svgMarkup, titles, words } from "../testing/svg-markup.ts";
import { darkTheme, lightTheme } from "../theme/chart-theme.ts";
import { BenchmarkingWheel } from "./benchmarking-wheel.tsx";
import { barEnd, wheelLayout } from "./wheel-layout.ts";

const translator = smallTranslator("en");
const assessment = smallAssessment("en");
const framework = smallFramework;
const drawn = { assessment, framework, translator, idPrefix: "w", size: 560 };
const markup = svgMarkup(<BenchmarkingWheel {...drawn} />);
const segments = wheelLayout(framework, 560, "ltr").segments.filter((segment) => segment.ring === "point");

/** The markup of each data point's group, by id. */
const groups = new Map(
  resultsOf(assessment, framework).map((result) => {
    const title = pointSentence(translator, result).replaceAll("'", "&#x27;");
    const from = markup.indexOf(`<title>${title}</title>`);
    return [result.point.id, { result, part: markup.slice(from, markup.indexOf("</g>", from)) }] as const;
  }),
);

describe("BenchmarkingWheel", () => {
  it("draws every bar as long as its performance, cut at 100", () => {
    const scored = segments.filter((segment) => groups.get(segment.id)?.result.performance.scored);
    expect(scored.length).toBeGreaterThan(5);
    for (const segment of scored) {
      const { result, part } = groups.get(segment.id) ?? {};
      if (!result?.performance.scored) continue;
      const radius = Number(/A([\d.]+),/.exec(part ?? "")?.[1]);
      expect(radius).toBeCloseTo(barEnd(segment, result.performance.percentOfScale), 1);
    }
  });

  it("fills each bar with the colour of its band and gives it a line for every edge passed", () => {
    const lines = { "0-33": 0, "33-66": 1, "66-95": 2, "95+": 3 };
    for (const { result, part } of groups.values()) {
      if (!result.performance.scored || ("estimate" in result.value && result.value.estimate)) continue;
      const { band } = result.performance;
      expect(part).toContain(`fill="${lightTheme.bands[band].fill}"`);
      const path = /d="([^"]*)" fill="none" stroke="#ffffff"/.exec(part)?.[1] ?? "";
      expect([...path.matchAll(/M/g)].length).toBe(lines[band]);
    }
  });

  it("hatches estimates, dashes what has no figure and pales what has no benchmark", () => {
    for (const { result, part } of groups.values()) {
      const { value, performance } = result;
      const estimate = "estimate" in value && value.estimate && performance.scored;
      expect(/d="M[^"]*L[^"]*" stroke="#ffffff" stroke-width="1.3"/.test(part)).toBe(estimate);
      expect(part.includes("stroke-dasharray")).toBe(!("estimate" in value));
      expect(part.includes(lightTheme.noBenchmark.fill)).toBe("estimate" in value && !performance.scored);
    }
  });

  it("shows a performance of zero as a line at the foot, not as nothing", () => {
    const zero = {
      ...assessment,
      performances: assessment.performances.map((performance) =>
        performance.scored ? { ...performance, percent: 0, percentOfScale: 0, band: "0-33" as const } : performance,
      ),
    };
    const drawing = svgMarkup(<BenchmarkingWheel {...drawn} assessment={zero} />);
    const scored = assessment.performances.filter((performance) => performance.scored).length;
    const feet = [...drawing.matchAll(new RegExp(`stroke="${lightTheme.bands["0-33"].fill}" stroke-width="1.4"`, "g"))];
    expect(feet.length).toBe(scored);
  });

  it("writes the city, its dimensions with percent, and the categories that fit", () => {
    const written = words(markup);
    expect(written).toContain("Havenstad");
    expect(written.some((text) => /^Economy \d+ %$/.test(text))).toBe(true);
    expect(written).toContain("Transport");
  });

  it("makes every segment focusable when it is interactive, and one when it is walked", () => {
    const all = svgMarkup(<BenchmarkingWheel {...drawn} interactive />);
    const count = titles(markup).length - 1;
    expect(attributeValues(all, "tabindex")).toEqual(Array.from({ length: count }, () => "0"));
    expect(all).toMatch(/^<svg [^>]*role="group"/);
    const walk = { current: "dimension:environment", onMove: () => undefined };
    const walked = svgMarkup(<BenchmarkingWheel {...drawn} interactive walk={walk} />);
    expect(attributeValues(walked, "tabindex").filter((index) => index === "0").length).toBe(1);
    expect(walked).toContain('id="w-dimension-environment" role="img" tabindex="0"');
    expect(walked).toContain(`stroke="${lightTheme.accent}" stroke-width="2"`);
  });

  it("takes all its colours from the theme", () => {
    const dark = svgMarkup(<BenchmarkingWheel {...drawn} theme={darkTheme} legend />);
    const used = new Set([...dark.matchAll(/#[0-9a-f]{6}/g)].map(([colour]) => colour));
    const known = new Set(JSON.stringify(darkTheme).match(/#[0-9a-f]{6}/g));
    expect([...used].filter((colour) => !known.has(colour))).toEqual([]);
  });

  it("mirrors its bars in Arabic: the first lies on the left of the top", () => {
    const arabic = svgMarkup(
      <BenchmarkingWheel {...drawn} assessment={smallAssessment("ar")} translator={smallTranslator("ar")} />,
    );
    const firstBar = (text: string) => {
      const at = text.indexOf("EC: ICT: ICT: 1C");
      return Number(/d="M(-?[\d.]+),/.exec(text.slice(at))?.[1]);
    };
    expect(firstBar(markup)).toBeGreaterThan(0);
    expect(firstBar(arabic)).toBeLessThan(0);
    expect(arabic).toContain("\u2067");
  });
});
