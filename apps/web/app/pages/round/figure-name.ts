import type { FigureId, Translator } from "@urbimetry/model";

/**
 * Name of a figure: that of its KPI and of the input, or of a quantity of the city profile.
 *
 * Parts that the language has no name for are shown as they are.
 */
export function figureName(translator: Translator, figureId: FigureId): string {
  const [kpiId = "", component = "", variable = ""] = figureId.split("/");
  const named = (id: string, plain: string) => (translator.has(id) ? translator.text(id) : plain);
  if (kpiId === "") return named(`profile.${variable}`, variable);
  const kpi = named(`kpi.${kpiId}.name`, kpiId);
  const part = variable === "" ? null : named(`input.${variable}`, variable);
  const whole =
    component === ""
      ? kpi
      : translator.text("name.dataPoint", { kpi, component: named(`kpi.${kpiId}.component.${component}`, component) });
  return part === null ? whole : translator.text("name.dataPoint", { kpi: whole, component: part });
}

/** Name of a data point by its id; the profile is one of them. */
export function pointNameOf(translator: Translator, dataPointId: string): string {
  if (dataPointId === "profile") return translator.text("web.grid.profile");
  const [kpiId = "", component = ""] = dataPointId.split(".");
  return figureName(translator, `${kpiId}/${component}/`);
}
