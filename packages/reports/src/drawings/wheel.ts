import { BenchmarkingWheel } from "@urbimetry/charts";
import { createElement } from "react";
import type { Drawing } from "../document/drawing.ts";
import type { CityReading } from "../reading/city-reading.ts";

/** The benchmarking wheel of the city, with its legend. */
export function wheel({ assessment, framework, translator }: CityReading, widthMm: number): Drawing {
  return {
    draw: (brush) => createElement(BenchmarkingWheel, { assessment, framework, translator, legend: true, ...brush }),
    decorative: false,
    widthMm,
  };
}
