import { describe, expect, it } from "vitest";
import { loadFramework } from "@urbimetry/framework";
import { renderToStaticMarkup } from "react-dom/server";
import { createElement } from "react";
import { BenchmarkingWheel, CategoryGrid, SdgPanel } from "./index.ts";
import { sampleAssessment } from "./testing/sample-assessment.ts";
import { smallDrawings } from "./testing/small-drawings.tsx";
import { attributeValues, svgMarkup, titles } from "./testing/svg-markup.ts";
import { createTranslator } from "@urbimetry/framework";

const drawings = (["en", "ar"] as const).flatMap((language) =>
  Object.entries(smallDrawings(language)).map(([name, drawing]) => ({
    name: `${name} in ${language}`,
    markup: svgMarkup(drawing),
  })),
);
const charts = drawings.filter(({ name }) => !name.startsWith("mark"));

describe.each(drawings)("$name", ({ markup }) => {
  it("has no coordinate that is not a number", () => {
    expect(markup).not.toMatch(/NaN|Infinity|undefined|null|\[object/);
  });

  it("uses nothing that print renderers leave out", () => {
    expect(markup).not.toMatch(
      / (class|style|dominant-baseline)=|<(style|foreignObject|pattern|clipPath|mask|filter|script|image)\b/,
    );
    expect(markup).not.toMatch(/[≤≥▲▼●◔◑◕→←]/); // Noto Sans has no shape for these
  });

  it("draws nothing twice and nothing empty", () => {
    expect(attributeValues(markup, "d").filter((path) => path === "" || path === "Z")).toEqual([]);
    expect(markup).not.toMatch(/(width|height|r)="-/);
  });
});

describe.each(charts)("$name", ({ markup }) => {
  it("has a title and a description that the drawing names", () => {
    expect(markup).toMatch(/^<svg [^>]*role="img" aria-labelledby="c-title" aria-describedby="c-desc"/);
    expect(markup).toMatch(/<title id="c-title">[^<]{3,}<\/title>\n<desc id="c-desc">[^<]{3,}<\/desc>/);
  });

  it("has ids that begin with the prefix and are used once", () => {
    const ids = attributeValues(markup, "id");
    expect(new Set(ids).size).toBe(ids.length);
    expect(ids.filter((id) => !id.startsWith("c-"))).toEqual([]);
  });

  it("defines the arcs of texts before they are used", () => {
    for (const reference of attributeValues(markup, "href"))
      expect(markup.indexOf(`id="${reference.slice(1)}"`)).toBeLessThan(markup.indexOf(`href="${reference}"`));
  });

  it("stays within its frame", () => {
    const [, , width = 0, height = 0] = (attributeValues(markup, "viewBox")[0] ?? "").split(" ").map(Number);
    const ys = [...markup.matchAll(/<(?:text|rect)[^>]* y="([\d.-]+)"/g)].map((match) => Number(match[1]));
    const inside = ys.filter((y) => y <= height + 0.01);
    expect(inside.length).toBe(ys.length);
    expect(width).toBeGreaterThan(0);
  });
});

describe("drawings of the whole framework", () => {
  const framework = loadFramework();
  const translator = createTranslator("en");
  const drawn = { framework, translator, idPrefix: "c" };

  it.each([112, 14, 0])("are whole with %i of 112 figures", (reported) => {
    const assessment = sampleAssessment(framework, { seed: 3, reported });
    for (const chart of [BenchmarkingWheel, CategoryGrid, SdgPanel]) {
      const markup = renderToStaticMarkup(createElement(chart, { ...drawn, assessment }));
      expect(markup).not.toMatch(/NaN|Infinity|undefined/);
    }
  });

  it("say for every data point what it is", () => {
    const assessment = sampleAssessment(framework, { seed: 3, reported: 14 });
    const wheel = svgMarkup(createElement(BenchmarkingWheel, { ...drawn, assessment }));
    // the drawing, the city, 3 dimensions, 27 sections, 112 data points
    expect(titles(wheel).length).toBe(1 + 1 + 3 + 27 + 112);
    expect(titles(wheel).every((title) => title.length > 5)).toBe(true);
  });
});
