import {
  AssessmentDocument,
  type BenchmarkSet,
  type Framework,
  type IndexData,
  type IndexProblem,
} from "@urbimetry/model";
import { collectProblems, hasErrors, type ProblemCollector } from "./problem-list.ts";
import { readNumberField } from "./number-field.ts";
import { qualityError } from "./quality-error.ts";

/** A file that should hold an assessment, parsed as JSON. */
export interface GivenDocument {
  file: string;
  content: unknown;
}

/** What several assessments say together. */
export interface ReadAssessments {
  /** Columns are the framework's data points; denominators are quantities of the city profile. */
  data: IndexData;
  /** True when at least one city is invented. */
  synthetic: boolean;
}

/**
 * Joins assessments of cities into the data of an index. A city with several periods makes a panel of all of them.
 *
 * The relative error of a value is that of its data quality grade; a value without a grade is as sure as one of unknown
 * method, so that silence never counts as precision.
 *
 * @returns nothing where there is an error; the problems name file, city and data point
 */
export async function readAssessments(
  documents: Iterable<GivenDocument> | AsyncIterable<GivenDocument>,
  framework: Framework,
  benchmarks: BenchmarkSet,
): Promise<{ read: ReadAssessments | null; problems: IndexProblem[] }> {
  const problems = collectProblems();
  const checked: CheckedDocument[] = [];
  let given = 0;
  // Of thousands of assessments only what an index needs is kept.
  for await (const document of documents) {
    given += 1;
    checked.push(...checkDocument(document, framework, problems));
  }
  const seen = new Map<string, string>();
  for (const { file, assessment, time } of checked) {
    const key = `${assessment.city.id}\t${time}`;
    const before = seen.get(key);
    if (before === undefined) seen.set(key, file);
    else problems.add({ code: "assessment-twice", unit: assessment.city.id, time, values: { file, first: before } });
  }
  if (given === 0) problems.add({ code: "no-assessments" });
  const list = problems.list();
  if (hasErrors(list)) return { read: null, problems: list };
  return {
    read: {
      data: joinAssessments(checked, framework, benchmarks),
      synthetic: checked.some(({ assessment }) => assessment.synthetic),
    },
    problems: list,
  };
}

interface CheckedDocument {
  file: string;
  assessment: AssessmentDocument;
  time: number;
}

function checkDocument(
  { file, content }: GivenDocument,
  framework: Framework,
  problems: ProblemCollector,
): CheckedDocument[] {
  const result = AssessmentDocument.safeParse(content);
  if (!result.success) {
    const issue = result.error.issues[0];
    problems.add({
      code: "no-assessment",
      values: { file, setting: issue?.path.join(".") ?? "", reason: issue?.message ?? "" },
    });
    return [];
  }
  const assessment = result.data;
  const unit = assessment.city.id;
  const known = new Set(framework.dataPoints.map(({ id }) => id));
  for (const { id, component } of assessment.values) {
    const element = pointId(id, component);
    if (!known.has(element)) problems.add({ code: "data-point-unknown", element, unit, values: { file } });
  }
  for (const { value, id, component } of assessment.values)
    if (value !== null && readNumberField(String(value)).kind !== "number")
      problems.add({
        code: "field-out-of-range",
        element: pointId(id, component),
        unit,
        values: { row: 0, column: file, given: String(value) },
      });
  if (assessment.framework.version !== framework.version)
    problems.add({
      code: "framework-differs",
      severity: "warning",
      unit,
      values: { file, given: assessment.framework.version, wanted: framework.version },
    });
  const time = Number(assessment.period);
  if (!/^\d{4}$/.test(assessment.period)) {
    problems.add({ code: "period-not-a-year", unit, values: { file, given: assessment.period } });
    return [];
  }
  return [{ file, assessment, time }];
}

const pointId = (kpiId: string, component: string | null) => (component === null ? kpiId : `${kpiId}.${component}`);

function joinAssessments(
  documents: readonly CheckedDocument[],
  framework: Framework,
  benchmarks: BenchmarkSet,
): IndexData {
  const rows = documents.length;
  const column = (fill: number) => new Float64Array(rows).fill(fill);
  const positions = new Map(framework.dataPoints.map(({ id, index }) => [id, index]));
  const values = framework.dataPoints.map(() => column(Number.NaN));
  const relativeError = framework.dataPoints.map(() => column(0));
  const verified = framework.dataPoints.map(() => new Uint8Array(rows));
  const sharesOfElements = new Set(
    benchmarks.benchmarks.filter(({ rule }) => rule.type === "share-of-elements").map(({ dataPoint }) => dataPoint),
  );
  for (const [row, { assessment }] of documents.entries()) {
    const sameSet = assessment.benchmarks.id === benchmarks.id;
    for (const { id, component, value, performance, quality } of assessment.values) {
      const point = pointId(id, component);
      const at = positions.get(point);
      if (value === null || at === undefined) continue;
      const share = sameSet && performance !== null && sharesOfElements.has(point) ? performance / 100 : null;
      (values[at] as Float64Array)[row] = share ?? value;
      (relativeError[at] as Float64Array)[row] = qualityError(quality, framework);
    }
    for (const decision of assessment.verification?.decisions ?? []) {
      const at = positions.get(decision.dataPointId);
      if (at !== undefined && decision.verified) (verified[at] as Uint8Array)[row] = 1;
    }
  }
  const cities = documents.map(({ assessment }) => assessment.city);
  const panel = new Set(cities.map(({ id }) => id)).size < rows;
  return {
    units: cities.map(({ id }) => id),
    ...(panel ? { times: documents.map(({ time }) => time) } : {}),
    names: Object.fromEntries(cities.map(({ id, name }) => [id, name])),
    indicators: framework.dataPoints.map(({ id }) => id),
    values,
    groups: {
      country_group: cities.map(({ country }) => country || null),
      size_group: documents.map(({ assessment }) => sizeClass(assessment.profile["population"])),
    },
    denominators: profileColumns(documents, framework),
    relativeError,
    ...(documents.some(({ assessment }) => assessment.verification) ? { verified } : {}),
  };
}

/** Size classes of cities by inhabitants. Dijkstra and Poelman (2012), Cities in Europe: the new OECD-EC definition, p. 4 */
const sizeClasses: readonly [below: number, name: string][] = [
  [50_000, "town"],
  [100_000, "small"],
  [250_000, "medium"],
  [500_000, "large"],
  [1_000_000, "extra-large"],
  [5_000_000, "extra-extra-large"],
  [Number.POSITIVE_INFINITY, "global"],
];

function sizeClass(population: number | string | undefined): string | null {
  if (typeof population !== "number") return null;
  return sizeClasses.find(([below]) => population < below)?.[1] ?? null;
}

function profileColumns(documents: readonly CheckedDocument[], framework: Framework): Record<string, Float64Array> {
  return Object.fromEntries(
    framework.profile
      .filter(({ kind }) => kind === "number")
      .map(({ id }): [string, Float64Array] => [
        id,
        Float64Array.from(documents, ({ assessment }) => {
          const figure = assessment.profile[id];
          return typeof figure === "number" ? figure : Number.NaN;
        }),
      ])
      .filter(([, figures]) => figures.some((figure) => !Number.isNaN(figure))),
  );
}
