import { assess, compareAssessments } from "@urbimetry/engine";
import type { Assessment, Comparison } from "@urbimetry/model";
import type { ImportedCity } from "./import-city.ts";
import type { Workbench } from "./workbench.ts";

/**
 * Values, performance, groups and findings of one city and period.
 *
 * @param options.previous last year's figures of the same city, for the rules that compare
 * @param options.checks   false leaves the rule book out
 */
export function assessCity(
  workbench: Workbench,
  imported: ImportedCity,
  options: { previous?: ImportedCity; checks?: boolean } = {},
): Assessment {
  return assess(workbench.plan, imported.submission, {
    checks: options.checks ?? true,
    problems: imported.problems,
    ...(options.previous ? { previous: options.previous.submission } : {}),
  });
}

/** What changed between two assessments of one city. */
export function compareCity(workbench: Workbench, earlier: Assessment, later: Assessment): Comparison {
  return compareAssessments(earlier, later, workbench.framework, workbench.benchmarks);
}
