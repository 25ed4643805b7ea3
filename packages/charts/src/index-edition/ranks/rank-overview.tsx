import type { ReactElement } from "react";
import type { IndexEdition } from "@urbimetry/model";
import { ChartFrame } from "../../frame/chart-frame.tsx";
import type { ChartProps } from "../../frame/chart-frame.tsx";
import { round } from "../../frame/round.ts";
import { measureText } from "../../text/measure-text.ts";
import { Words } from "../../text/words.tsx";
import { lightTheme } from "../../theme/chart-theme.ts";
import { ChartHead } from "../head/chart-head.tsx";
import { labelSize, overviewLabels } from "./overview-labels.ts";
import { placeScale } from "./place-scale.ts";
import { placeSentence } from "./place-words.ts";
import { rankingOf } from "./ranking-of.ts";
import { tiesOf } from "./ties.ts";

interface OverviewProps extends ChartProps {
  edition: IndexEdition;
  /** Year of a panel; the latest when left out. */
  time?: number | null;
  /** Cities that are named and drawn in the accent. */
  highlighted?: readonly string[];
  /** 640 when left out. */
  width?: number;
  /** Height of all rows together; as much as they need, at most 760, when left out. */
  rowsHeight?: number;
}

const axisHeight = 20;
const leader = 18;

/**
 * All cities of a long ranking on one page: a hairline for each city's interval, a dot at its place, and grounds in turn
 * for groups that cannot be told apart. Some cities are named, each with its place and interval.
 */
export function RankOverview(props: OverviewProps): ReactElement {
  const { edition, translator, idPrefix, width = 640, theme = lightTheme, highlighted = [] } = props;
  const { placed, reading, share, finding, head } = rankingOf(edition, { translator, time: props.time, width });
  const rowsHeight = props.rowsHeight ?? Math.min(760, Math.max(placed.length, 1) * 14);
  const pitch = rowsHeight / Math.max(placed.length, 1);
  const top = head.height + axisHeight;
  const middle = (index: number) => (index + 0.5) * pitch;
  const nameWidth = Math.min(150, width * 0.3);
  const labels = overviewLabels(translator, placed, { highlighted, middle, height: rowsHeight, width: nameWidth });
  const placeWidth = Math.max(0, ...labels.map(({ place }) => measureText(place, labelSize)));
  const names = Math.max(0, ...labels.map(({ name }) => measureText(name, labelSize, 600)));
  const plotStart = placeWidth + 8 + Math.min(names, nameWidth) + leader + 6;
  const last = placed.reduce((most, { place }) => Math.max(most, place.high), 1);
  const scale = placeScale([1, last], plotStart + 6, width - plotStart - 16, 44);
  const x = (place: number) => round(reading.x(scale.at(place)));
  const thin = Math.max(0.5, Math.min(1.2, pitch * 0.42));
  const radius = Math.max(0.9, Math.min(3.2, pitch * 0.62));
  return (
    <ChartFrame
      {...{ translator, idPrefix, theme, width }}
      height={top + rowsHeight + 2}
      title={finding}
      description={translator.text("chart.rankOverview.description", { cities: placed.length, share })}
    >
      <ChartHead lines={head} {...{ reading, theme }} />
      {tiesOf(placed).map(({ from, count }, index) =>
        index % 2 === 1 ? null : (
          <rect
            key={from}
            x={round(reading.left(plotStart, width - plotStart))}
            y={round(top + from * pitch)}
            width={round(width - plotStart)}
            height={round(count * pitch)}
            fill={theme.track}
          />
        ),
      )}
      {scale.ticks.map((place) => (
        <Words
          key={place}
          {...{ reading }}
          x={scale.at(place)}
          y={top - 7}
          size={10.5}
          anchor={place === last ? "end" : "middle"}
          fill={theme.softInk}
        >
          {translator.number(place)}
        </Words>
      ))}
      <Words {...{ reading }} x={0} y={top - 7} size={10.5} fill={theme.softInk}>
        {translator.text("chart.rankIntervals.place")}
      </Words>
      <path
        d={scale.ticks.map((place) => `M${x(place)},${round(top)}V${round(top + rowsHeight)}`).join("")}
        stroke={theme.line}
        strokeWidth={0.6}
      />
      <path d={`M0,${round(top)}H${width}`} stroke={theme.ink} strokeWidth={1} />
      {placed.map((city, index) => {
        const y = round(top + middle(index));
        const strong = highlighted.includes(city.id);
        const { rank, low, high } = city.place;
        const colour = strong ? theme.accent : theme.ink;
        return (
          <g key={city.id}>
            <title>{placeSentence(translator, city, { cities: placed.length, interval: edition.interval })}</title>
            {low !== high && (
              <path
                d={`M${x(low)},${y}H${x(high)}`}
                stroke={strong ? theme.accent : theme.softInk}
                strokeWidth={round(strong ? Math.max(1.6, thin) : thin)}
              />
            )}
            <circle cx={x(rank)} cy={y} r={round(strong ? Math.max(2.6, radius) : radius)} fill={colour} />
          </g>
        );
      })}
      {labels.map((label) => {
        const words = { reading, y: top + label.y + labelSize * 0.36, size: labelSize };
        const from = round(reading.x(plotStart - leader - 2));
        const bend = round(reading.x(plotStart - leader * 0.62));
        const near = round(reading.x(plotStart - leader * 0.25));
        const colour = label.highlighted ? theme.accent : theme.line;
        return (
          <g key={label.unit.id}>
            <Words {...words} x={placeWidth} anchor="end" fill={theme.softInk}>
              {label.place}
            </Words>
            <Words {...words} x={placeWidth + 8} weight={label.highlighted ? 600 : 400} fill={theme.ink}>
              {label.name}
            </Words>
            <path
              d={`M${from},${round(top + label.y)}H${bend}L${near},${round(top + label.row)}H${round(reading.x(plotStart))}`}
              fill="none"
              stroke={colour}
              strokeWidth={label.highlighted ? 1.2 : 0.8}
            />
          </g>
        );
      })}
    </ChartFrame>
  );
}
