import {
  CityProfile,
  CorrelationMap,
  IndexSunburst,
  RankIntervals,
  RankOverview,
  ScoreBuildUp,
  ScoreChange,
  SensitivityBars,
} from "@urbimetry/charts";
import type { ScoreDifference } from "@urbimetry/model";
import { createElement } from "react";
import type { ReactElement } from "react";
import { chartWidth, narrowWidth } from "../../document/drawing.ts";
import type { Brush, Drawing } from "../../document/drawing.ts";
import type { EditionReading } from "../reading/edition-reading.ts";

/** Width of the text on paper. */
const fullMm = 174;

/** A chart as wide as the text, and the same for a telephone. */
function drawn(chart: (brush: Brush, width: number) => ReactElement, widthMm = fullMm): Drawing {
  return {
    draw: (brush) => chart(brush, chartWidth(widthMm)),
    drawNarrow: (brush) => chart(brush, narrowWidth),
    decorative: false,
    widthMm,
  };
}

const common = ({ edition, translator, time }: EditionReading) => ({ edition, translator, time });

/** Cities with their intervals, a part of the list. */
export function rankIntervals(reading: EditionReading, page: { from: number; count: number }): Drawing {
  const highlighted = reading.cities ?? [];
  return drawn((brush, width) =>
    createElement(RankIntervals, { ...common(reading), page, highlighted, width, ...brush }),
  );
}

/** All cities on one page. */
export function rankOverview(reading: EditionReading): Drawing {
  const highlighted = reading.profiled.map(({ id }) => id);
  return drawn((brush, width) => createElement(RankOverview, { ...common(reading), highlighted, width, ...brush }));
}

/** The index with its weights, or with the scores of a city. */
export function sunburst(reading: EditionReading, city: string | null): Drawing {
  return drawn((brush, size) => createElement(IndexSunburst, { ...common(reading), city, size, ...brush }), 150);
}

/** A city against all others. */
export function cityProfile(reading: EditionReading, city: string): Drawing {
  return drawn((brush, width) => createElement(CityProfile, { ...common(reading), city, width, ...brush }));
}

/** What a city's score is made of. */
export function scoreBuildUp(reading: EditionReading, city: string): Drawing {
  return drawn((brush, width) => createElement(ScoreBuildUp, { ...common(reading), city, width, ...brush }));
}

/** Why a city's score is another than before. */
export function scoreChange(reading: EditionReading, difference: ScoreDifference): Drawing {
  return drawn((brush, width) => createElement(ScoreChange, { ...common(reading), difference, width, ...brush }));
}

/** What moves places, or the place of one city. */
export function sensitivityBars(reading: EditionReading, city: string | null): Drawing {
  return drawn((brush, width) => createElement(SensitivityBars, { ...common(reading), city, width, ...brush }));
}

/** How the elements of a level go together. */
export function correlationMap({ edition, translator }: EditionReading, level: number): Drawing {
  return drawn((brush, width) => createElement(CorrelationMap, { edition, translator, level, width, ...brush }));
}
