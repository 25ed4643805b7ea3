import type { ReactElement } from "react";
import type { Interval } from "@urbimetry/model";
import { round } from "../frame/round.ts";
import type { ChartTheme } from "../theme/chart-theme.ts";

interface WhiskerProps {
  /** Lowest and highest value, as places from the left. */
  ends: Interval;
  middle: number;
  theme: ChartTheme;
}

const shortest = 3;
const withCaps = 8;
const cap = 2.3;

/**
 * A line from the lowest to the highest value that is still possible, with a light edge so that it is seen on every
 * fill. Where it is too short to be seen as a line there is none.
 */
export function Whisker({ ends, middle, theme }: WhiskerProps): ReactElement | null {
  const left = round(Math.min(...ends));
  const right = round(Math.max(...ends));
  if (right - left < shortest) return null;
  const y = round(middle);
  const caps = [left, right].map((at) => `M${at},${round(y - cap)}v${round(2 * cap)}`).join("");
  const path = `M${left},${y}H${right}${right - left < withCaps ? "" : caps}`;
  return (
    <>
      <path d={path} stroke={theme.paper} strokeWidth={2.8} fill="none" />
      <path d={path} stroke={theme.ink} strokeWidth={1.1} fill="none" />
    </>
  );
}
