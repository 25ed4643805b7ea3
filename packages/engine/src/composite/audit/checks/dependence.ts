import { rankShift } from "../../compare/rank-shift.ts";
import type { RemovalEffect } from "../../compare/removal-effects.ts";
import { type AuditFinding, makeFinding } from "../audit-finding.ts";
import type { AuditView } from "../audit-view.ts";

/**
 * Indicators without which the ranking would be another one: leaving each out moves places by little where many share the
 * weight.
 *
 * @param view    of the plan's nominal run
 * @param effects of leaving out each indicator
 */
export function findDependence(
  { units, rows, ranks, places, thresholds }: AuditView,
  effects: readonly RemovalEffect[],
): AuditFinding[] {
  return effects.flatMap((effect) => {
    const { element, kendall } = effect;
    const without = rows.map((row) => effect.ranks[row]!);
    const { mean, largest, row } = rankShift(ranks, without);
    // Half a place is nothing, however few places there are.
    if (!(mean >= Math.max(0.5, thresholds.dependence * places))) return [];
    const unit = units[row]!;
    return [
      makeFinding({
        code: "depends-on-element",
        severity: mean >= 2 * thresholds.dependence * places ? "warning" : "note",
        elements: [element],
        units: [unit],
        values: {
          element,
          meanShift: mean,
          largestShift: largest,
          unit,
          from: ranks[row]!,
          to: without[row]!,
          kendall,
          places,
        },
      }),
    ];
  });
}
