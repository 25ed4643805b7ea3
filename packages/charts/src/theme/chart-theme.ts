import type { Band } from "@urbimetry/model";

/** A fill with the colour that text and marks take on it, at least 4.5 to 1. */
export interface BandColour {
  fill: string;
  on: string;
}

/** Every colour and typeface a chart uses. Colours are `#rrggbb`, or CSS variables in `pageTheme`. */
export interface ChartTheme {
  fontFamily: string;
  /** Text and the line at 95 % of target. */
  ink: string;
  /** Secondary text, at least 4.5 to 1 on paper. */
  softInk: string;
  paper: string;
  /** Quiet surface: the part of a scale that is not filled. */
  track: string;
  /** Hairlines between rows. */
  line: string;
  /** Focus and improvement. */
  accent: string;
  /** Decline. */
  warning: string;
  bands: Readonly<Record<Band, BandColour>>;
  noBenchmark: BandColour;
  /** Dashed edge of what has no figure. */
  absent: string;
  /** Edge of every filled shape, `none` where the fills stand for themselves. */
  edge: string;
}

/** The families of one design, asked in this order: Latin and Cyrillic, Arabic, Han. */
export const fontFamily = "Noto Sans, Noto Sans Arabic, Noto Sans SC, sans-serif";

/** Ink on white paper: for print and for pages in daylight. */
export const lightTheme: ChartTheme = {
  fontFamily,
  ink: "#1b1f23",
  softInk: "#5d666e",
  paper: "#ffffff",
  track: "#efece5",
  line: "#d9d5cc",
  accent: "#0b5d63",
  warning: "#b0401d",
  bands: {
    "95+": { fill: "#0b6b6b", on: "#ffffff" },
    "66-95": { fill: "#6bbaae", on: "#1b1f23" },
    "33-66": { fill: "#f3c05c", on: "#1b1f23" },
    "0-33": { fill: "#de6039", on: "#1b1f23" },
  },
  noBenchmark: { fill: "#e7e4dd", on: "#1b1f23" },
  absent: "#8f8a7f",
  edge: "none",
};

/** For dark pages: the hues keep their order and are lighter, the ground is not black. */
export const darkTheme: ChartTheme = {
  fontFamily,
  ink: "#eceff1",
  softInk: "#a9b3ba",
  paper: "#15191c",
  track: "#2a3035",
  line: "#3a4248",
  accent: "#5cc9c0",
  warning: "#f08a66",
  bands: {
    "95+": { fill: "#12827c", on: "#ffffff" },
    "66-95": { fill: "#7cc0b4", on: "#15191c" },
    "33-66": { fill: "#f2c87f", on: "#15191c" },
    "0-33": { fill: "#e8714d", on: "#15191c" },
  },
  noBenchmark: { fill: "#3f474d", on: "#eceff1" },
  absent: "#7d878e",
  edge: "none",
};

/** High contrast: black on white, every shape with an edge. */
export const contrastTheme: ChartTheme = {
  fontFamily,
  ink: "#000000",
  softInk: "#262a2e",
  paper: "#ffffff",
  track: "#ffffff",
  line: "#000000",
  accent: "#00474c",
  warning: "#8f2500",
  bands: {
    "95+": { fill: "#004f4f", on: "#ffffff" },
    "66-95": { fill: "#4aa79a", on: "#000000" },
    "33-66": { fill: "#ffd166", on: "#000000" },
    "0-33": { fill: "#b93a12", on: "#ffffff" },
  },
  noBenchmark: { fill: "#f2f2f2", on: "#000000" },
  absent: "#000000",
  edge: "#000000",
};

/** For printers without colour: the better, the darker. */
export const greyTheme: ChartTheme = {
  fontFamily,
  ink: "#000000",
  softInk: "#454545",
  paper: "#ffffff",
  track: "#ffffff",
  line: "#b0b0b0",
  accent: "#000000",
  warning: "#000000",
  bands: {
    "95+": { fill: "#303030", on: "#ffffff" },
    "66-95": { fill: "#818181", on: "#000000" },
    "33-66": { fill: "#b5b5b5", on: "#000000" },
    "0-33": { fill: "#dadada", on: "#000000" },
  },
  noBenchmark: { fill: "#f5f5f5", on: "#000000" },
  absent: "#707070",
  edge: "#5a5a5a",
};
