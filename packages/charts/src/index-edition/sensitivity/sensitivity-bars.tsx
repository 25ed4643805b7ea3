import type { ReactElement } from "react";
import type { IndexEdition } from "@urbimetry/model";
import { scaleLinear } from "d3-scale";
import { ChartFrame } from "../../frame/chart-frame.tsx";
import type { ChartProps } from "../../frame/chart-frame.tsx";
import { readingOf } from "../../frame/reading.ts";
import { round } from "../../frame/round.ts";
import { measureText } from "../../text/measure-text.ts";
import { shortenText } from "../../text/wrap-text.ts";
import { Words } from "../../text/words.tsx";
import { lightTheme } from "../../theme/chart-theme.ts";
import { ChartHead, headLines } from "../head/chart-head.tsx";
import { subjectOf } from "../head/chart-subject.ts";
import { latestTime } from "../ranks/placed-unit.ts";
import { factorRows, factorSentence, sensitivityFinding, shareText } from "./factor-rows.ts";
import { SensitivityKey, ShareBar } from "./share-bar.tsx";

interface SensitivityProps extends ChartProps {
  edition: IndexEdition;
  /** Id of a city with a place: what moves its place. Of all places together when left out. */
  city?: string | null;
  /** Year of a panel; the latest when left out. */
  time?: number | null;
  /** 640 when left out. Below 480 names stand above their bars. */
  width?: number;
}

const size = 12;
const gap = 14;
const keyHeight = 20;
const axisHeight = 22;

/**
 * What moves places: for each factor a filled bar for the share of the variance that it explains alone, and a hollow one
 * for the share that it has a hand in, each with its interval.
 */
export function SensitivityBars(props: SensitivityProps): ReactElement {
  const { edition, translator, idPrefix, city = null, width = 640, theme = lightTheme } = props;
  const time = props.time === undefined ? latestTime(edition) : props.time;
  const rows = factorRows(translator, edition, city);
  const reading = readingOf(translator.direction, width);
  const finding = sensitivityFinding(translator, edition, { rows, city, time });
  const exact = edition.sensitivity.method === "exact";
  const unit = exact
    ? translator.text("chart.sensitivity.unit.exact")
    : translator.text("chart.sensitivity.unit", { share: Math.round(edition.interval * 100) });
  const head = headLines(translator, { finding, unit, subject: subjectOf(edition, time), width });
  const stacked = width < 480;
  const rowHeight = stacked ? 48 : 32;
  const figures = rows.flatMap(({ first, total }) => [shareText(translator, first), shareText(translator, total)]);
  const figureWidth = Math.max(0, ...figures.map((figure) => measureText(figure, size, 600)));
  const longest = Math.max(0, ...rows.map(({ name }) => measureText(name, size)));
  const nameWidth = stacked ? width : Math.min(longest, width * 0.4);
  const plotStart = stacked ? 1 : nameWidth + gap;
  const most = Math.max(
    0.1,
    ...rows.flatMap((row) => [row.total, row.totalInterval?.high ?? 0, row.firstInterval?.high ?? 0]),
  );
  const scale = scaleLinear([0, Math.min(1, Math.ceil(most * 10) / 10)], [plotStart, width - figureWidth - gap]).clamp(
    true,
  );
  const top = head.height + keyHeight + axisHeight;
  const bottom = top + rows.length * rowHeight;
  const ticks = scale.ticks(Math.max(2, Math.floor((width - plotStart) / 70)));
  return (
    <ChartFrame
      {...{ translator, idPrefix, theme, width }}
      height={Math.max(bottom, head.height) + 2}
      title={finding}
      description={translator.text("chart.sensitivity.description")}
    >
      <ChartHead lines={head} {...{ reading, theme }} />
      {rows.length > 0 && (
        <>
          <SensitivityKey {...{ translator, reading, theme }} y={head.height + 9} />
          {ticks.map((share) => (
            <Words
              key={share}
              {...{ reading }}
              x={scale(share)}
              y={top - 7}
              size={10.5}
              anchor={share === 0 ? "start" : "middle"}
              fill={theme.softInk}
            >
              {shareText(translator, share)}
            </Words>
          ))}
          {!stacked && (
            <path
              d={ticks.map((share) => `M${round(reading.x(scale(share)))},${round(top)}V${round(bottom)}`).join("")}
              stroke={theme.line}
              strokeWidth={0.6}
            />
          )}
          <path d={`M0,${round(top)}H${width}`} stroke={theme.ink} strokeWidth={1} />
        </>
      )}
      {rows.map((row, index) => {
        const y = top + index * rowHeight;
        const middle = y + (stacked ? 32 : rowHeight / 2);
        const lines = shortenText(row.name, { width: nameWidth + 0.5, size, lines: stacked ? 1 : 2 });
        return (
          <g key={row.factor}>
            <title>{factorSentence(translator, row)}</title>
            <Words
              {...{ reading }}
              x={0}
              y={stacked ? y + 15 : middle + size * 0.36 - ((lines.length - 1) * size * 1.1) / 2}
              size={size}
              leading={1.1}
              fill={theme.ink}
            >
              {lines}
            </Words>
            <ShareBar
              {...{ scale, reading, theme }}
              share={row.first}
              interval={row.firstInterval}
              middle={middle - 6}
              filled
            />
            <ShareBar
              {...{ scale, reading, theme }}
              share={row.total}
              interval={row.totalInterval}
              middle={middle + 6}
            />
            <Words {...{ reading }} x={width} y={middle - 6 + 3.9} size={11} weight={600} anchor="end" fill={theme.ink}>
              {shareText(translator, row.first)}
            </Words>
            <Words {...{ reading }} x={width} y={middle + 6 + 3.9} size={11} anchor="end" fill={theme.softInk}>
              {shareText(translator, row.total)}
            </Words>
          </g>
        );
      })}
    </ChartFrame>
  );
}
