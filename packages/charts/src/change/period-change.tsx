import type { ReactElement } from "react";
import type { Assessment, Comparison, Framework } from "@urbimetry/model";
import { ChartFrame } from "../frame/chart-frame.tsx";
import type { ChartProps } from "../frame/chart-frame.tsx";
import { round } from "../frame/round.ts";
import { readingOf } from "../frame/reading.ts";
import { lightTheme } from "../theme/chart-theme.ts";
import { changeRows, changeSentence } from "./change-row.ts";
import { ChangeHead } from "./change-head.tsx";
import { ChangeLine } from "./change-line.tsx";
import { changeColumns, headHeight } from "./change-columns.ts";

interface PeriodProps extends ChartProps {
  earlier: Assessment;
  later: Assessment;
  comparison: Comparison;
  framework: Framework;
  /** Data points to show, in this order; all in the framework's order when left out. */
  dataPointIds?: readonly string[];
  /** 640 when left out. Below 560 names stand above their lines. */
  width?: number;
}

/**
 * Two periods of a city: for each data point a ring where it stood and a dot in the colour of its band where it stands
 * now, on the scale of percent of target; beside it both figures, the change with its direction, and the bands it moved
 * through. What cannot be placed on the scale is said in words.
 */
export function PeriodChange(props: PeriodProps): ReactElement {
  const { earlier, later, comparison, framework, translator, idPrefix, width = 640, theme = lightTheme } = props;
  const reading = readingOf(translator.direction, width);
  const rows = changeRows(framework, { earlier, later, changes: comparison.changes }, props.dataPointIds);
  const columns = changeColumns(translator, rows, width);
  const periods = { earlier: comparison.earlierPeriod, later: comparison.laterPeriod };
  return (
    <ChartFrame
      {...{ translator, idPrefix, theme, width }}
      height={headHeight + rows.length * columns.rowHeight}
      title={translator.text("chart.change.title", { city: later.city.name, ...periods })}
      description={translator.text("chart.change.description", {
        ...periods,
        better: comparison.better,
        worse: comparison.worse,
      })}
    >
      <ChangeHead {...{ translator, reading, theme, columns }} {...periods} rows={rows.length} />
      {rows.map((row, index) => {
        const y = headHeight + index * columns.rowHeight;
        return (
          <g key={row.change.dataPointId}>
            <title>{changeSentence(translator, row)}</title>
            <ChangeLine {...{ row, columns, translator, reading, theme, y }} />
            <path d={`M0,${round(y + columns.rowHeight)}H${width}`} stroke={theme.line} strokeWidth={0.7} />
          </g>
        );
      })}
    </ChartFrame>
  );
}
