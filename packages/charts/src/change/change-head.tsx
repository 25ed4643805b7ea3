import type { ReactElement } from "react";
import type { Translator } from "@urbimetry/model";
import { bandEdges } from "../bands/band-edges.ts";
import { round } from "../frame/round.ts";
import type { Reading } from "../frame/reading.ts";
import { measureText } from "../text/measure-text.ts";
import { Words } from "../text/words.tsx";
import type { ChartTheme } from "../theme/chart-theme.ts";
import { headHeight } from "./change-columns.ts";
import type { ChangeColumns } from "./change-columns.ts";

interface HeadProps {
  translator: Translator;
  reading: Reading;
  theme: ChartTheme;
  columns: ChangeColumns;
  earlier: string;
  later: string;
  rows: number;
}

const size = 10.5;
const markRoom = 13;

/** Names of the columns, the scale with its thirds and the target, and hairlines that run down through all rows. */
export function ChangeHead(props: HeadProps): ReactElement {
  const { translator, reading, theme, columns, earlier, later, rows } = props;
  const { plotStart, plotWidth } = columns;
  const at = (percent: number) => plotStart + (plotWidth * percent) / 100;
  const bottom = headHeight + rows * columns.rowHeight;
  const words = { reading, size, y: headHeight - 7, fill: theme.softInk };
  const axis = translator.text("chart.change.axis");
  const change = translator.text("chart.change.change");
  const fits = measureText(axis, size) <= plotWidth;
  const nameLength = (text: string) => measureText(text, size, 600) + markRoom;
  const laterEnd = columns.stacked ? reading.width - nameLength(earlier) - 14 : columns.laterEnd;
  const earlierEnd = columns.stacked ? reading.width : columns.earlierEnd;
  const periodsBase = columns.stacked ? 11 : words.y;
  return (
    <>
      {fits && (
        <Words {...words} y={11} x={plotStart}>
          {axis}
        </Words>
      )}
      {[0, ...bandEdges].map((percent) => (
        <Words key={percent} {...words} x={at(percent)} anchor={percent === 0 ? "start" : "middle"}>
          {translator.number(percent)}
        </Words>
      ))}
      <PeriodName {...{ reading, theme }} text={later} end={laterEnd} y={periodsBase} filled />
      <PeriodName {...{ reading, theme }} text={earlier} end={earlierEnd} y={periodsBase} />
      {!columns.stacked && (
        <Words {...words} x={columns.changeStart}>
          {change}
        </Words>
      )}
      {!columns.stacked && (
        <path
          d={bandEdges.map((edge) => `M${round(reading.x(at(edge)))},${headHeight}V${round(bottom)}`).join("")}
          stroke={theme.line}
          strokeWidth={0.7}
        />
      )}
      <path d={`M0,${headHeight}H${reading.width}`} stroke={theme.ink} strokeWidth={1} />
    </>
  );
}

interface NameProps {
  reading: Reading;
  theme: ChartTheme;
  text: string;
  end: number;
  y: number;
  filled?: boolean;
}

/** A period with the mark that stands for it on the scale: a dot for the later, a ring for the earlier. */
function PeriodName({ reading, theme, text, end, y, filled }: NameProps): ReactElement {
  const centre = end - measureText(text, size, filled ? 600 : 400) - 8;
  return (
    <>
      <circle
        cx={round(reading.x(centre))}
        cy={round(y - size * 0.36)}
        r={filled ? 3.8 : 3.2}
        fill={filled ? theme.ink : theme.paper}
        stroke={theme.softInk}
        strokeWidth={filled ? 0 : 1.3}
      />
      <Words
        {...{ reading, size, y }}
        x={end}
        anchor="end"
        weight={filled ? 600 : 400}
        fill={filled ? theme.ink : theme.softInk}
      >
        {text}
      </Words>
    </>
  );
}
