import { correlation } from "../../correlate/correlation.ts";
import { indicatorStatistics } from "../../statistics/indicator-statistics.ts";
import { type AuditFinding, makeFinding } from "../audit-finding.ts";
import type { AuditView } from "../audit-view.ts";

/** Indicators whose values hardly tell units apart, or that few report; and scores that are skewed after treatment. */
function findDistributions({ raw, levels, thresholds }: AuditView): AuditFinding[] {
  const scores = indicatorStatistics(levels[0]!);
  return indicatorStatistics(raw).flatMap((own, i) => {
    const element = own.indicator;
    const elements = [element];
    const findings: AuditFinding[] = [];
    if (own.availableShare < thresholds.available) {
      const values = { element, percent: 100 * own.availableShare, available: own.available };
      findings.push(makeFinding({ code: "few-data", severity: "warning", elements, values }));
    }
    if (1 - own.nonZeroShare >= thresholds.zeros) {
      const values = { element, percent: 100 * (1 - own.nonZeroShare), zeros: own.available - own.nonZero };
      findings.push(makeFinding({ code: "many-zeros", severity: "note", elements, values }));
    } else if (own.sameShare >= thresholds.same) {
      const values = { element, percent: 100 * own.sameShare, same: own.same, unique: own.unique };
      findings.push(makeFinding({ code: "many-equal-values", severity: "note", elements, values }));
    }
    const { skewness, kurtosis } = scores[i]!;
    if (Math.abs(skewness) > thresholds.skewness && kurtosis > thresholds.kurtosis) {
      const values = { element, skewness, kurtosis };
      findings.push(makeFinding({ code: "outliers-left", severity: "warning", elements, values }));
    }
    return findings;
  });
}

/** Indicators whose scores follow the size of a city, its population say: the strongest such relation of each. */
function findSize({ levels, denominators, thresholds }: AuditView): AuditFinding[] {
  return levels[0]!.columns.flatMap((element, i) => {
    const [strongest] = Object.entries(denominators)
      .map(([denominator, sizes]) => ({ denominator, r: correlation(levels[0]!.values[i]!, sizes, "spearman") }))
      .filter(({ r }) => Math.abs(r) > thresholds.size)
      .sort((one, other) => Math.abs(other.r) - Math.abs(one.r));
    if (strongest === undefined) return [];
    const values = { element, denominator: strongest.denominator, correlation: strongest.r };
    return [makeFinding({ code: "follows-size", severity: "note", elements: [element], values })];
  });
}

/** Whether the indicators' values can carry what is asked of them. */
export const findIndicatorData = (view: AuditView): AuditFinding[] => [...findDistributions(view), ...findSize(view)];
