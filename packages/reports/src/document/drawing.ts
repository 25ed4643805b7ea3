import type { ChartTheme } from "@urbimetry/charts";
import type { ReactElement } from "react";

/** What a drawing is drawn with: its colours and typeface, and what its ids begin with. */
export interface Brush {
  theme: ChartTheme;
  idPrefix: string;
}

/** A chart from `@urbimetry/charts`. It carries its own title and description, which are read to those who do not see it. */
export interface Drawing {
  draw: (brush: Brush) => ReactElement;
  /** The same for a screen as narrow as a telephone's, where the drawing would be too small to read. */
  drawNarrow?: (brush: Brush) => ReactElement;
  /** The words beside it say the same, so that it is passed over when read aloud. */
  decorative: boolean;
  /** Width in millimetres on paper; the height follows from the drawing. */
  widthMm: number;
}

/** Width of a chart's narrow drawing, in its own units, which are CSS pixels on a page. */
export const narrowWidth = 300;

/**
 * Width of a chart in its own units, for a width on paper: its text of 12.5 units is then as large as the text around
 * it (9 pt).
 *
 * @param widthMm width on paper in millimetres
 * @example chartWidth(127) // => 500
 */
export function chartWidth(widthMm: number): number {
  return Math.round(widthMm / 0.254);
}
