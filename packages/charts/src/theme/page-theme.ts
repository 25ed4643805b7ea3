import { bands } from "@urbimetry/model";
import type { Band } from "@urbimetry/model";
import { lightTheme } from "./chart-theme.ts";
import type { BandColour, ChartTheme } from "./chart-theme.ts";

const plainTokens = ["ink", "softInk", "paper", "track", "line", "accent", "warning", "absent", "edge"] as const;

function variableName(token: string): string {
  const kebab = token.replaceAll(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`).replace("95+", "95-up");
  return `--chart-${kebab}`;
}

function reference(token: string, value: string): string {
  return `var(${variableName(token)}, ${value})`;
}

function referenceTo(token: string, colour: BandColour): BandColour {
  return { fill: reference(token, colour.fill), on: reference(`on-${token}`, colour.on) };
}

/**
 * The theme of a page that may be light, dark or of high contrast: every colour is a CSS variable that
 * `themeDeclarations` sets. Without them the light colours show. For browsers only; print wants a plain theme.
 */
export const pageTheme: ChartTheme = {
  ...(Object.fromEntries(plainTokens.map((token) => [token, reference(token, lightTheme[token])])) as Pick<
    ChartTheme,
    (typeof plainTokens)[number]
  >),
  fontFamily: lightTheme.fontFamily,
  bands: Object.fromEntries(bands.map((band) => [band, referenceTo(`band-${band}`, lightTheme.bands[band])])) as Record<
    Band,
    BandColour
  >,
  noBenchmark: referenceTo("noBenchmark", lightTheme.noBenchmark),
};

/**
 * CSS declarations that give `pageTheme` the colours of a theme; to be put into a rule of the page.
 */
export function themeDeclarations(theme: ChartTheme): string {
  const colours: [string, BandColour][] = [
    ...bands.map((band): [string, BandColour] => [`band-${band}`, theme.bands[band]]),
    ["noBenchmark", theme.noBenchmark],
  ];
  return [
    ...plainTokens.map((token) => `${variableName(token)}: ${theme[token]};`),
    ...colours.flatMap(([token, colour]) => [
      `${variableName(token)}: ${colour.fill};`,
      `${variableName(`on-${token}`)}: ${colour.on};`,
    ]),
  ].join(" ");
}
