import type { FigureId, Observation } from "@urbimetry/model";

type About = Pick<Observation, "kpiId" | "component" | "variable">;

/**
 * Id of the figure that an observation is about.
 *
 * @example figureIdOf({ kpiId: "EC_ICT_ICT_1C", component: null, variable: "householdsWithInternet" }) // => "EC_ICT_ICT_1C//householdsWithInternet"
 */
export const figureIdOf = ({ kpiId, component, variable }: About): FigureId =>
  [kpiId, component, variable].map((part) => part ?? "").join("/");

/**
 * What a figure is about.
 *
 * @throws RangeError unless the id has three parts, of which the first or the last is given
 * @example aboutOf("//population") // => { kpiId: null, component: null, variable: "population" }
 */
export function aboutOf(figureId: FigureId): About {
  const parts = figureId.split("/");
  const [kpiId = null, component = null, variable = null] = parts.map((part) => part || null);
  if (parts.length !== 3 || (kpiId === null && (variable === null || component !== null)))
    throw new RangeError(`a figure's id requires KPI/component/variable, got ${figureId}`);
  return { kpiId, component, variable };
}
