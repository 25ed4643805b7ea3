import type { ReactElement } from "react";
import type { Assessment } from "@urbimetry/model";
import { BandBlock } from "../bands/band-block.tsx";
import { BandShape } from "../bands/band-shape.tsx";
import { ChartFrame } from "../frame/chart-frame.tsx";
import type { ChartProps } from "../frame/chart-frame.tsx";
import { flowRows } from "../frame/flow-rows.ts";
import { readingOf } from "../frame/reading.ts";
import { markOf } from "../points/point-state.ts";
import { measureText } from "../text/measure-text.ts";
import { Words } from "../text/words.tsx";
import { lightTheme } from "../theme/chart-theme.ts";
import { bandCounts, stateWords } from "./band-counts.ts";

interface StripProps extends ChartProps {
  assessment: Assessment;
  /** 640 when left out. */
  width?: number;
}

const stripHeight = 20;
const gap = 2;
const size = 12;
const rowHeight = 21;

/** One strip with all data points: how many in each band, without benchmark, and without a figure, with mark and words. */
export function BandStrip(props: StripProps): ReactElement {
  const { assessment, translator, idPrefix, width = 640, theme = lightTheme } = props;
  const reading = readingOf(translator.direction, width);
  const counts = bandCounts(assessment);
  const total = assessment.values.length;
  const seen = counts.filter(({ count }) => count > 0);
  const unit = (width - gap * Math.max(seen.length - 1, 0)) / Math.max(total, 1);
  const blocks = seen.map(({ state, count }, index) => ({
    state,
    width: count * unit,
    x: seen.slice(0, index).reduce((sum, before) => sum + before.count * unit + gap, 0),
  }));
  const entries = counts.map(({ state, count }) => ({
    state,
    figure: translator.number(count),
    words: stateWords(translator, state),
  }));
  const figureWidth = (figure: string) => measureText(figure, size, 600);
  const places = flowRows(
    entries.map(({ figure, words }) => 21 + figureWidth(figure) + measureText(words, size)),
    width,
    20,
  );
  const parts = counts.map(({ state, count }) =>
    translator.text("chart.strip.part", { state: stateWords(translator, state), count }),
  );
  const names = { city: assessment.city.name, period: assessment.period };
  return (
    <ChartFrame
      {...{ translator, idPrefix, theme, width }}
      height={stripHeight + 8 + ((places.at(-1)?.row ?? 0) + 1) * rowHeight}
      title={translator.text("chart.strip.title", names)}
      description={translator.text("chart.strip.description", { total, parts: translator.list(parts) })}
    >
      {blocks.map((block) => (
        <BandBlock
          key={block.state}
          fill={markOf(block.state)}
          x={reading.left(block.x, block.width)}
          y={0}
          width={block.width}
          height={stripHeight}
          {...{ theme, direction: translator.direction }}
        />
      ))}
      {entries.map(({ state, figure, words }, index) => {
        const { x, row } = places[index] ?? { x: 0, row: 0 };
        const middle = stripHeight + 8 + row * rowHeight + rowHeight / 2;
        const line = { reading, size, y: middle + size * 0.36 };
        return (
          <g key={state}>
            <BandShape kind={markOf(state)} centre={[reading.x(x + 5), middle]} radius={4.8} colour={theme.ink} />
            <Words {...line} x={x + 16} weight={600} fill={theme.ink}>
              {figure}
            </Words>
            <Words {...line} x={x + 21 + figureWidth(figure)} fill={theme.softInk}>
              {words}
            </Words>
          </g>
        );
      })}
    </ChartFrame>
  );
}
