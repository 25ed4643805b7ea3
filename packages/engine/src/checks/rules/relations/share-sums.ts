import { makeFinding } from "../../make-finding.ts";
import type { CheckPlan, DataPointPlan } from "../../plan/check-plan.ts";
import { nothing, type Rule } from "../../rule.ts";

/** How far the parts of a whole may be from 100 together: the manual's tolerance. */
const tolerance = 2;

const modeShare = "EC_I_T_4A";
const wasteTreatment = "EN_EN_WA_1C";

interface Sum {
  total: number;
  given: number;
  missing: number;
}

const sumOf = (points: readonly DataPointPlan[], numbers: readonly (number | undefined)[]): Sum => {
  const values = points.map(({ index }) => numbers[index]).filter((value) => value !== undefined);
  return {
    total: values.reduce((sum, value) => sum + value, 0),
    given: values.length,
    missing: points.length - values.length,
  };
};

/** With parts missing the rest may stay below 100, never above. */
const isWrong = ({ total, given, missing }: Sum): boolean =>
  given > 1 && (missing === 0 ? Math.abs(total - 100) > tolerance : total > 100 + tolerance);

const pointsOf = (plan: CheckPlan, kpiId: string) => plan.kpis.get(kpiId)?.dataPoints ?? [];

/** The four other shares make 100 without para transport: then it is not a part of the trips. */
function isCardShare(points: readonly DataPointPlan[], numbers: readonly (number | undefined)[]): boolean {
  const others = sumOf(
    points.filter((point) => point.dataPoint.component !== "para"),
    numbers,
  );
  return others.missing === 0 && Math.abs(others.total - 100) <= tolerance;
}

/** The five mode shares make 100. */
export const modeShareSum: Rule = {
  id: "mode-share-sum",
  screening: "R12",
  severity: "error",
  source: "U4SSC KPIs Verification Manual (2022), p. 22",
  prepare(plan) {
    const points = pointsOf(plan, modeShare);
    if (points.length < 2) return null;
    return ({ numbers }) => {
      const sum = sumOf(points, numbers);
      if (!isWrong(sum) || (sum.total > 100 && isCardShare(points, numbers))) return nothing;
      return [makeFinding(this, { kpiId: modeShare, component: null, at: null }, { ...sum })];
    };
  },
};

/** Holders of a para transport card were counted, not those who travel by it: the other modes already make 100. */
export const paraTransportCard: Rule = {
  id: "para-transport-card",
  screening: null,
  severity: "warning",
  source: "suggested check of our KPI facts, after the Rana report (2020)",
  prepare(plan) {
    const points = pointsOf(plan, modeShare);
    const para = points.find((point) => point.dataPoint.component === "para");
    if (!para) return null;
    return ({ numbers, values }) => {
      const value = numbers[para.index];
      if (value === undefined || !isWrong(sumOf(points, numbers)) || !isCardShare(points, numbers)) return nothing;
      const { total } = sumOf(points, numbers);
      const subject = { kpiId: modeShare, component: "para", at: values[para.index]?.at ?? null };
      return [makeFinding(this, subject, { value, total, others: total - value })];
    };
  },
};

/** The six ways of waste treatment make 100. */
export const wasteSum: Rule = {
  id: "waste-sum",
  screening: "R13",
  severity: "error",
  source: "U4SSC KPIs Verification Manual (2022), p. 22",
  prepare(plan) {
    const points = pointsOf(plan, wasteTreatment);
    if (points.length < 2) return null;
    return ({ numbers }) => {
      const sum = sumOf(points, numbers);
      if (!isWrong(sum)) return nothing;
      return [makeFinding(this, { kpiId: wasteTreatment, component: null, at: null }, { ...sum })];
    };
  },
};
