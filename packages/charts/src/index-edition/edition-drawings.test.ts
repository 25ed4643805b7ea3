import { describe, expect, it } from "vitest";
import { attributeValues, svgMarkup } from "../testing/svg-markup.ts";
import { contrastTheme, darkTheme, greyTheme } from "../theme/chart-theme.ts";
import { editionDrawings } from "./testing/edition-drawings.tsx";
import { overlapping, textBoxes } from "./testing/text-boxes.ts";

const drawings = (["en", "ar"] as const).flatMap((language) =>
  Object.entries(editionDrawings(language)).map(([name, drawing]) => ({
    name: `${name} in ${language}`,
    markup: svgMarkup(drawing),
  })),
);
const sizeOf = (markup: string) => {
  const [, , width = 0, height = 0] = (attributeValues(markup, "viewBox")[0] ?? "").split(" ").map(Number);
  return { width, height };
};

describe.each(drawings)("$name", ({ markup }) => {
  it("has no coordinate that is not a number, and no box turned inside out", () => {
    expect(markup).not.toMatch(/NaN|Infinity|undefined|null|\[object/);
    expect(markup).not.toMatch(/(width|height|r)="-/);
  });

  it("uses nothing that print renderers leave out", () => {
    expect(markup).not.toMatch(
      / (class|style|dominant-baseline)=|<(style|foreignObject|pattern|clipPath|mask|filter|script|image)\b/,
    );
    expect(markup).not.toMatch(/[≤≥▲▼●◔◑◕→←]/);
  });

  it("has the finding as title, a description, and ids of its own", () => {
    expect(markup).toMatch(/^<svg [^>]*role="img" aria-labelledby="c-title" aria-describedby="c-desc"/);
    expect(markup).toMatch(/<title id="c-title">[^<]{10,}<\/title>\n<desc id="c-desc">[^<]{20,}<\/desc>/);
    const ids = attributeValues(markup, "id");
    expect(new Set(ids).size).toBe(ids.length);
    expect(ids.filter((id) => !id.startsWith("c-"))).toEqual([]);
  });

  it("writes no text on another, and none beyond its frame", () => {
    const boxes = textBoxes(markup);
    const { width, height } = sizeOf(markup);
    expect(overlapping(boxes)).toEqual([]);
    const outside = boxes.filter(
      ({ left, right, top, bottom }) => left < -1 || right > width + 1 || top < -1 || bottom > height,
    );
    expect(outside).toEqual([]);
  });
});

describe("drawings of an edition", () => {
  it("say in every drawing that the data are invented, with year, index and number of cities", () => {
    for (const [name, drawing] of Object.entries(editionDrawings("en"))) {
      const markup = svgMarkup(drawing);
      const written = textBoxes(markup)
        .map(({ text }) => text)
        .join(" ");
      expect([name, written]).toEqual([name, expect.stringContaining("Synthetic example: every figure is invented")]);
      expect([name, written]).toEqual([
        name,
        expect.stringMatching(/2025 ·? ?Sample Index, version 1 ·? ?(11|339) cities/),
      ]);
    }
  });

  it("are laid out alike in every theme", () => {
    const shapes = (markup: string) => markup.replaceAll(/(fill|stroke)="[^"]*"/g, "");
    const light = editionDrawings("en");
    for (const theme of [darkTheme, contrastTheme, greyTheme])
      for (const [name, drawing] of Object.entries(editionDrawings("en", theme)))
        expect(shapes(svgMarkup(drawing)) === shapes(svgMarkup(light[name] ?? drawing))).toBe(true);
  });
});
