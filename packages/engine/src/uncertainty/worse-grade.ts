import type { Observation, QualityGrade } from "@urbimetry/model";

/**
 * The worse of a quality grade and that of an observation.
 *
 * A value is as good as the weakest figure it rests on: a share of a counted part and a guessed whole is a guess.
 *
 * @param grades by id; grades with a higher `order` are worse
 * @param grade  the worst so far, null when none is known
 */
export function worseGrade(
  grades: ReadonlyMap<string, QualityGrade>,
  grade: QualityGrade | null,
  observation: Observation | undefined,
): QualityGrade | null {
  const quality = observation?.quality ?? null;
  // Most figures of a data point have one grade; asking the map for each would be a sixth of all computing.
  if (quality === null || quality === grade?.id) return grade;
  const other = grades.get(quality);
  return other && (grade === null || other.order > grade.order) ? other : grade;
}
