import { measureText } from "../../text/measure-text.ts";
import type { CorrelationGrid } from "./correlation-grid.ts";

export const labelSize = 11;
const widestGap = 5;
const largestCell = 46;
const numberGap = 8;

/** Sizes of a map, counted from where reading begins and from the top of its cells. */
export interface MapLayout {
  cell: number;
  /** Where the numbers end and the names begin. */
  numberEnd: number;
  nameStart: number;
  nameWidth: number;
  /** Begin of a row (downwards) or a column (across, from `gridStart`). */
  offset(index: number): number;
  gridStart: number;
  height: number;
  /** Cells are high enough for a name in each row; else pillars are named. */
  named: boolean;
  /** Decimals that fit into a cell; null where no figure does. */
  decimals: 1 | 2 | null;
  figureSize: number;
}

/** Gives names up to a third of the width and the cells the rest. */
export function mapLayout({ elements }: CorrelationGrid, names: readonly string[], width: number): MapLayout {
  const last = elements.at(-1);
  const pillarGap = elements.length > 40 ? widestGap / 2 : widestGap;
  const gaps = (last?.pillar ?? 0) * pillarGap;
  const numberWidth = measureText(String(elements.length), labelSize);
  const longest = Math.max(0, ...names.map((name) => measureText(name, labelSize)));
  const start = numberWidth + numberGap;
  const nameWidth = Math.min(longest, width * 0.34);
  const gridStart = start + nameWidth + 10;
  const cell = Math.min(largestCell, (width - gridStart - gaps) / Math.max(elements.length, 1));
  const offset = (index: number) => index * cell + (elements[index]?.pillar ?? 0) * pillarGap;
  return {
    cell,
    numberEnd: numberWidth,
    nameStart: start,
    nameWidth: nameWidth + 0.5,
    offset,
    gridStart,
    height: elements.length === 0 ? 0 : offset(elements.length - 1) + cell,
    named: cell >= 12,
    decimals: cell >= 27 ? 2 : cell >= 19 ? 1 : null,
    figureSize: cell >= 34 ? 11 : cell >= 27 ? 9.5 : 9,
  };
}
