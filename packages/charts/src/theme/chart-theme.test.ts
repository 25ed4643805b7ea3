import { bands } from "@urbimetry/model";
import { describe, expect, it } from "vitest";
import { difference, seen, visions } from "../testing/colour-vision.ts";
import { contrastTheme, darkTheme, greyTheme, lightTheme } from "./chart-theme.ts";
import { contrast } from "./contrast.ts";
import { pageTheme, themeDeclarations } from "./page-theme.ts";

const themes = { light: lightTheme, dark: darkTheme, contrast: contrastTheme, grey: greyTheme };
const pairs = bands.flatMap((one, index) => bands.slice(index + 1).map((other) => [one, other] as const));
/** Greyscale only has lightness to tell bands apart; shape and lines help there. */
const apart = { full: 14, protanopia: 14, deuteranopia: 12, tritanopia: 14, grey: 6.5 };

describe.each(Object.entries(themes))("the %s theme", (name, theme) => {
  it("writes text with a contrast of at least 4.5 to 1 (WCAG 2.2, 1.4.3)", () => {
    for (const ground of [theme.paper, theme.track]) {
      expect(contrast(theme.ink, ground)).toBeGreaterThanOrEqual(7);
      expect(contrast(theme.softInk, ground)).toBeGreaterThanOrEqual(4.5);
    }
    for (const colour of [theme.accent, theme.warning])
      expect(contrast(colour, theme.paper)).toBeGreaterThanOrEqual(4.5);
    for (const { fill, on } of [...Object.values(theme.bands), theme.noBenchmark])
      expect(contrast(fill, on)).toBeGreaterThanOrEqual(4.5);
  });

  it("draws the dashed edge of what is absent with at least 3 to 1 (WCAG 2.2, 1.4.11)", () => {
    expect(contrast(theme.absent, theme.paper)).toBeGreaterThanOrEqual(3);
  });

  it.each(visions)("keeps the bands apart in %s vision", (vision) => {
    if (name === "grey" && vision !== "grey") return;
    const tooClose = pairs.filter(
      ([one, other]) => difference(theme.bands[one].fill, theme.bands[other].fill, vision) < apart[vision],
    );
    expect(tooClose).toEqual([]);
  });

  it("keeps what has no benchmark apart from every band", () => {
    const tooClose = bands.filter((band) => difference(theme.bands[band].fill, theme.noBenchmark.fill, "grey") < 5);
    expect(tooClose).toEqual([]);
  });
});

describe("themes", () => {
  it("orders the bands from light to dark where there is no colour", () => {
    const lightness = bands.map((band) => seen(greyTheme.bands[band].fill, "grey")[0]);
    expect(lightness).toEqual(lightness.toSorted((a, b) => b - a));
  });

  it("orders the three upper bands the same way in every theme: the better, the darker", () => {
    for (const theme of Object.values(themes)) {
      const lightness = bands.slice(1).map((band) => seen(theme.bands[band].fill, "grey")[0]);
      expect(lightness).toEqual(lightness.toSorted((a, b) => b - a));
    }
  });

  it("gives edges to every shape where contrast is asked for", () => {
    expect(contrast(contrastTheme.edge, contrastTheme.paper)).toBe(21);
  });

  it("shows the light colours on a page that sets no variables", () => {
    expect(pageTheme.ink).toBe(`var(--chart-ink, ${lightTheme.ink})`);
    expect(pageTheme.bands["95+"].fill).toBe(`var(--chart-band-95-up, ${lightTheme.bands["95+"].fill})`);
  });

  it("declares every variable that the page theme asks for", () => {
    const asked = [...JSON.stringify(pageTheme).matchAll(/var\((--[a-z0-9-]+)/g)].map((match) => match[1]);
    const declared = [...themeDeclarations(darkTheme).matchAll(/(--[a-z0-9-]+):/g)].map((match) => match[1]);
    expect(asked.length).toBe(19); // nine plain colours, four bands and no benchmark with two each
    expect(declared.toSorted()).toEqual(asked.toSorted());
  });
});
