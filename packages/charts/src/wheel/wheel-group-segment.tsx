import type { ReactElement } from "react";
import type { Band, GroupScore } from "@urbimetry/model";
import { edgesPassed } from "../bands/band-edges.ts";
import type { ChartTheme } from "../theme/chart-theme.ts";
import { arcAcross, sectorOutline } from "./polar.ts";
import type { WheelSegment } from "./wheel-layout.ts";

/** Distance between neighbours of a ring. */
export const groupGap = 1.6;

/** Room that the lines of a band take at the inner end of a segment. */
export function linesDepth(band: Band | null): number {
  const count = band === null ? 0 : edgesPassed(band).length;
  return count === 0 ? 0 : firstLine + lineStep * (count - 1) + 0.5;
}

const firstLine = 3;
const lineStep = 2.5;

interface GroupSegmentProps {
  segment: WheelSegment;
  group: GroupScore;
  theme: ChartTheme;
}

/** A dimension or section: filled in the colour of its band, with one line at its inner end for every edge passed. */
export function WheelGroupSegment({ segment, group, theme }: GroupSegmentProps): ReactElement {
  const outline = sectorOutline(segment, groupGap);
  if (group.band === null)
    return <path d={outline} fill={theme.paper} stroke={theme.absent} strokeWidth={0.6} strokeDasharray="2 1.8" />;
  const lines = edgesPassed(group.band).map((_, index) =>
    arcAcross(segment, groupGap, segment.inner + firstLine + lineStep * index),
  );
  return (
    <>
      <path d={outline} fill={theme.bands[group.band].fill} stroke={theme.edge} strokeWidth={edgeWidth(theme)} />
      {lines.length > 0 && <path d={lines.join("")} fill="none" stroke={theme.paper} strokeWidth={1} />}
    </>
  );
}

function edgeWidth(theme: ChartTheme): number | undefined {
  return theme.edge === "none" ? undefined : 0.8;
}
