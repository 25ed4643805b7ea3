import { aggregate } from "../../aggregate/aggregate.ts";
import type { IndexTable } from "../../index-table.ts";
import { descendingRanks } from "../../results/ranks.ts";
import { rankShift } from "../../compare/rank-shift.ts";
import { correlation } from "../../correlate/correlation.ts";
import { type AuditFinding, makeFinding } from "../audit-finding.ts";
import type { AuditView } from "../audit-view.ts";

/** Most units that the finding names. */
const named = 5;

/** A column onto 1 to 100, as a geometric mean needs it; null where it has no spread. */
function positive(column: Float64Array): Float64Array | null {
  let [low, high] = [Infinity, -Infinity];
  for (const value of column) {
    if (value < low) low = value;
    if (value > high) high = value;
  }
  return low < high ? column.map((value) => 1 + (99 * (value - low)) / (high - low)) : null;
}

function scoresBy(type: "arithmetic" | "geometric", table: IndexTable, view: AuditView): Float64Array | null {
  const { structure, weights, plan } = view;
  const step = { step: "aggregate" as const, reason: "to see how far it compensates", methods: [{ type, atLeast: 0 }] };
  const rows = Int32Array.from(table.units.keys());
  const { levels, problems } = aggregate(table, step, { structure, weights, data: plan.data, rows });
  return problems.some(({ severity }) => severity === "error") ? null : (levels?.at(-1)?.values[0] ?? null);
}

/**
 * How far high scores may make up for low ones: places by weighted arithmetic means, where they may fully, beside places
 * by weighted geometric means, where they may little; both of indicators on 1 to 100. Named are the units that lose most.
 */
export function findCompensation(view: AuditView): AuditFinding[] {
  const columns = view.levels[0]!.values.map(positive);
  if (columns.some((column) => column === null)) return [];
  const table: IndexTable = { ...view.levels[0]!, values: columns as Float64Array[] };
  const [arithmetic, geometric] = [scoresBy("arithmetic", table, view), scoresBy("geometric", table, view)];
  if (arithmetic === null || geometric === null) return [];
  const [from, to] = [descendingRanks(arithmetic), descendingRanks(geometric)];
  const shift = rankShift(from, to);
  if (!(shift.mean >= view.thresholds.compensation * shift.compared)) return [];
  const losers = [...from.keys()]
    .filter((row) => from[row]! > 0 && to[row]! > from[row]!)
    .sort((one, other) => to[other]! - from[other]! - (to[one]! - from[one]!));
  return [
    makeFinding({
      code: "compensation",
      severity: "note",
      units: losers.slice(0, named).map((row) => view.units[row]!),
      values: {
        meanShift: shift.mean,
        largestShift: shift.largest,
        unit: view.units[shift.row]!,
        from: from[shift.row]!,
        to: to[shift.row]!,
        kendall: correlation(arithmetic, geometric, "kendall"),
        places: shift.compared,
      },
    }),
  ];
}
