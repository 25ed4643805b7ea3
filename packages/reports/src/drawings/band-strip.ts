import { BandStrip } from "@urbimetry/charts";
import { createElement } from "react";
import { chartWidth, narrowWidth } from "../document/drawing.ts";
import type { Brush, Drawing } from "../document/drawing.ts";
import type { CityReading } from "../reading/city-reading.ts";

/** All data points in one strip: how many in each band, without target, without figure. */
export function bandStrip({ assessment, translator }: CityReading, widthMm: number): Drawing {
  const drawn = (brush: Brush, width: number) => createElement(BandStrip, { assessment, translator, width, ...brush });
  return {
    draw: (brush) => drawn(brush, chartWidth(widthMm)),
    drawNarrow: (brush) => drawn(brush, narrowWidth),
    decorative: false,
    widthMm,
  };
}
