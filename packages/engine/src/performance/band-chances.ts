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
export function bandChances(rule: PerformanceRule, interval: Interval): Record<Band, number> | null {
  const low = interval[0];
  const high = interval[1];
  let chances: Record<Band, number> | null = null;
  let from = low;
  for (const cut of rule.cuts) {
    if (cut <= low || cut >= high) continue;
    chances ??= { "0-33": 0, "33-66": 0, "66-95": 0, "95+": 0 };
    chances[bandOf(rule.percent((from + cut) / 2, null))] += (cut - from) / (high - low);
    from = cut;
  }
  if (!chances) return null;
  chances[bandOf(rule.percent((from + high) / 2, null))] += (high - from) / (high - low);
  // A cut may be a point where the rule only touches an edge, or one too close to an end of the interval to count.
  return Object.values(chances).filter((chance) => chance > 0).length > 1 ? chances : null;
}

/** Lowest and highest percent of target that the values of an interval have: at least 0, uncut above 100. */
export function percentInterval(rule: PerformanceRule, interval: Interval): Interval {
  const low = interval[0];
  const high = interval[1];
  const atLow = rule.percent(low, null);
  const atHigh = rule.percent(high, null);
  let least = Math.min(atLow, atHigh);
  let most = Math.max(atLow, atHigh);
  for (const turn of rule.turns) {
    if (turn <= low || turn >= high) continue;
    const percent = rule.percent(turn, null);
    least = Math.min(least, percent);
    most = Math.max(most, percent);
  }
  return [Math.max(0, least), Math.max(0, most)];
}
