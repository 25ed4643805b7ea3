import type {
  Assessment,
  Finding,
  ImportProblem,
  MessageValues,
  Place,
  Severity,
  TextValues,
  Translator,
} from "@urbimetry/model";
import { pointName } from "./names.ts";
import type { CityReading } from "../reading/city-reading.ts";

/** A finding or an import problem in words, as an officer reads it. */
export interface Remark {
  /** Rule id or problem code. */
  rule: string;
  severity: Severity;
  /** Found by a rule in the figures, or met while reading the file. */
  origin: "rules" | "file";
  /** KPI concerned; null when it is the profile, the submission as a whole, or a place in the file. */
  kpiId: string | null;
  title: string;
  message: string;
  fix: string;
  place: string | null;
  /** What stood there, for what could not be read. */
  raw: string | null;
  /** How it was understood, where it was taken over. */
  understood: string | null;
}

/** Findings and import problems of an assessment by severity. */
export function countRemarks({
  findings,
  problems,
}: Pick<Assessment, "findings" | "problems">): Record<Severity, number> {
  const counts = { error: 0, warning: 0, note: 0 };
  for (const { severity } of [...findings, ...problems]) counts[severity] += 1;
  return counts;
}

/** All findings, then all import problems, in words. */
export function remarksOf(reading: CityReading): Remark[] {
  const { findings, problems } = reading.assessment;
  return [
    ...findings.map((finding) => findingRemark(reading, finding)),
    ...problems.map((problem) => problemRemark(reading.translator, problem)),
  ];
}

function findingRemark(reading: CityReading, finding: Finding): Remark {
  const { translator } = reading;
  const values = { ...subject(reading, finding), ...filled(translator, finding.values) };
  return {
    rule: finding.rule,
    severity: finding.severity,
    origin: "rules",
    kpiId: finding.kpiId,
    title: translator.text(`finding.${finding.rule}.title`, values),
    message: translator.text(`finding.${finding.rule}.message`, values),
    fix: translator.text(`finding.${finding.rule}.fix`, values),
    place: placeText(translator, finding.at),
    raw: null,
    understood: null,
  };
}

/** Name, code and unit of the data point or KPI a finding is about. */
function subject(reading: CityReading, { kpiId, component }: Finding): TextValues {
  const { translator, points, framework } = reading;
  const kpi = framework.kpis.find(({ id }) => id === kpiId);
  if (!kpi) return {};
  const point = points.find(({ dataPoint }) => dataPoint.kpiId === kpi.id && dataPoint.component === component);
  return {
    kpi: point ? pointName(translator, point) : translator.text(`kpi.${kpi.id}.name`),
    code: kpi.code,
    unit: translator.text(`unit.${point?.dataPoint.unit ?? kpi.unit}`),
  };
}

function problemRemark(translator: Translator, problem: ImportProblem): Remark {
  const understood = problem.understood === null ? null : writtenAs(translator, problem.understood);
  const values = {
    raw: problem.raw ?? "",
    understood: understood ?? "",
    place: placeText(translator, problem.at) ?? "",
    ...filled(translator, problem.values),
  };
  return {
    rule: problem.code,
    severity: problem.severity,
    origin: "file",
    kpiId: null,
    title: placeText(translator, problem.at) ?? problem.code,
    message: translator.text(`problem.${problem.code}.message`, values),
    fix: translator.text(`problem.${problem.code}.fix`, values),
    place: null,
    raw: problem.raw,
    understood,
  };
}

function writtenAs(translator: Translator, value: number | boolean | string): string {
  if (typeof value === "number") return translator.number(value, { decimals: 6, trim: true });
  if (typeof value === "boolean") return translator.text(value ? "answer.yes" : "answer.no");
  return value;
}

/** Values of a message with the names they refer to (`@input.households`) in words. */
export function filled(translator: Translator, values: MessageValues): TextValues {
  return Object.fromEntries(
    Object.entries(values).map(([name, value]) => [
      name,
      typeof value === "string" && value.startsWith("@") && translator.has(value.slice(1))
        ? translator.text(value.slice(1))
        : value,
    ]),
  );
}

/** Where something stands, in words; null when it is not known. */
export function placeText(translator: Translator, place: Place | null): string | null {
  if (!place) return null;
  const { file, sheet, cell, row, column, path } = place;
  if (cell !== undefined && sheet !== undefined) return translator.text("report.place.cell", { sheet, cell });
  if (row !== undefined && column !== undefined) return translator.text("report.place.rowColumn", { row, column });
  if (row !== undefined) return translator.text("report.place.row", { row });
  if (sheet !== undefined) return translator.text("report.place.sheet", { sheet });
  return path ?? cell ?? column ?? (file === undefined ? null : translator.text("report.place.file", { file }));
}
