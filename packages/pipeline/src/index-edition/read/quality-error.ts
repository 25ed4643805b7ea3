import type { Framework } from "@urbimetry/model";

/**
 * Relative standard deviation of a value by its data quality grade: every value of the interval that the grade stands for
 * is equally likely, so its half-width is √3 standard deviations.
 *
 * @param grade id of a grade; null or a word that is none counts as `unknown`, so that silence is never precision
 */
export function qualityError(grade: string | null, { qualityGrades }: Pick<Framework, "qualityGrades">): number {
  const found = qualityGrades.find(({ id }) => id === grade) ?? qualityGrades.find(({ id }) => id === "unknown");
  return (found?.relativeUncertainty ?? 0) / Math.sqrt(3);
}
