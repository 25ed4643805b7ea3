import type { Assessment, DataPoint, Framework, GroupScore } from "@urbimetry/model";
import type { PointResult } from "./sentences.ts";

/**
 * Value and performance of a data point in an assessment.
 *
 * @throws RangeError when the assessment was not made with this framework
 */
export function resultOf(assessment: Assessment, point: DataPoint): PointResult {
  const value = assessment.values[point.index];
  const performance = assessment.performances[point.index];
  if (value?.dataPointId !== point.id || performance?.dataPointId !== point.id)
    throw new RangeError(`resultOf requires a result of ${point.id} at place ${point.index}`);
  return { point, value, performance };
}

/** Results of all data points, in the framework's order. */
export function resultsOf(assessment: Assessment, framework: Framework): PointResult[] {
  return framework.dataPoints.map((point) => resultOf(assessment, point));
}

/**
 * Score of a group in an assessment.
 *
 * @throws RangeError when there is none
 */
export function groupOf(assessment: Assessment, level: GroupScore["level"], id: string): GroupScore {
  const groups = level === "section" ? assessment.sections : assessment.groups;
  const group = groups.find((each) => each.level === level && (level === "city" || each.id === id));
  if (!group) throw new RangeError(`groupOf requires a score of ${level} ${id}`);
  return group;
}
