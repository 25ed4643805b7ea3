import type { Finding, ImportProblem, Kpi, Problem, Severity, TextValues } from "@urbimetry/model";
import { placeText } from "./place-text.ts";
import type { Workbench } from "./workbench.ts";

/** A finding or an import problem in words: what a user reads, in one language. */
export interface Remark {
  /** Rule id or problem code. */
  rule: string;
  severity: Severity;
  kpi: string | null;
  kpiId: string | null;
  component: string | null;
  message: string;
  fix: string;
  at: string;
}

/** Finds a KPI by its id. */
export function kpiById(workbench: Workbench, kpiId: string): Kpi | undefined {
  return workbench.framework.kpis.find((kpi) => kpi.id === kpiId);
}

/** Name of a data point in the workbench's language: the KPI's name, with the component's where there are several. */
export function dataPointName({ translator }: Workbench, kpiId: string, component: string | null): string {
  const kpi = translator.text(`kpi.${kpiId}.name`);
  return component === null
    ? kpi
    : translator.text("name.dataPoint", { kpi, component: translator.text(`kpi.${kpiId}.component.${component}`) });
}

const subject = (workbench: Workbench, kpiId: string | null, component: string | null): TextValues =>
  kpiId !== null && kpiById(workbench, kpiId)
    ? { kpi: dataPointName(workbench, kpiId, component), code: kpiById(workbench, kpiId)?.code ?? kpiId }
    : {};

/** A finding of the rule book in words. */
export function findingRemark(workbench: Workbench, finding: Finding): Remark {
  const values = { ...subject(workbench, finding.kpiId, finding.component), ...finding.values };
  return {
    rule: finding.rule,
    severity: finding.severity,
    kpi: finding.kpiId === null ? null : (kpiById(workbench, finding.kpiId)?.code ?? null),
    kpiId: finding.kpiId,
    component: finding.component,
    message: workbench.translator.text(`finding.${finding.rule}.message`, values),
    fix: workbench.translator.text(`finding.${finding.rule}.fix`, values),
    at: placeText(finding.at),
  };
}

/** Something that could not be read as it stands, in words. */
export function importRemark(workbench: Workbench, problem: ImportProblem): Remark {
  const values = {
    raw: problem.raw ?? "",
    understood: problem.understood === null ? "" : String(problem.understood),
    place: placeText(problem.at),
    ...problem.values,
  };
  return {
    rule: problem.code,
    severity: problem.severity,
    kpi: null,
    kpiId: null,
    component: null,
    message: workbench.translator.text(`problem.${problem.code}.message`, values),
    fix: workbench.translator.text(`problem.${problem.code}.fix`, values),
    at: placeText(problem.at),
  };
}

/** A defect of a value in words. */
export function problemText(workbench: Workbench, problem: Problem): string {
  const variable = problem.variable;
  const name =
    variable === undefined
      ? ""
      : ([`input.${variable}`, `profile.${variable}`].find((id) => workbench.translator.has(id)) ?? "");
  return workbench.translator.text(`problem.${problem.code}.message`, {
    variable: name === "" ? (variable ?? "") : workbench.translator.text(name),
    ...problem.values,
  });
}
