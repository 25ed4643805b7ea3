import type { ReactElement } from "react";
import type { Band } from "@urbimetry/model";
import { edgesPassed } from "../../bands/band-edges.ts";
import type { ChartTheme } from "../../theme/chart-theme.ts";
import { arcAcross, sectorOutline } from "../../wheel/polar.ts";
import type { SunburstSegment } from "./sunburst-layout.ts";

const gap = 1.6;
const firstLine = 3;
const lineStep = 2.5;

/** What a segment says by its fill: nothing of a city, a score on another scale, a band with the score, or no score. */
export type SegmentFill =
  | { kind: "plain" }
  | { kind: "unscored" }
  | { kind: "scored"; band: Band | null; share: number };

interface SegmentProps {
  segment: SunburstSegment;
  fill: SegmentFill;
  theme: ChartTheme;
}

/**
 * A part of the index. Aggregates are filled as a whole, with a line for every edge that their score has passed; the bar
 * of the outermost ring is as long as its score, with its lines where the edges stand.
 */
export function SunburstPiece({ segment, fill, theme }: SegmentProps): ReactElement {
  const outline = sectorOutline(segment, gap);
  if (fill.kind === "plain")
    return <path d={outline} fill={theme.noBenchmark.fill} stroke={theme.edge} strokeWidth={0.7} />;
  if (fill.kind === "unscored")
    return <path d={outline} fill={theme.paper} stroke={theme.absent} strokeWidth={0.6} strokeDasharray="2 1.8" />;
  const leaf = segment.isLeaf;
  const end = (share: number) => segment.inner + (segment.outer - segment.inner) * Math.min(1, Math.max(0, share));
  const bar = leaf ? { ...segment, outer: end(fill.share) } : segment;
  const colour = fill.band === null ? theme.noBenchmark.fill : theme.bands[fill.band].fill;
  const passed = fill.band === null ? [] : edgesPassed(fill.band);
  const lines = passed.map((edge, index) =>
    arcAcross(segment, gap, leaf ? end(edge / 100) : segment.inner + firstLine + lineStep * index),
  );
  return (
    <>
      {bar.outer - bar.inner > 0.2 && (
        <path d={sectorOutline(bar, gap)} fill={colour} stroke={theme.edge} strokeWidth={0.7} />
      )}
      {leaf && fill.share < 0.02 && (
        <path d={arcAcross(segment, gap, segment.inner + 0.7)} fill="none" stroke={colour} strokeWidth={1.4} />
      )}
      {lines.length > 0 && <path d={lines.join("")} fill="none" stroke={theme.paper} strokeWidth={1} />}
    </>
  );
}

/** Room that the lines of a band take at the inner end of an aggregate. */
export function linesDepth(fill: SegmentFill): number {
  if (fill.kind !== "scored" || fill.band === null) return 0;
  const count = edgesPassed(fill.band).length;
  return count === 0 ? 0 : firstLine + lineStep * (count - 1) + 0.5;
}

/** Colour of words on a segment. */
export function inkOn(fill: SegmentFill, theme: ChartTheme): string {
  if (fill.kind === "unscored") return theme.softInk;
  if (fill.kind === "plain" || fill.band === null) return theme.noBenchmark.on;
  return theme.bands[fill.band].on;
}
