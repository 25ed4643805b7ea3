import type { ReactElement } from "react";
import type { Interval, Performed } from "@urbimetry/model";
import { round } from "../frame/round.ts";
import type { Reading } from "../frame/reading.ts";
import type { ChartTheme } from "../theme/chart-theme.ts";
import { bandEdges } from "./band-edges.ts";
import { hatchBox } from "./hatch-box.ts";
import { Whisker } from "./whisker.tsx";

interface ScaleBarProps {
  reading: Reading;
  theme: ChartTheme;
  /** Where the scale begins, counted from where reading begins. */
  x: number;
  y: number;
  width: number;
  height: number;
  /** What is shown, or why there is nothing to show. */
  bar: Pick<Performed, "band" | "percentOfScale"> | "no-benchmark" | "absent";
  estimate?: boolean;
  /** Lowest and highest percent of target that are still consistent with the data quality. */
  interval?: Interval | null;
  /** Draws the line at 95 % of target, a little longer than the bar. */
  target?: boolean;
}

/**
 * A scale from 0 to 100 percent of target: white lines at its thirds, the bar in the colour of its band, the target in
 * ink. Zero is a line at the foot; no figure is dashed; no benchmark is pale and has no scale.
 */
export function ScaleBar(props: ScaleBarProps): ReactElement {
  const { reading, theme, x, y, width, height, bar } = props;
  const box = { x: round(reading.left(x, width)), y: round(y), width: round(width), height: round(height) };
  if (bar === "absent")
    return (
      <rect
        x={round(box.x + 0.5)}
        y={round(box.y + 0.5)}
        width={round(box.width - 1)}
        height={round(box.height - 1)}
        fill={theme.paper}
        stroke={theme.absent}
        strokeWidth={0.9}
        strokeDasharray="1.8 1.8"
      />
    );
  if (bar === "no-benchmark")
    return <rect {...box} fill={theme.noBenchmark.fill} stroke={theme.edge} strokeWidth={0.6} />;
  const at = (percent: number) => round(reading.x(x + (width * percent) / 100));
  const length = (width * bar.percentOfScale) / 100;
  const filled = { ...box, x: round(reading.left(x, length)), width: round(length) };
  const ticks = bandEdges.filter((edge) => edge < 95 || (!props.target && bar.percentOfScale > edge));
  return (
    <>
      <rect {...box} fill={theme.track} stroke={theme.edge} strokeWidth={0.6} />
      {length > 0 && <rect {...filled} fill={theme.bands[bar.band].fill} />}
      {length < 1.5 && <rect {...box} x={round(reading.left(x, 1.5))} width={1.5} fill={theme.bands[bar.band].fill} />}
      {props.estimate && length > 0 && <path d={hatchBox(filled, 3.1)} stroke={theme.paper} strokeWidth={1.3} />}
      <path d={ticks.map((edge) => `M${at(edge)},${box.y}v${box.height}`).join("")} stroke={theme.paper} />
      {props.target && (
        <path d={`M${at(95)},${round(y - 2.5)}v${round(height + 5)}`} stroke={theme.ink} strokeWidth={1.3} />
      )}
      {props.interval && (
        <Whisker
          ends={[at(Math.min(100, props.interval[0])), at(Math.min(100, props.interval[1]))]}
          middle={y + height / 2}
          theme={theme}
        />
      )}
    </>
  );
}
