import type { Finding } from "@urbimetry/model";
import { makeFinding } from "../../make-finding.ts";
import type { DataPointPlan } from "../../plan/check-plan.ts";
import { nothing, type Rule } from "../../rule.ts";

/** Below these no city's annual mean lies, in µg/m³; as parts per million they are ordinary. */
const traces: Readonly<Record<string, number>> = { no2: 0.3, so2: 0.04, o3: 0.5 };

const source = "U4SSC KPIs Verification Manual (2022), p. 85, with its factors";

const gases = (points: readonly DataPointPlan[], unit: string) =>
  points.flatMap((point) => {
    const factor = point.conversions.get(unit);
    return factor !== undefined && point.dataPoint.component !== null ? [{ point, factor }] : [];
  });

/** A gas in parts per million, typed as micrograms per cubic metre. */
export const ppmForMicrogram: Rule = {
  id: "ppm-for-microgram",
  screening: "R10",
  severity: "warning",
  source,
  prepare(plan) {
    const points = gases(plan.dataPoints, "ppm");
    if (points.length === 0) return null;
    return ({ numbers, previous }) => {
      let findings: Finding[] | null = null;
      for (const { point, factor } of points) {
        const value = numbers[point.index];
        if (value === undefined || value <= 0) continue;
        const last = previous?.numbers[point.index];
        const asPpm = value * factor;
        const traced =
          value < (traces[point.dataPoint.component ?? ""] ?? 0) && !(last !== undefined && last < 5 * value);
        const byLastYear = last !== undefined && value < last / 100 && Math.abs(Math.log(asPpm / last)) < 0.7;
        if (!traced && !byLastYear) continue;
        (findings ??= []).push(
          makeFinding(
            this,
            { kpiId: point.kpi.kpi.id, component: point.dataPoint.component, at: null },
            { value, converted: asPpm, factor },
          ),
        );
      }
      return findings ?? nothing;
    };
  },
};

/** A gas in parts per billion, typed as micrograms per cubic metre: only last year's figure can tell. */
export const ppbForMicrogram: Rule = {
  id: "ppb-for-microgram",
  screening: "R10",
  severity: "warning",
  source,
  prepare(plan) {
    const points = gases(plan.dataPoints, "ppb");
    if (points.length === 0) return null;
    return ({ numbers, previous }) => {
      if (!previous) return nothing;
      let findings: Finding[] | null = null;
      for (const { point, factor } of points) {
        const value = numbers[point.index];
        const last = previous.numbers[point.index];
        if (value === undefined || last === undefined || value <= 0 || last <= 0) continue;
        if (Math.abs(Math.log((value * factor) / last)) > 0.2) continue;
        (findings ??= []).push(
          makeFinding(
            this,
            { kpiId: point.kpi.kpi.id, component: point.dataPoint.component, at: null },
            { value, last, converted: value * factor, factor },
          ),
        );
      }
      return findings ?? nothing;
    };
  },
};
