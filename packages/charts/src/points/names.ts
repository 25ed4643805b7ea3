import type { DataPoint, GroupScore, Translator } from "@urbimetry/model";

/** Name of a data point: its KPI's, with the component where there are several. */
export function dataPointName(translator: Translator, point: DataPoint): string {
  const kpi = translator.text(`kpi.${point.kpiId}.name`);
  if (point.component === null) return kpi;
  const component = translator.text(`kpi.${point.kpiId}.component.${point.component}`);
  return translator.text("chart.point.component", { kpi, component });
}

/**
 * Name of a group. A section is called by its category, because it is always seen with its sub-dimension.
 *
 * @param city name of the city, which the group of level `city` takes
 */
export function groupName(translator: Translator, group: Pick<GroupScore, "level" | "id">, city: string): string {
  if (group.level === "city") return city;
  if (group.level === "section") return translator.text(`category.${group.id.slice(group.id.indexOf("/") + 1)}`);
  return translator.text(`${group.level}.${group.id}`);
}
