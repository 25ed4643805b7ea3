import type { ReactElement } from "react";
import type { IndexEdition } from "@urbimetry/model";
import { ChartFrame } from "../../frame/chart-frame.tsx";
import type { ChartProps } from "../../frame/chart-frame.tsx";
import { round } from "../../frame/round.ts";
import { shortenText } from "../../text/wrap-text.ts";
import { Words } from "../../text/words.tsx";
import { lightTheme } from "../../theme/chart-theme.ts";
import { ChartHead } from "../head/chart-head.tsx";
import { placeScale } from "./place-scale.ts";
import { placeSentence, placesText, scoreText } from "./place-words.ts";
import { RankAxis } from "./rank-axis.tsx";
import { rankingOf } from "./ranking-of.ts";
import { rankColumns, rankHeadHeight, rankRows, smallSize, textSize } from "./rank-layout.ts";
import { PlaceWhisker, TieBracket } from "./rank-marks.tsx";
import { tiesOf } from "./ties.ts";

interface RankProps extends ChartProps {
  edition: IndexEdition;
  /** Year of a panel; the latest when left out. */
  time?: number | null;
  /** First row, from 0, and most rows; all when left out. For a list over several pages. */
  page?: { from: number; count: number };
  /** Cities drawn in the accent. */
  highlighted?: readonly string[];
  /** 640 when left out. Below 480 whiskers stand beneath the names. */
  width?: number;
}

/**
 * Every city with its place as a dot and the interval of its place as a line. A bracket holds neighbours together that
 * cannot be told apart. No place is written without its interval. A part of the list has a scale of its own.
 */
export function RankIntervals(props: RankProps): ReactElement {
  const { edition, translator, idPrefix, width = 640, theme = lightTheme, highlighted = [] } = props;
  const { placed, reading, share, finding, head } = rankingOf(edition, { translator, time: props.time, width });
  const columns = rankColumns(translator, placed, width);
  const page = props.page ?? { from: 0, count: placed.length };
  const shown = placed.slice(page.from, page.from + page.count);
  const first = shown.reduce((least, { place }) => Math.min(least, place.low, place.rank), shown[0]?.place.rank ?? 1);
  const last = shown.reduce((most, { place }) => Math.max(most, place.high, place.rank), first);
  const scale = placeScale([first, last], columns.plotStart, columns.plotWidth, 34);
  const { rows, brackets, height } = rankRows(tiesOf(placed), columns.rowHeight, page);
  const top = head.height + rankHeadHeight + 4;
  return (
    <ChartFrame
      {...{ translator, idPrefix, theme, width }}
      height={top + height + 2}
      title={finding}
      description={translator.text("chart.rankIntervals.description", { cities: placed.length, share })}
    >
      <ChartHead lines={head} {...{ reading, theme }} />
      <RankAxis {...{ translator, reading, theme, columns, scale }} top={head.height} bottom={top + height} />
      {brackets.map((bracket) => (
        <TieBracket key={bracket.from} {...{ bracket, reading, theme, top }} />
      ))}
      {rows.map(({ index, y }) => {
        const city = placed[index];
        if (!city) return null;
        const strong = highlighted.includes(city.id);
        const middle = top + y + (columns.stacked ? 9.5 : columns.rowHeight / 2);
        const base = middle + textSize * 0.36;
        const words = { reading, y: base, fill: theme.ink };
        return (
          <g key={city.id}>
            <title>{placeSentence(translator, city, { cities: placed.length, interval: edition.interval })}</title>
            <Words {...words} x={columns.placeEnd} anchor="end" size={textSize} weight={600}>
              {translator.number(city.place.rank)}
            </Words>
            <Words {...words} x={columns.intervalStart} size={smallSize} fill={theme.softInk}>
              {placesText(translator, city.place)}
            </Words>
            <Words {...words} x={columns.nameStart} size={textSize} weight={strong ? 600 : 400}>
              {shortenText(city.name, { width: columns.nameWidth, size: textSize, weight: strong ? 600 : 400 })}
            </Words>
            {columns.stacked && (
              <path
                d={`M${round(reading.x(scale.at(first)))},${round(top + y + 25)}H${round(reading.x(scale.at(last)))}`}
                stroke={theme.line}
                strokeWidth={0.8}
              />
            )}
            <PlaceWhisker
              {...{ scale, reading, theme }}
              unit={city}
              y={columns.stacked ? top + y + 25 : middle}
              highlighted={strong}
            />
            <Words {...words} x={columns.scoreEnd} anchor="end" size={textSize}>
              {scoreText(translator, city.score)}
            </Words>
          </g>
        );
      })}
    </ChartFrame>
  );
}
