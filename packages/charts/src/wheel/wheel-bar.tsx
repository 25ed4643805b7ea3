import type { ReactElement } from "react";
import { edgesPassed } from "../bands/band-edges.ts";
import { isPresent } from "../points/is-present.ts";
import { markOf, pointState } from "../points/point-state.ts";
import type { PointResult } from "../points/sentences.ts";
import type { ChartTheme } from "../theme/chart-theme.ts";
import { arcAcross, hatch, sectorOutline } from "./polar.ts";
import { barEnd } from "./wheel-layout.ts";
import type { WheelSegment } from "./wheel-layout.ts";

/** Distance between neighbouring bars. */
export const barGap = 1.9;

interface BarProps {
  segment: WheelSegment;
  result: PointResult;
  theme: ChartTheme;
}

/**
 * The bar of one data point. Its length is its performance, cut at 100; white lines stand at 33, 66 and 95 where it
 * passes them. A performance of 0 is a line at the foot, so that zero is seen and not mistaken for missing.
 */
export function WheelBar({ segment, result, theme }: BarProps): ReactElement {
  const { value, performance } = result;
  if (!performance.scored) {
    const outline = sectorOutline(segment, barGap);
    const absent = markOf(pointState(value, performance)) === "absent";
    return absent ? (
      <path
        d={outline}
        fill={theme.paper}
        stroke={theme.absent}
        strokeOpacity={0.62}
        strokeWidth={0.5}
        strokeDasharray="1.4 1.6"
      />
    ) : (
      <path d={outline} fill={theme.noBenchmark.fill} stroke={theme.edge} strokeWidth={0.6} />
    );
  }
  const bar = { ...segment, outer: barEnd(segment, performance.percentOfScale) };
  const colour = theme.bands[performance.band].fill;
  const lines = edgesPassed(performance.band).map((edge) => arcAcross(bar, barGap - 0.6, barEnd(segment, edge)));
  const estimate = isPresent(value) && value.estimate;
  return (
    <>
      {bar.outer > bar.inner && (
        <path d={sectorOutline(bar, barGap)} fill={colour} stroke={theme.edge} strokeWidth={0.6} />
      )}
      {performance.percentOfScale < 2 && (
        <path d={arcAcross(segment, barGap, segment.inner + 0.7)} fill="none" stroke={colour} strokeWidth={1.4} />
      )}
      {estimate && <path d={hatch(bar, barGap, 3.1)} stroke={theme.paper} strokeWidth={1.3} />}
      {lines.length > 0 && <path d={lines.join("")} fill="none" stroke={theme.paper} strokeWidth={0.8} />}
    </>
  );
}
