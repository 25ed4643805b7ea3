import type { Band } from "@urbimetry/model";
import { isPresent } from "./measured-point.ts";
import type { MeasuredPoint } from "./measured-point.ts";

/** How many data points there are of each kind. */
export interface PointCounts {
  total: number;
  reported: number;
  scored: number;
  bands: Record<Band, number>;
  /** Reported on an estimate or an assumption. */
  estimates: number;
  /** Accepted by a verifier. */
  verified: number;
  /** Refused by a verifier, by a decision or as the state of the value. */
  refused: number;
  /** With a figure that nobody decided about. */
  undecided: number;
}

/** Counts data points. The `reported` count equals that of the assessment's city group. */
export function countPoints(points: readonly MeasuredPoint[]): PointCounts {
  const bands: Record<Band, number> = { "0-33": 0, "33-66": 0, "66-95": 0, "95+": 0 };
  for (const { performance } of points) if (performance.scored) bands[performance.band] += 1;
  const count = (test: (point: MeasuredPoint) => boolean) => points.filter(test).length;
  return {
    total: points.length,
    reported: count(({ value }) => isPresent(value)),
    scored: count(({ performance }) => performance.scored),
    bands,
    estimates: count(({ value }) => isPresent(value) && value.estimate),
    verified: count((point) => isVerified(point)),
    refused: count((point) => isRefused(point)),
    undecided: count((point) => isUndecided(point)),
  };
}

/** A figure that a verifier accepted. */
export function isVerified({ value, decision }: MeasuredPoint): boolean {
  return isPresent(value) && decision?.verified === true;
}

/** A figure that a verifier refused, as a decision or as the state of the value. */
export function isRefused({ value, decision }: MeasuredPoint): boolean {
  return value.status === "not-verified" || (isPresent(value) && decision?.verified === false);
}

/** A figure that no verifier decided about. */
export function isUndecided({ value, decision }: MeasuredPoint): boolean {
  return isPresent(value) && decision === null;
}

/** How many KPIs have all, some or none of their data points. */
export interface KpiCounts {
  total: number;
  reported: number;
  partly: number;
  notReported: number;
  /** All reported data points accepted by a verifier, and at least one reported. */
  verified: number;
}

/** Counts KPIs; one with several data points is reported when all of them are. */
export function countKpis(points: readonly MeasuredPoint[]): KpiCounts {
  const kpis = [...Map.groupBy(points, ({ kpi }) => kpi.id).values()];
  const reportedOf = (kpi: readonly MeasuredPoint[]) => kpi.filter(({ value }) => isPresent(value));
  const reported = kpis.filter((kpi) => reportedOf(kpi).length === kpi.length).length;
  const notReported = kpis.filter((kpi) => reportedOf(kpi).length === 0).length;
  return {
    total: kpis.length,
    reported,
    partly: kpis.length - reported - notReported,
    notReported,
    verified: kpis.filter((kpi) => reportedOf(kpi).length > 0 && reportedOf(kpi).every(isVerified)).length,
  };
}
