import type { ReactElement } from "react";
import { ScaleBar } from "../bands/scale-bar.tsx";
import { ChartFrame } from "../frame/chart-frame.tsx";
import type { ChartProps } from "../frame/chart-frame.tsx";
import { readingOf } from "../frame/reading.ts";
import { isPresent } from "../points/is-present.ts";
import { markOf, pointState } from "../points/point-state.ts";
import { pointSentence } from "../points/sentences.ts";
import type { PointResult } from "../points/sentences.ts";
import { shortenText } from "../text/wrap-text.ts";
import { Words } from "../text/words.tsx";
import { lightTheme } from "../theme/chart-theme.ts";
import { bulletDescription, targetText } from "./target-text.ts";

interface BulletProps extends ChartProps {
  result: PointResult;
  /** 128 when left out. */
  width?: number;
  /** Height of the bar itself; 10 when left out. */
  barHeight?: number;
  /** Writes the target beneath, with its direction: "target 5.0 µg/m³ or less". */
  caption?: boolean;
}

/**
 * One data point against its benchmark, on a scale of 0 to 100 percent of target, so that longer is better whichever
 * way the figure itself runs. Made to stand in a row of a table.
 */
export function BenchmarkBullet(props: BulletProps): ReactElement {
  const { translator, idPrefix, result, width = 128, barHeight = 10, theme = lightTheme } = props;
  const { value, performance } = result;
  const reading = readingOf(translator.direction, width);
  const target = performance.benchmark === null ? null : targetText(translator, result.point, performance.benchmark);
  const interval = performance.scored ? (performance.percentInterval ?? null) : null;
  const captionSize = 10;
  const caption = props.caption && target !== null ? shortenText(target, { width, size: captionSize, lines: 2 }) : [];
  const height = barHeight + 6 + (caption.length > 0 ? 3 + caption.length * captionSize * 1.25 : 0);
  return (
    <ChartFrame
      {...{ translator, idPrefix, theme, width, height }}
      title={pointSentence(translator, result)}
      description={bulletDescription(translator, result)}
    >
      <ScaleBar
        {...{ reading, theme, width }}
        x={0}
        y={3}
        height={barHeight}
        bar={
          performance.scored
            ? performance
            : markOf(pointState(value, performance)) === "absent"
              ? "absent"
              : "no-benchmark"
        }
        estimate={isPresent(value) && value.estimate}
        interval={interval}
        target
      />
      {caption.length > 0 && (
        <Words reading={reading} x={0} y={barHeight + 6 + captionSize} size={captionSize} fill={theme.softInk}>
          {caption}
        </Words>
      )}
    </ChartFrame>
  );
}
