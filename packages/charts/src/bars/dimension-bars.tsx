import type { ReactElement } from "react";
import type { GroupScore } from "@urbimetry/model";
import { BandShape } from "../bands/band-shape.tsx";
import { ScaleBar } from "../bands/scale-bar.tsx";
import { ChartFrame } from "../frame/chart-frame.tsx";
import type { ChartProps } from "../frame/chart-frame.tsx";
import { readingOf } from "../frame/reading.ts";
import type { Reading } from "../frame/reading.ts";
import { groupSentence } from "../points/sentences.ts";
import { Words } from "../text/words.tsx";
import { lightTheme } from "../theme/chart-theme.ts";
import type { ChartTheme } from "../theme/chart-theme.ts";
import { barTable, coverageSize, nameSize } from "./bar-rows.ts";
import type { BarRow, BarTable } from "./bar-rows.ts";

interface BarsProps extends ChartProps {
  /** Dimensions, sub-dimensions, categories or sections, in the order in which they are drawn. */
  groups: readonly GroupScore[];
  /** City and period the groups belong to. */
  city: string;
  period: string;
  /** 640 when left out. Below 420 each name stands above its bar. */
  width?: number;
}

const barHeight = 10;

/**
 * One bar for each group: name, share of its points with band, and coverage. Where dimensions stand among their
 * sub-dimensions they are set in semi-bold and the others a little inwards.
 */
export function DimensionBars(props: BarsProps): ReactElement {
  const { groups, city, period, translator, idPrefix, width = 640, theme = lightTheme } = props;
  const reading = readingOf(translator.direction, width);
  const table = barTable(translator, groups, { city, width });
  return (
    <ChartFrame
      {...{ translator, idPrefix, theme, width }}
      height={Math.max(table.rows.length, 1) * table.rowHeight}
      title={translator.text("chart.bars.title", { city, period })}
      description={translator.text("chart.bars.description")}
    >
      {table.rows.map((row, index) => (
        <g key={`${row.group.level} ${row.group.id}`}>
          <title>{groupSentence(translator, row.group, city)}</title>
          <GroupBar {...{ row, table, reading, theme }} y={index * table.rowHeight} />
        </g>
      ))}
    </ChartFrame>
  );
}

interface GroupBarProps {
  row: BarRow;
  table: BarTable;
  reading: Reading;
  theme: ChartTheme;
  y: number;
}

function GroupBar({ row, table, reading, theme, y }: GroupBarProps): ReactElement {
  const { group, lines, weight, indent, percent, coverage } = row;
  const { barStart, barWidth, stacked } = table;
  const middle = y + (stacked ? 27 : table.rowHeight / 2);
  const base = middle + nameSize * 0.36;
  const scored = group.percent !== null && group.band !== null;
  return (
    <>
      <Words
        {...{ reading, weight }}
        x={indent}
        y={stacked ? y + 13 : base - ((lines.length - 1) * nameSize * 1.12) / 2}
        size={nameSize}
        leading={1.12}
        fill={theme.ink}
      >
        {lines}
      </Words>
      <ScaleBar
        {...{ reading, theme }}
        x={barStart}
        y={middle - barHeight / 2}
        width={barWidth}
        height={barHeight}
        bar={
          group.percent === null || group.band === null ? "absent" : { band: group.band, percentOfScale: group.percent }
        }
      />
      {group.band !== null && (
        <BandShape
          kind={group.band}
          centre={[reading.x(barStart + barWidth + 16), middle]}
          radius={4.4}
          colour={theme.ink}
        />
      )}
      <Words
        {...{ reading }}
        x={table.percentEnd}
        y={base}
        size={nameSize}
        anchor="end"
        weight={scored ? 600 : 400}
        fill={scored ? theme.ink : theme.softInk}
      >
        {percent}
      </Words>
      <Words reading={reading} x={reading.width} y={base} size={coverageSize} anchor="end" fill={theme.softInk}>
        {coverage}
      </Words>
    </>
  );
}
