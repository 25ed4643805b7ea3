import { SdgPanel } from "@urbimetry/charts";
import { createElement } from "react";
import { narrowWidth } from "../document/drawing.ts";
import type { Brush, Drawing } from "../document/drawing.ts";
import type { CityReading } from "../reading/city-reading.ts";

/** Wide enough for three columns of goals. */
const paperWidth = 806;

/** The seventeen goals with the bands of the data points that speak for them. */
export function sdgPanel({ assessment, framework, translator }: CityReading, widthMm: number): Drawing {
  const panel = (brush: Brush, width: number) =>
    createElement(SdgPanel, { assessment, framework, translator, width, ...brush });
  return {
    draw: (brush) => panel(brush, paperWidth),
    drawNarrow: (brush) => panel(brush, narrowWidth),
    decorative: false,
    widthMm,
  };
}
