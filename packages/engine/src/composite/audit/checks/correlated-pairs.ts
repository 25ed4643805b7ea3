import { correlationMatrix } from "../../correlate/correlation-matrix.ts";
import { type AuditFinding, makeFinding } from "../audit-finding.ts";
import type { AuditView } from "../audit-view.ts";

/**
 * Indicators that say the same: in one pillar they count twice there, in two pillars the pillars are not about different
 * things. A strong correlation below zero means that the same quantity is counted as good and as bad.
 */
export function findCorrelatedPairs({ levels, structure, thresholds }: AuditView): AuditFinding[] {
  const [indicators] = structure.levels;
  const { correlations } = correlationMatrix(levels[0]!.values, "pearson");
  const findings: AuditFinding[] = [];
  for (const [i, one] of indicators!.elements.entries()) {
    for (let j = i + 1; j < indicators!.elements.length; j++) {
      const r = correlations[i]![j]!;
      if (!(Math.abs(r) > thresholds.redundant)) continue;
      const other = indicators!.elements[j]!;
      const inOnePillar = indicators!.parents[i] === indicators!.parents[j];
      const code = r < 0 ? "contradicting-pair" : inOnePillar ? "collinear-pair" : "redundant-pair";
      findings.push(
        makeFinding({
          code,
          severity: code === "redundant-pair" ? "note" : "warning",
          elements: [one.id, other.id],
          values: {
            element: one.id,
            other: other.id,
            parent: one.parent ?? "",
            otherParent: other.parent ?? "",
            correlation: r,
          },
        }),
      );
    }
  }
  return findings;
}
