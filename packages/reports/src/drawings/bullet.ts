import { BenchmarkBullet } from "@urbimetry/charts";
import { createElement } from "react";
import { chartWidth } from "../document/drawing.ts";
import type { Drawing } from "../document/drawing.ts";
import type { CityReading } from "../reading/city-reading.ts";
import type { MeasuredPoint } from "../reading/measured-point.ts";

/** A data point against its target, for a row of a table. */
export function bullet({ translator }: CityReading, point: MeasuredPoint, widthMm: number): Drawing {
  const { dataPoint, value, performance } = point;
  const result = { point: dataPoint, value, performance };
  const width = chartWidth(widthMm);
  return {
    draw: (brush) => createElement(BenchmarkBullet, { translator, result, width, barHeight: 9, ...brush }),
    decorative: false,
    widthMm,
  };
}
