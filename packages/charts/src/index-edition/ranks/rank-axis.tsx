import type { ReactElement } from "react";
import type { Translator } from "@urbimetry/model";
import { round } from "../../frame/round.ts";
import type { Reading } from "../../frame/reading.ts";
import { Words } from "../../text/words.tsx";
import type { ChartTheme } from "../../theme/chart-theme.ts";
import { rankHeadHeight } from "./rank-layout.ts";
import type { RankColumns } from "./rank-layout.ts";
import type { PlaceScale } from "./place-scale.ts";

interface AxisProps {
  translator: Translator;
  reading: Reading;
  theme: ChartTheme;
  columns: RankColumns;
  scale: PlaceScale;
  /** Base of the head and end of the rows. */
  top: number;
  bottom: number;
}

const size = 10.5;

/** Names of the columns, places along the whiskers, and hairlines down through all rows. */
export function RankAxis({ translator, reading, theme, columns, scale, top, bottom }: AxisProps): ReactElement {
  const words = { reading, size, y: top + rankHeadHeight - 7, fill: theme.softInk };
  const heading = translator.text("chart.rankIntervals.place");
  const base = round(top + rankHeadHeight);
  return (
    <>
      <Words {...words} x={columns.stacked ? 0 : 8}>
        {heading}
      </Words>
      {scale.ticks.map((place) => (
        <Words key={place} {...words} x={scale.at(place)} anchor="middle">
          {translator.number(place)}
        </Words>
      ))}
      {!columns.stacked && (
        <Words {...words} x={columns.scoreEnd} anchor="end">
          {translator.text("chart.rankIntervals.score")}
        </Words>
      )}
      {!columns.stacked && (
        <path
          d={scale.ticks.map((place) => `M${round(reading.x(scale.at(place)))},${base}V${round(bottom)}`).join("")}
          stroke={theme.line}
          strokeWidth={0.7}
        />
      )}
      <path d={`M0,${base}H${round(reading.width)}`} stroke={theme.ink} strokeWidth={1} />
    </>
  );
}
