import { CategoryGrid } from "@urbimetry/charts";
import { createElement } from "react";
import { chartWidth, narrowWidth } from "../document/drawing.ts";
import type { Brush, Drawing } from "../document/drawing.ts";
import type { CityReading } from "../reading/city-reading.ts";

/** Sub-dimensions with their categories in the colours of their bands, with the legend. */
export function categoryGrid({ assessment, framework, translator }: CityReading, widthMm: number): Drawing {
  const grid = (brush: Brush, width: number) =>
    createElement(CategoryGrid, { assessment, framework, translator, width, ...brush });
  return {
    draw: (brush) => grid(brush, chartWidth(widthMm)),
    drawNarrow: (brush) => grid(brush, narrowWidth),
    decorative: false,
    widthMm,
  };
}
