import { type AuditFinding, makeFinding } from "../audit-finding.ts";
import type { AuditView } from "../audit-view.ts";

/** Units that have a place although they report few of the indicators. */
export function findCoverage({ units, ranks, coverage, places, thresholds }: AuditView): AuditFinding[] {
  const low = [...units.keys()].filter((row) => ranks[row]! > 0 && coverage[row]! < thresholds.coverage);
  if (low.length === 0) return [];
  low.sort((one, other) => coverage[one]! - coverage[other]!);
  return [
    makeFinding({
      code: "low-coverage-units",
      severity: low.length > places / 10 ? "warning" : "note",
      units: low.map((row) => units[row]!),
      values: {
        count: low.length,
        places,
        atLeastPercent: 100 * thresholds.coverage,
        lowestPercent: 100 * coverage[low[0]!]!,
        unit: units[low[0]!]!,
      },
    }),
  ];
}
