import { economyRanges } from "./economy-ranges.ts";
import { environmentRanges } from "./environment-ranges.ts";
import { societyRanges } from "./society-ranges.ts";

/**
 * What is found in real cities of the world, from a village to a megacity, rich or poor, north or south.
 *
 * `low` and `high` are in the data point's unit, null where nothing narrower than the valid range can be said. They
 * are no limits: a figure outside is unusual enough to be looked at, and may be right.
 *
 * `change` says how a value moves from one year to the next:
 * - `steady`: by some percent; twice or half of last year needs a reason;
 * - `variable`: a programme, a crisis or a contract may move it several times over;
 * - `erratic`: rare events in a small population; last year says nothing about this year.
 *
 * `lasting` marks what may honestly stay the same to the last digit: networks, areas, plans.
 */
export interface PlausibleRange {
  low: number | null;
  high: number | null;
  change: "steady" | "variable" | "erratic";
  lasting: boolean;
  /** Where the bounds come from. */
  reason: string;
}

const unknown: PlausibleRange = {
  low: null,
  high: null,
  change: "variable",
  lasting: false,
  reason: "nothing is known of this data point",
};

const ranges: Readonly<Record<string, PlausibleRange>> = { ...economyRanges, ...environmentRanges, ...societyRanges };

/**
 * The plausible range of a data point, open on both sides for one that is not in the table.
 *
 * @example plausibleRange("SC_EH_H_1C").low // => 40
 */
export function plausibleRange(dataPointId: string): PlausibleRange {
  return ranges[dataPointId] ?? unknown;
}

/** Ids of all data points in the table. */
export const rangedDataPoints: readonly string[] = Object.keys(ranges);
