import type { DataPoint, Framework } from "@urbimetry/model";
import type { GoalPlan, GroupPlan } from "./engine-plan.ts";

type Membership = "category" | "section" | "subDimension" | "dimension";

function groupsBy(by: Membership, groups: readonly { id: string }[], points: readonly DataPoint[]): GroupPlan[] {
  return groups.map(({ id }) => ({
    level: by,
    id,
    points: points.filter((point) => point[by] === id).map((point) => point.index),
  }));
}

/** Groups of some data points: categories, sub-dimensions, dimensions and the city, each in the framework's order. */
export function groupPlans(framework: Framework, points: readonly DataPoint[]): GroupPlan[] {
  return [
    ...groupsBy("category", framework.categories, points),
    ...groupsBy("subDimension", framework.subDimensions, points),
    ...groupsBy("dimension", framework.dimensions, points),
    { level: "city", id: "city", points: points.map((point) => point.index) },
  ];
}

/** The sections: categories within their sub-dimension. */
export function sectionPlans(framework: Framework): GroupPlan[] {
  return groupsBy("section", framework.sections, framework.dataPoints);
}

/** The goals with the data points whose KPI refers to the goal or one of its targets. */
export function goalPlans(framework: Framework): GoalPlan[] {
  const goalsOf = new Map(
    framework.kpis.map((kpi) => [kpi.id, new Set(kpi.sdg.map((target) => Number(target.split(".")[0])))]),
  );
  return framework.sdgGoals.map(({ number: goal }) => {
    const points = framework.dataPoints.filter((point) => goalsOf.get(point.kpiId)?.has(goal));
    return { goal, points: points.map((point) => point.index), dataPointIds: points.map((point) => point.id) };
  });
}
