import type { Finding, Framework } from "@urbimetry/model";
import { profilePoint } from "./figure-points.ts";

/** Data point that a finding stands beside: the KPI's first where it speaks of the whole KPI, else the profile. */
export function findingPoint(framework: Framework, { kpiId, component }: Pick<Finding, "kpiId" | "component">): string {
  if (kpiId === null) return profilePoint;
  const points = framework.dataPoints.filter((point) => point.kpiId === kpiId);
  return (points.find((point) => point.component === component) ?? points[0])?.id ?? profilePoint;
}
