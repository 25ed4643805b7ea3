import { DimensionBars } from "@urbimetry/charts";
import { createElement } from "react";
import { narrowWidth } from "../document/drawing.ts";
import type { Brush, Drawing } from "../document/drawing.ts";
import { groupsOf } from "../reading/city-reading.ts";
import type { CityReading } from "../reading/city-reading.ts";

/** Wide enough for the longest name of a sub-dimension. */
const paperWidth = 740;

/** Dimensions, each followed by its sub-dimensions, with score, band and coverage. */
export function dimensionBars(reading: CityReading, widthMm: number): Drawing {
  const { assessment, framework, translator } = reading;
  const subDimensions = groupsOf(reading, "subDimension");
  const groups = groupsOf(reading, "dimension").flatMap((dimension) => [
    dimension,
    ...subDimensions.filter(
      ({ id }) => framework.subDimensions.find((each) => each.id === id)?.dimension === dimension.id,
    ),
  ]);
  const { period, city } = assessment;
  const bars = (brush: Brush, width: number) =>
    createElement(DimensionBars, { groups, city: city.name, period, translator, width, ...brush });
  return {
    draw: (brush) => bars(brush, paperWidth),
    drawNarrow: (brush) => bars(brush, narrowWidth),
    decorative: false,
    widthMm,
  };
}
