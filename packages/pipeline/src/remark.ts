import type { Finding, ImportProblem, Kpi, MessageValues, Problem, Severity, TextValues } from "@urbimetry/model";
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

/** Unit of a data point as it is written after a number, in the workbench's language. */
export function unitName({ framework, translator }: Workbench, kpiId: string, component: string | null): string {
  const dataPoint = framework.dataPoints.find((one) => one.kpiId === kpiId && one.component === component);
  const unit = dataPoint?.unit ?? framework.kpis.find((kpi) => kpi.id === kpiId)?.unit;
  return unit === undefined ? "" : translator.text(`unit.${unit}`);
}

/** Fills the places of a message: a text that begins with `@` names another message. */
export function spokenValues(workbench: Workbench, values: MessageValues): TextValues {
  return Object.fromEntries(
    Object.entries(values).map(([name, value]) => [
      name,
      typeof value === "string" && value.startsWith("@") && workbench.translator.has(value.slice(1))
        ? workbench.translator.text(value.slice(1))
        : value,
    ]),
  );
}

const subject = (workbench: Workbench, kpiId: string | null, component: string | null): TextValues =>
  kpiId !== null && kpiById(workbench, kpiId)
    ? {
        kpi: dataPointName(workbench, kpiId, component),
        code: kpiById(workbench, kpiId)?.code ?? kpiId,
        unit: unitName(workbench, kpiId, component),
      }
    : {};

/** A finding of the rule book in words. */
export function findingRemark(workbench: Workbench, finding: Finding): Remark {
  const values = {
    ...subject(workbench, finding.kpiId, finding.component),
    ...spokenValues(workbench, finding.values),
  };
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
    ...spokenValues(workbench, problem.values),
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
  return workbench.translator.text(`valueProblem.${problem.code}`, {
    variable: name === "" ? (variable ?? "") : workbench.translator.text(name),
    ...spokenValues(workbench, problem.values ?? {}),
  });
}
