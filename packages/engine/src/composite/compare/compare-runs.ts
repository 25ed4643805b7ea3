import { correlation } from "../correlate/correlation.ts";
import type { IndexRun } from "../run/index-run.ts";
import { rankShift } from "./rank-shift.ts";

/** A unit whose place differs between two indices. */
export interface Mover {
  readonly unit: string;
  /** In a panel. */
  readonly time?: number;
  readonly from: number;
  readonly to: number;
}

/** What becomes of places when an index is made in another way. */
export interface RunComparison {
  readonly label: string;
  /** Units with a place in both. */
  readonly compared: number;
  /** Mean and largest |change of place| over them; `NaN` and 0 without any. */
  readonly meanShift: number;
  readonly largestShift: number;
  /** Shares of them that keep their place, and that move by at least a tenth of all places; 0 to 1. */
  readonly unmoved: number;
  readonly movedFar: number;
  /** Rank correlations of the scores; 1 where the order is the same. */
  readonly kendall: number;
  readonly spearman: number;
  /** Those that move furthest first; equal ones by their place before. */
  readonly movers: readonly Mover[];
  /** Units (in a panel `unit time`) that have a place only in the base, or only in the other. */
  readonly onlyBase: readonly string[];
  readonly onlyOther: readonly string[];
}

const nameOf = ({ units, times }: IndexRun, row: number): string =>
  times === undefined ? units[row]! : `${units[row]} ${times[row]}`;

function placedRows(run: IndexRun): Map<string, number> {
  const rows = new Map<string, number>();
  for (let row = 0; row < run.units.length; row++) if (run.ranks[row] !== 0) rows.set(nameOf(run, row), row);
  return rows;
}

function compareWith(base: IndexRun, label: string, other: IndexRun, movers: number): RunComparison {
  const before = placedRows(base);
  const after = placedRows(other);
  const common = [...before].flatMap(([name, row]) => (after.has(name) ? [[row, after.get(name)!] as const] : []));
  const ranks = (run: IndexRun, side: 0 | 1): Int32Array => Int32Array.from(common, (rows) => run.ranks[rows[side]]!);
  const scores = (run: IndexRun, side: 0 | 1): Float64Array =>
    Float64Array.from(common, (rows) => run.scores[rows[side]]!);
  const [from, to] = [ranks(base, 0), ranks(other, 1)];
  const [baseScores, otherScores] = [scores(base, 0), scores(other, 1)];
  const shift = rankShift(from, to);
  const shifts = Float64Array.from(from, (rank, i) => Math.abs(rank - to[i]!));
  const farFrom = Math.max(1, from.reduce((most, rank) => Math.max(most, rank), 0) / 10);
  const share = (fits: (distance: number) => boolean): number => shifts.filter(fits).length / shifts.length;
  const moved = [...shifts.keys()]
    .filter((i) => shifts[i]! > 0)
    .sort((one, two) => shifts[two]! - shifts[one]! || from[one]! - from[two]!);
  return {
    label,
    compared: shift.compared,
    meanShift: shift.mean,
    largestShift: shift.largest,
    unmoved: share((distance) => distance === 0),
    movedFar: share((distance) => distance >= farFrom),
    kendall: correlation(baseScores, otherScores, "kendall"),
    spearman: correlation(baseScores, otherScores, "spearman"),
    movers: moved.slice(0, movers).map((i) => {
      const row = common[i]![0];
      const time = base.times?.[row];
      return { unit: base.units[row]!, ...(time === undefined ? {} : { time }), from: from[i]!, to: to[i]! };
    }),
    onlyBase: [...before.keys()].filter((name) => !after.has(name)),
    onlyOther: [...after.keys()].filter((name) => !before.has(name)),
  };
}

/**
 * Compares indices that were made in different ways, or of different data, with one of them: by their places as they were
 * published, unit by unit (in a panel: unit and time).
 *
 * @param base   the run that the others are compared with
 * @param others each with a label
 * @param movers most units that are named, 10 when not given
 * @returns one an other run, in their order
 */
export function compareRuns(
  base: IndexRun,
  others: readonly { label: string; run: IndexRun }[],
  { movers = 10 }: { movers?: number } = {},
): RunComparison[] {
  return others.map(({ label, run }) => compareWith(base, label, run, movers));
}
