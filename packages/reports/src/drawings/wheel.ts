import { BenchmarkingWheel } from "@urbimetry/charts";
import { createElement } from "react";
import { chartWidth } from "../document/drawing.ts";
import type { Drawing } from "../document/drawing.ts";
import type { CityReading } from "../reading/city-reading.ts";

/** The benchmarking wheel of the city, with its legend. */
export function wheel({ assessment, framework, translator }: CityReading, widthMm: number): Drawing {
  const size = chartWidth(widthMm);
  return {
    draw: (brush) =>
      createElement(BenchmarkingWheel, { assessment, framework, translator, size, legend: true, ...brush }),
    decorative: false,
    widthMm,
  };
}
