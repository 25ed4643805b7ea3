import { type Importance, importanceOfElements } from "../../correlate/importance.ts";
import { type AuditCode, type AuditFinding, makeFinding } from "../audit-finding.ts";
import type { AuditView } from "../audit-view.ts";

function codeOf(
  { nominal, achieved }: Importance,
  { imbalance, dominance }: AuditView["thresholds"],
): AuditCode | null {
  if (nominal >= 1 || nominal === 0) return null;
  if (achieved >= dominance && achieved >= 1.25 * nominal) return "dominant-child";
  if (achieved > imbalance * nominal) return "counts-for-more";
  return achieved < nominal / imbalance ? "counts-for-less" : null;
}

/** Elements that count for much more, or much less, in their parent than their weight says. */
export function findBalance({ levels, structure, weights, thresholds }: AuditView): AuditFinding[] {
  return importanceOfElements(levels, structure, weights).flatMap((own) => {
    const code = codeOf(own, thresholds);
    if (code === null) return [];
    return [
      makeFinding({
        code,
        severity: code === "dominant-child" ? "warning" : "note",
        elements: [own.element],
        values: {
          element: own.element,
          parent: own.parent,
          nominalPercent: 100 * own.nominal,
          achievedPercent: 100 * own.achieved,
          correlation: Number.isNaN(own.correlation) ? 0 : own.correlation,
          ...(Number.isNaN(own.ratio) ? {} : { ratioPercent: 100 * own.ratio }),
        },
      }),
    ];
  });
}
