import type { ReactElement } from "react";
import type { SdgView } from "@urbimetry/model";
import { round } from "../frame/round.ts";
import type { Reading } from "../frame/reading.ts";
import type { ChartTheme } from "../theme/chart-theme.ts";

/** What a data point of a goal can be, from full colour to a dashed edge. */
export const sdgStates = ["atTarget", "scored", "reported", "absent"] as const;
export type SdgState = (typeof sdgStates)[number];

export const sdgBarHeight = 8;

/**
 * Data points of a goal by state; they add up to its total.
 *
 * @example sdgCounts({ total: 9, reported: 7, scored: 6, bands: { "0-33": 1, "33-66": 1, "66-95": 0, "95+": 4 } }).absent // => 2
 */
export function sdgCounts(view: Pick<SdgView, "total" | "reported" | "scored" | "bands">): Record<SdgState, number> {
  const atTarget = view.bands["95+"];
  return {
    atTarget,
    scored: view.scored - atTarget,
    reported: view.reported - view.scored,
    absent: view.total - view.reported,
  };
}

interface SegmentProps {
  state: SdgState;
  colour: string;
  reading: Reading;
  theme: ChartTheme;
  x: number;
  y: number;
  width: number;
}

/** A part of a goal's bar: full colour at target, a frame of the colour when scored below, pale, or dashed. */
export function SdgSegment({ state, colour, reading, theme, x, y, width }: SegmentProps): ReactElement {
  const box = { x: round(reading.left(x, width)), y: round(y), width: round(width), height: sdgBarHeight };
  if (state === "atTarget") return <rect {...box} fill={colour} />;
  if (state === "reported") return <rect {...box} fill={theme.noBenchmark.fill} />;
  const inset = {
    x: round(box.x + 0.5),
    y: round(y + 0.5),
    width: round(Math.max(width - 1, 0.5)),
    height: sdgBarHeight - 1,
  };
  if (state === "scored") return <rect {...inset} fill={colour} fillOpacity={0.28} stroke={colour} />;
  return <rect {...inset} fill={theme.paper} stroke={theme.absent} strokeWidth={0.8} strokeDasharray="1.8 1.8" />;
}

interface BarProps {
  view: SdgView;
  colour: string;
  reading: Reading;
  theme: ChartTheme;
  x: number;
  y: number;
  width: number;
}

/** All data points of a goal in one bar, divided by what is known of them. */
export function SdgBar({ view, colour, reading, theme, x, y, width }: BarProps): ReactElement {
  const counts = sdgCounts(view);
  const seen = sdgStates.filter((state) => counts[state] > 0);
  const gap = 1.5;
  const unit = (width - gap * Math.max(seen.length - 1, 0)) / view.total;
  const startOf = (index: number) =>
    x + seen.slice(0, index).reduce((sum, state) => sum + counts[state] * unit + gap, 0);
  return (
    <>
      {seen.map((state, index) => (
        <SdgSegment
          key={state}
          {...{ state, colour, reading, theme, y }}
          x={startOf(index)}
          width={counts[state] * unit}
        />
      ))}
    </>
  );
}
