import type { Band, Interval } from "@urbimetry/model";
import { bandOf } from "./bands.ts";
import type { PerformanceRule } from "./performance-rule.ts";

/**
 * Chance of each band when an interval reaches over the edge of one, taking every value of it as equally likely.
 *
 * A quality grade says how far a value may be off and nothing more, so no value of the interval is preferred. Between
 * two neighbouring edges a rule stays in one band, also where it rises and falls again: each piece of the interval counts
 * by its length.
 *
 * @returns four chances that add up to 1, null when the whole interval lies in one band
 */
export function bandChances(rule: PerformanceRule, [low, high]: Interval): Record<Band, number> | null {
  let chances: Record<Band, number> | null = null;
  let from = low;
  for (const cut of rule.cuts) {
    if (cut <= low || cut >= high) continue;
    chances ??= { "0-33": 0, "33-66": 0, "66-95": 0, "95+": 0 };
    chances[bandOf(rule.percent((from + cut) / 2, null))] += (cut - from) / (high - low);
    from = cut;
  }
  if (chances) chances[bandOf(rule.percent((from + high) / 2, null))] += (high - from) / (high - low);
  return chances;
}

/** Lowest and highest percent of target that the values of an interval have: at least 0, uncut above 100. */
export function percentInterval(rule: PerformanceRule, [low, high]: Interval): Interval {
  let least = rule.percent(low, null);
  let most = least;
  const consider = (percent: number): void => {
    if (percent < least) least = percent;
    if (percent > most) most = percent;
  };
  consider(rule.percent(high, null));
  for (const turn of rule.turns) if (turn > low && turn < high) consider(rule.percent(turn, null));
  return [Math.max(0, least), Math.max(0, most)];
}
