import type { Band, Interval } from "@urbimetry/model";
import { bandOf } from "./bands.ts";
import type { PerformanceRule } from "./performance-rule.ts";

/**
 * Chance of each band when an interval reaches over the edge of one, taking every value of it as equally likely.
 *
 * @returns four chances that add up to 1, null when the whole interval lies in one band
 */
export function bandChances(rule: PerformanceRule, [low, high]: Interval): Record<Band, number> | null {
  if (!(high > low) || !rule.cuts.some((cut) => cut > low && cut < high)) return null;
  const edges = [low, ...rule.cuts.filter((cut) => cut > low && cut < high), high];
  const chances: Record<Band, number> = { "0-33": 0, "33-66": 0, "66-95": 0, "95+": 0 };
  for (let at = 1; at < edges.length; at += 1) {
    const from = edges[at - 1] ?? low;
    const to = edges[at] ?? high;
    chances[bandOf(rule.percent((from + to) / 2, null))] += (to - from) / (high - low);
  }
  return chances;
}

/** Lowest and highest percent of target, 0 to 100, that the values of an interval have. */
export function percentInterval(rule: PerformanceRule, [low, high]: Interval): Interval {
  const percents = [low, high, ...rule.turns.filter((turn) => turn > low && turn < high)].map((value) =>
    Math.min(100, Math.max(0, rule.percent(value, null))),
  );
  return [Math.min(...percents), Math.max(...percents)];
}
