import { makeFinding, wholeSubmission } from "../../make-finding.ts";
import { nothing, type Rule } from "../../rule.ts";

/** A value without a data quality grade. Where most values of a file have none, that is said once. */
export const qualityMissing: Rule = {
  id: "quality-missing",
  screening: "R16",
  severity: "note",
  source: "U4SSC KPIs Verification Manual (2022), p. 153",
  prepare: (plan) => (context) => {
    const present = context.values.filter((value) => "value" in value);
    const bare = present.filter((value) => value.quality === null);
    if (bare.length === 0) return nothing;
    if (bare.length > 1 && bare.length > present.length / 2) {
      return [makeFinding(qualityMissing, wholeSubmission, { count: bare.length }, { words: { scope: "all" } })];
    }
    return bare.map((value) =>
      makeFinding(
        qualityMissing,
        {
          kpiId: value.kpiId,
          component: plan.dataPointById.get(value.dataPointId)?.dataPoint.component ?? null,
          at: value.at,
        },
        { count: 1 },
        { words: { scope: "one" } },
      ),
    );
  },
};
