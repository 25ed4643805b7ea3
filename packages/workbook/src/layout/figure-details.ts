import type { Observation } from "@urbimetry/model";

/** What stands beside a figure. */
export type Details = Pick<
  Observation,
  "status" | "reason" | "quality" | "origin" | "source" | "sourceYear" | "evidence" | "note"
>;

/** What a figure is about, as a key: KPI, component and variable, each empty where there is none. */
export function subjectKey(subject: Pick<Observation, "kpiId" | "component" | "variable">): string {
  return `${subject.kpiId ?? ""}|${subject.component ?? ""}|${subject.variable ?? ""}`;
}

/** Details in a fixed order, as a text to compare and to keep in a cell. */
export function detailsText(details: Details): string {
  const { status, reason, quality, origin, source, sourceYear, evidence, note } = details;
  return JSON.stringify({ status, reason, quality, origin, source, sourceYear, evidence, note });
}
