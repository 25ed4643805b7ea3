import type { ReactElement } from "react";
import type { GroupScore } from "@urbimetry/model";
import { BandShape } from "../bands/band-shape.tsx";
import { ScaleBar } from "../bands/scale-bar.tsx";
import { ChartFrame } from "../frame/chart-frame.tsx";
import type { ChartProps } from "../frame/chart-frame.tsx";
import { readingOf } from "../frame/reading.ts";
import { groupName } from "../points/names.ts";
import { percentText } from "../points/percent-text.ts";
import { groupSentence } from "../points/sentences.ts";
import { measureText } from "../text/measure-text.ts";
import { shortenText } from "../text/wrap-text.ts";
import { Words } from "../text/words.tsx";
import { lightTheme } from "../theme/chart-theme.ts";

interface BarsProps extends ChartProps {
  /** Dimensions, sub-dimensions, categories or sections, in the order in which they are drawn. */
  groups: readonly GroupScore[];
  /** City and period the groups belong to. */
  city: string;
  period: string;
  /** 640 when left out. Below 420 each name stands above its bar. */
  width?: number;
}

const size = 12.5;
const small = 11;
const barHeight = 10;

/**
 * One bar for each group: name, share of its points with band, and coverage. Where dimensions stand among their
 * sub-dimensions they are set in semi-bold and the others a little inwards.
 */
export function DimensionBars(props: BarsProps): ReactElement {
  const { groups, city, period, translator, idPrefix, width = 640, theme = lightTheme } = props;
  const reading = readingOf(translator.direction, width);
  const stacked = width < 420;
  const mixed = new Set(groups.map((group) => group.level)).size > 1;
  const rows = groups.map((group) => ({
    group,
    name: groupName(translator, group, city),
    ...(mixed ? rankStyle(group) : { weight: 400 as const, indent: 0 }),
    percent: group.percent === null ? translator.text("chart.unscored") : percentText(translator, group.percent),
    coverage: translator.text("chart.bars.coverage", { scored: group.scored, total: group.total }),
  }));
  const widest = (texts: string[], textSize: number, weight: 400 | 600 = 400) =>
    Math.max(0, ...texts.map((text) => measureText(text, textSize, weight)));
  const coverageWidth = widest(
    rows.map((row) => row.coverage),
    small,
  );
  const percentWidth =
    widest(
      rows.map((row) => row.percent),
      size,
      600,
    ) + 18;
  const nameWidth = stacked
    ? 0
    : Math.min(
        widest(
          rows.map((row) => row.name),
          size,
          mixed ? 600 : 400,
        ),
        width * 0.36,
      ) + 16;
  const barWidth = width - nameWidth - percentWidth - coverageWidth - 26;
  const rowHeight = stacked ? 38 : 25;
  return (
    <ChartFrame
      {...{ translator, idPrefix, theme, width }}
      height={Math.max(rows.length, 1) * rowHeight}
      title={translator.text("chart.bars.title", { city, period })}
      description={translator.text("chart.bars.description")}
    >
      {rows.map(({ group, name, weight, indent, percent, coverage }, index) => {
        const top = index * rowHeight + (stacked ? 17 : 0);
        const middle = top + (stacked ? 10 : rowHeight / 2);
        const base = middle + size * 0.36;
        const room = { width: (stacked ? width : nameWidth - 16) - indent, size, weight };
        const percentEnd = nameWidth + barWidth + 10 + percentWidth;
        return (
          <g key={`${group.level} ${group.id}`}>
            <title>{groupSentence(translator, group, city)}</title>
            <Words {...{ reading, size, weight }} x={indent} y={stacked ? top - 4 : base} fill={theme.ink}>
              {shortenText(name, room)}
            </Words>
            <ScaleBar
              {...{ reading, theme }}
              x={nameWidth}
              y={middle - barHeight / 2}
              width={barWidth}
              height={barHeight}
              bar={
                group.percent === null || group.band === null
                  ? "absent"
                  : { band: group.band, percentOfScale: group.percent }
              }
            />
            {group.band !== null && (
              <BandShape
                kind={group.band}
                centre={[reading.x(nameWidth + barWidth + 16), middle]}
                radius={4.4}
                colour={theme.ink}
              />
            )}
            <Words
              {...{ reading, size }}
              x={percentEnd}
              y={base}
              anchor="end"
              weight={group.percent === null ? 400 : 600}
              fill={group.percent === null ? theme.softInk : theme.ink}
            >
              {percent}
            </Words>
            <Words reading={reading} x={width} y={base} size={small} anchor="end" fill={theme.softInk}>
              {coverage}
            </Words>
          </g>
        );
      })}
    </ChartFrame>
  );
}

function rankStyle(group: GroupScore): { weight: 400 | 600; indent: number } {
  const leads = group.level === "dimension" || group.level === "city";
  return leads ? { weight: 600, indent: 0 } : { weight: 400, indent: 12 };
}
