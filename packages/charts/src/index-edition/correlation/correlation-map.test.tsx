import { describe, expect, it } from "vitest";
import { svgMarkup, titles, words } from "../../testing/svg-markup.ts";
import { contrastTheme, darkTheme, greyTheme, lightTheme } from "../../theme/chart-theme.ts";
import { contrast } from "../../theme/contrast.ts";
import { editionTranslator } from "../testing/edition-translator.ts";
import { sampleEdition } from "../testing/sample-edition.ts";
import { correlationGrid } from "./correlation-grid.ts";
import { CorrelationMap } from "./correlation-map.tsx";
import { correlationShade } from "./correlation-shade.ts";

const whole = sampleEdition({ cities: 12, seed: 4 });
/** Seven sub-dimensions with known correlations: 0.9 within the first pillar, −0.5 between two, 0.3 elsewhere, one unknown. */
const edition = {
  ...whole,
  correlations: whole.correlations.map((correlation) =>
    correlation.level === 2
      ? {
          ...correlation,
          matrix: correlation.elements.map((_, row) =>
            correlation.elements.map((__, column) => {
              const pair = [Math.min(row, column), Math.max(row, column)].join();
              return row === column ? 1 : pair === "0,1" ? 0.9 : pair === "2,5" ? -0.5 : pair === "3,6" ? null : 0.3;
            }),
          ),
        }
      : correlation,
  ),
};
const translator = editionTranslator("en");
const markup = svgMarkup(<CorrelationMap {...{ translator, edition }} idPrefix="m" />);

describe("CorrelationMap", () => {
  it("has a cell and a sentence for every pair once", () => {
    expect(titles(markup).length).toBe(1 + (7 * 6) / 2);
    expect(titles(markup)).toContain("ICT and Productivity: 0.90");
    expect(titles(markup)).toContain("Environment and Safety, Housing and Social Inclusion: too few cities");
  });

  it("stands in the order of the index, pillar by pillar", () => {
    const { elements } = correlationGrid(edition, 2);
    expect(elements.map(({ pillar }) => pillar)).toEqual([0, 0, 0, 1, 1, 2, 2]);
    expect(elements.map(({ number }) => number)).toEqual([1, 2, 3, 4, 5, 6, 7]);
  });

  it("names the strongest pair and the opposed one in the title", () => {
    expect(titles(markup)[0]).toBe(
      "ICT and Productivity go together most, at 0.90; Infrastructure and Education, Health and Culture are opposed, at -0.50",
    );
  });

  it("writes figures into the cells, and marks strong and opposed pairs without colour", () => {
    expect(words(markup)).toEqual(expect.arrayContaining(["0.90", "-0.50", "0.30"]));
    const cells = markup.split("<g>");
    const cell = (title: string) => cells.find((part) => part.includes(title)) ?? "";
    expect(cell("ICT and Productivity: 0.90")).toMatch(/<path d="M[^"]*Z" fill="#ffffff">/);
    expect(cell("Infrastructure and Education, Health and Culture: -0.50")).toMatch(/<path [^>]*stroke="#1b1f23"/);
    expect(cell("ICT and Infrastructure: 0.30")).not.toMatch(/<path/);
    expect(cell("too few cities")).toMatch(/stroke-dasharray/);
  });

  it("writes no figure where cells are small, and names pillars where rows are", () => {
    const small = svgMarkup(<CorrelationMap {...{ translator, edition }} idPrefix="m" level={1} width={300} />);
    expect(words(small).join(" ")).toContain("Safety, Housing");
    expect(words(small)).not.toContain("Household Internet Access");
  });

  it("never writes a minus before nothing", () => {
    const nothing = {
      ...edition,
      correlations: edition.correlations.map((each) => ({
        ...each,
        matrix: each.matrix.map((row) => row.map(() => -0.001)),
      })),
    };
    const written = words(svgMarkup(<CorrelationMap {...{ translator }} edition={nothing} idPrefix="m" />));
    expect(written).toContain("0.00");
    expect(written).not.toContain("-0.00");
  });

  it("refuses a level without correlations", () => {
    expect(() => svgMarkup(<CorrelationMap {...{ translator, edition }} idPrefix="m" level={4} />)).toThrow(
      "correlationGrid requires correlations of level 4",
    );
  });
});

describe("correlationShade", () => {
  const over = (fill: string, opacity: number, paper: string) =>
    `#${[1, 3, 5]
      .map((at) => {
        const channel = (colour: string) => Number.parseInt(colour.slice(at, at + 2), 16);
        return Math.round(channel(fill) * opacity + channel(paper) * (1 - opacity))
          .toString(16)
          .padStart(2, "0");
      })
      .join("")}`;

  it.each(Object.entries({ lightTheme, darkTheme, contrastTheme, greyTheme }))(
    "writes figures with a contrast of at least 4.5 to 1 on every step (WCAG 2.2, 1.4.3): %s",
    (_, theme) => {
      for (const value of [-0.9, -0.7, -0.5, -0.3, 0, 0.3, 0.5, 0.7, 0.9]) {
        const { fill, opacity, on } = correlationShade(value, theme);
        expect([value, contrast(over(fill, opacity, theme.paper), on)]).toEqual([
          value,
          expect.toSatisfy((ratio: number) => ratio >= 4.5),
        ]);
      }
    },
  );

  it("is stronger the stronger the correlation, alike in both directions", () => {
    const opacities = [0.3, 0.5, 0.7, 0.9].map((value) => correlationShade(value, lightTheme).opacity);
    expect(opacities).toEqual(opacities.toSorted((a, b) => a - b));
    expect(new Set(opacities).size).toBe(4);
    expect([-0.3, -0.5, -0.7, -0.9].map((value) => correlationShade(value, lightTheme).opacity)).toEqual(opacities);
  });
});
