import type { GroupScore, Translator } from "@urbimetry/model";
import type { MeasuredPoint } from "../reading/measured-point.ts";

/** Name of a data point: its KPI's, with the component's where the KPI has several. */
export function pointName(translator: Translator, { dataPoint }: MeasuredPoint): string {
  const kpi = translator.text(`kpi.${dataPoint.kpiId}.name`);
  if (dataPoint.component === null) return kpi;
  const component = translator.text(`kpi.${dataPoint.kpiId}.component.${dataPoint.component}`);
  return translator.text("name.dataPoint", { kpi, component });
}

/** Name of a group: category, section (by its category), sub-dimension or dimension. */
export function groupName(translator: Translator, { level, id }: Pick<GroupScore, "level" | "id">): string {
  if (level === "section") return translator.text(`category.${id.slice(id.indexOf("/") + 1)}`);
  return translator.text(`${level}.${id}`);
}
