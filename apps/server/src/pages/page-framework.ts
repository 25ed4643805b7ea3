import { createHash } from "node:crypto";
import { loadFramework } from "@urbimetry/framework";
import { figureIdOf } from "@urbimetry/store";

/**
 * The framework as the grid lays it out: sections, data points, and the lines in which their figures are typed.
 *
 * It is the same for every city, so a browser fetches it once; `version` changes with anything in it.
 */
export type PageFramework = ReturnType<typeof layOut> & { version: string };

let known: PageFramework | undefined;

export function pageFramework(): PageFramework {
  if (known) return known;
  const layout = layOut();
  const version = createHash("sha256").update(JSON.stringify(layout)).digest("base64url").slice(0, 16);
  known = { ...layout, version };
  return known;
}

function layOut() {
  const framework = loadFramework();
  const pointsOf = Map.groupBy(framework.dataPoints, ({ section }) => section);
  const kpis = new Map(framework.kpis.map((kpi) => [kpi.id, kpi]));
  return {
    framework: framework.version,
    profile: framework.profile.map(({ id, unit, kind, required }) => ({
      figureId: figureIdOf({ kpiId: null, component: null, variable: id }),
      id,
      unit,
      kind,
      required,
    })),
    sections: framework.sections.map(({ id, dimension, subDimension, category }) => ({
      id,
      dimension,
      subDimension,
      category,
      points: (pointsOf.get(id) ?? []).map((point) => {
        const inputs = kpis.get(point.kpiId)?.inputs ?? {};
        return {
          id: point.id,
          kpiId: point.kpiId,
          slug: kpis.get(point.kpiId)?.slug ?? "",
          code: point.code,
          component: point.component,
          level: point.level,
          unit: point.unit,
          decimals: point.decimals,
          better: point.better,
          formula: point.formula,
          resultId: figureIdOf({ kpiId: point.kpiId, component: point.component, variable: null }),
          inputs: point.inputs.map((input) => ({
            figureId: figureIdOf({ kpiId: point.kpiId, component: null, variable: input }),
            id: input,
            unit: inputs[input]?.unit ?? "number",
            profile: inputs[input]?.profile ?? null,
          })),
        };
      }),
    })),
    // Units of one group can be turned into each other, so a figure may be typed in any of them.
    units: Object.fromEntries(
      framework.units.map(({ id, kind, dimension }) => [
        id,
        Object.keys(dimension).length === 0 ? id : `${kind} ${JSON.stringify(dimension)}`,
      ]),
    ),
    qualityGrades: framework.qualityGrades.map(({ id, order, estimate }) => ({ id, order, estimate })),
    origins: framework.origins.map(({ id }) => id),
    absenceReasons: framework.absenceReasons.map(({ id }) => id),
  };
}
