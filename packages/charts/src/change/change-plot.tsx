import type { ReactElement } from "react";
import type { Translator } from "@urbimetry/model";
import { bandEdges } from "../bands/band-edges.ts";
import { round } from "../frame/round.ts";
import type { Reading } from "../frame/reading.ts";
import { measureText } from "../text/measure-text.ts";
import { Words } from "../text/words.tsx";
import type { ChartTheme } from "../theme/chart-theme.ts";
import type { ChangeColumns } from "./change-columns.ts";
import type { ChangeRow } from "./change-row.ts";

interface PlotProps {
  row: ChangeRow;
  columns: ChangeColumns;
  translator: Translator;
  reading: Reading;
  theme: ChartTheme;
  middle: number;
}

const radius = 5;

/** Where a data point stood and stands on the scale of 0 to 100 percent of target. */
export function ChangePlot({ row, columns, translator, reading, theme, middle }: PlotProps): ReactElement {
  const before = row.earlier.performance;
  const now = row.later.performance;
  const y = round(middle);
  const at = (percent: number) => columns.plotStart + (columns.plotWidth * percent) / 100;
  const x = (percent: number) => round(reading.x(at(percent)));
  if (!before.scored && !now.scored) {
    const text = translator.text(row.change.direction === "absent" ? "chart.change.absent" : "chart.unscored");
    return <Backed {...{ text, reading, theme, y }} x={columns.plotStart} />;
  }
  const from = before.scored ? before.percentOfScale : null;
  const to = now.scored ? now.percentOfScale : null;
  return (
    <>
      <path d={`M${x(0)},${y}H${x(100)}`} stroke={theme.track} strokeWidth={4} />
      {columns.stacked && (
        <path d={bandEdges.map((edge) => `M${x(edge)},${y - 4}v8`).join("")} stroke={theme.paper} strokeWidth={1.4} />
      )}
      {from !== null && to !== null && from !== to && (
        <path d={`M${x(from)},${y}H${x(to)}`} stroke={theme.softInk} strokeWidth={1.6} />
      )}
      {from !== null && (
        <circle cx={x(from)} cy={y} r={radius - 0.7} fill={theme.paper} stroke={theme.softInk} strokeWidth={1.4} />
      )}
      {to !== null && now.scored && (
        <circle cx={x(to)} cy={y} r={radius} fill={theme.bands[now.band].fill} stroke={theme.paper} strokeWidth={1} />
      )}
    </>
  );
}

/** Words on the hairlines of the scale, with the paper behind them. */
function Backed(props: { text: string; reading: Reading; theme: ChartTheme; x: number; y: number }): ReactElement {
  const { text, reading, theme, x, y } = props;
  const size = 11;
  const width = measureText(text, size) + 6;
  return (
    <>
      <rect
        x={round(reading.left(x - 1, width))}
        y={round(y - 8)}
        width={round(width)}
        height={16}
        fill={theme.paper}
      />
      <Words {...{ reading, size, x }} y={y + size * 0.36} fill={theme.softInk}>
        {text}
      </Words>
    </>
  );
}
