import type { Finding } from "@urbimetry/model";
import type { PeerStatistics } from "../check-input.ts";
import { runChecks } from "../run-checks.ts";
import { framework } from "./framework.ts";
import { generateSubmission } from "./generate-submission.ts";
import { seededRandom } from "./seeded-random.ts";
import { valuesOf } from "./values-of.ts";

/** What the rule book says of honest files. */
export interface CleanMeasure {
  submissions: number;
  /** Values looked at: data points with a value, and four quantities of the profile for each file. */
  values: number;
  /** Values with any finding. One about a whole KPI counts for all its data points, one about the file as one value. */
  flagged: number;
  /** Values with a finding of severity error. */
  errors: number;
  /** Findings by rule. */
  rules: ReadonlyMap<string, number>;
}

/** Statistics of comparable cities, from as many generated ones. */
export function generatedPeers(count: number): (PeerStatistics | null)[] {
  const columns = framework.dataPoints.map((): number[] => []);
  for (let seed = 1; seed <= count; seed += 1) {
    const { submission } = generateSubmission(framework, seededRandom(9_000_000 + seed));
    for (const [index, value] of valuesOf(submission).entries())
      if ("value" in value) columns[index]?.push(value.value);
  }
  return columns.map((column) => {
    const sorted = column.sort((a, b) => a - b);
    const at = (part: number) => sorted[Math.floor(part * (sorted.length - 1))] ?? 0;
    return { count: sorted.length, min: at(0), p10: at(0.1), median: at(0.5), p90: at(0.9), max: at(1) };
  });
}

/** Places a finding marks, as data point ids; the file and its profile are one. */
function marked({ kpiId, component }: Finding): string[] {
  if (kpiId === null) return ["profile"];
  if (component !== null) return [`${kpiId}.${component}`];
  return framework.kpis.find(({ id }) => id === kpiId)?.dataPointIds ?? [];
}

/** Runs the rule book over clean submissions: three of four with last year, half with comparable cities. */
export function measureClean(submissions: number): CleanMeasure {
  const peers = generatedPeers(200);
  const rules = new Map<string, number>();
  let values = 0;
  let flagged = 0;
  let errors = 0;
  for (let seed = 1; seed <= submissions; seed += 1) {
    const { submission, previous } = generateSubmission(framework, seededRandom(seed));
    const now = valuesOf(submission);
    const findings = runChecks({
      framework,
      submission,
      values: now,
      ...(seed % 4 > 0 ? { previous: { submission: previous, values: valuesOf(previous) } } : {}),
      ...(seed % 2 > 0 ? { peers } : {}),
    });
    values += now.filter((value) => "value" in value).length + 4;
    flagged += new Set(findings.flatMap(marked)).size;
    errors += new Set(findings.filter(({ severity }) => severity === "error").flatMap(marked)).size;
    for (const { rule } of findings) rules.set(rule, (rules.get(rule) ?? 0) + 1);
  }
  return { submissions, values, flagged, errors, rules };
}
