import { removalEffects } from "../compare/removal-effects.ts";
import type { IndexPlan } from "../run/index-plan.ts";
import type { IndexRun } from "../run/index-run.ts";
import { auditCodes, type AuditFinding } from "./audit-finding.ts";
import { type AuditThresholds, defaultAuditThresholds } from "./audit-thresholds.ts";
import { auditView } from "./audit-view.ts";
import { findBalance } from "./checks/balance.ts";
import { findCompensation } from "./checks/compensation.ts";
import { findCorrelatedPairs } from "./checks/correlated-pairs.ts";
import { findCoverage } from "./checks/coverage.ts";
import { findDependence } from "./checks/dependence.ts";
import { findDimensions } from "./checks/dimensions.ts";
import { findDirections } from "./checks/directions.ts";
import { findIndicatorData } from "./checks/indicator-data.ts";

const severities = ["error", "warning", "note"];

/**
 * Audits an index the way the JRC's statistical audits do: whether the indicators fit the structure they are put into,
 * whether weights do what they say, and how far places depend on choices. In a panel the latest year is looked at.
 *
 * @param run        a complete run of the plan
 * @param thresholds those that differ from the usual ones
 * @returns warnings first, within them in the order of `auditCodes` and of the structure
 * @throws RangeError for a run that is not complete
 * @see OECD and JRC (2008), Handbook on Constructing Composite Indicators: Methodology and User Guide
 * @see M. Saisana, A. Saltelli (2011), Rankings and ratings: Instructions for use, Hague Journal on the Rule of Law 3
 */
export function auditIndex(
  plan: IndexPlan,
  run: IndexRun = plan.nominal,
  thresholds: Partial<AuditThresholds> = {},
): AuditFinding[] {
  if (!run.complete) throw new RangeError("auditIndex requires a complete run");
  const all = { ...defaultAuditThresholds, ...thresholds };
  const view = auditView(plan, run, all);
  const findings = [
    ...findCorrelatedPairs(view),
    ...findDirections(view),
    ...findDimensions(view),
    ...findBalance(view),
    ...findCompensation(view),
    ...findIndicatorData(view),
    ...findCoverage(view),
    ...findDependence(run === plan.nominal ? view : auditView(plan, plan.nominal, all), removalEffects(plan)),
  ];
  const order = ({ severity, code }: AuditFinding): number =>
    severities.indexOf(severity) * auditCodes.length + auditCodes.indexOf(code);
  return findings.sort((one, other) => order(one) - order(other));
}
