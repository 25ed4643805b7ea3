import type { DataPoint, FigureId, Framework } from "@urbimetry/model";
import { aboutOf, figureIdOf } from "@urbimetry/store";

/** Stands for the city profile where a data point is named: it is given out, locked and decided about as one thing. */
export const profilePoint = "profile";

/** A data point as the policy and the pages name it. */
export interface NamedPoint {
  id: string;
  kpiId: string;
  section: string;
}

interface FigureMap {
  pointsOf: ReadonlyMap<FigureId, readonly string[]>;
  figuresOf: ReadonlyMap<string, readonly FigureId[]>;
  named: ReadonlyMap<string, NamedPoint>;
}

const maps = new WeakMap<Framework, FigureMap>();

/**
 * Data points that rest on a figure; `profile` for one of the city profile.
 *
 * @returns an empty list for a figure that the framework does not know
 */
export const pointsOfFigure = (framework: Framework, figureId: FigureId): readonly string[] =>
  mapOf(framework).pointsOf.get(figureId) ?? [];

/** Figures of a data point's own: its inputs, its result, and a statement for its whole KPI. */
export const figuresOfPoint = (framework: Framework, dataPointId: string): readonly FigureId[] =>
  mapOf(framework).figuresOf.get(dataPointId) ?? [];

/** Figures of the city profile that a data point may use. */
export function sharedFiguresOfPoint(framework: Framework, dataPointId: string): FigureId[] {
  const point = framework.dataPoints.find(({ id }) => id === dataPointId);
  const kpi = framework.kpis.find(({ id }) => id === point?.kpiId);
  return (point?.inputs ?? []).flatMap((input) => {
    const shared = kpi?.inputs[input]?.profile;
    return shared === undefined ? [] : [profileFigure(shared)];
  });
}

/** A data point, or the profile, with what the policy asks of it; undefined for an id that is none. */
export const namedPoint = (framework: Framework, dataPointId: string): NamedPoint | undefined =>
  mapOf(framework).named.get(dataPointId);

/** All data points that figures touch, each once. */
export function pointsOfFigures(framework: Framework, figureIds: Iterable<FigureId>): NamedPoint[] {
  const { pointsOf, named } = mapOf(framework);
  const ids = new Set([...figureIds].flatMap((figureId) => pointsOf.get(figureId) ?? []));
  return [...ids].flatMap((id) => named.get(id) ?? []);
}

const profileFigure = (variable: string): FigureId => figureIdOf({ kpiId: null, component: null, variable });

function mapOf(framework: Framework): FigureMap {
  const known = maps.get(framework);
  if (known) return known;
  const pointsOf = new Map<FigureId, string[]>();
  const figuresOf = new Map<string, FigureId[]>();
  const join = (figureId: FigureId, dataPointId: string) => {
    pointsOf.set(figureId, [...(pointsOf.get(figureId) ?? []), dataPointId]);
    figuresOf.set(dataPointId, [...(figuresOf.get(dataPointId) ?? []), figureId]);
  };
  for (const { id } of framework.profile) join(profileFigure(id), profilePoint);
  const byKpi = Map.groupBy(framework.dataPoints, ({ kpiId }) => kpiId);
  for (const kpi of framework.kpis) {
    const points = byKpi.get(kpi.id) ?? [];
    for (const input of Object.keys(kpi.inputs)) {
      const using = points.filter(({ inputs }) => inputs.includes(input));
      for (const { id } of using.length > 0 ? using : points)
        join(figureIdOf({ kpiId: kpi.id, component: null, variable: input }), id);
    }
    for (const point of points) join(resultFigure(point), point.id);
    if (points.some(({ component }) => component !== null))
      for (const { id } of points) join(figureIdOf({ kpiId: kpi.id, component: null, variable: null }), id);
  }
  const named = new Map<string, NamedPoint>([
    [profilePoint, { id: profilePoint, kpiId: profilePoint, section: profilePoint }],
    ...framework.dataPoints.map(({ id, kpiId, section }): [string, NamedPoint] => [id, { id, kpiId, section }]),
  ]);
  const fresh = { pointsOf, figuresOf, named };
  maps.set(framework, fresh);
  return fresh;
}

/** Figure of a data point as such, where no inputs are given. */
export const resultFigure = ({ kpiId, component }: Pick<DataPoint, "kpiId" | "component">): FigureId =>
  figureIdOf({ kpiId, component, variable: null });

/** True for a figure that the framework knows. */
export function isKnownFigure(framework: Framework, figureId: FigureId): boolean {
  aboutOf(figureId);
  return mapOf(framework).pointsOf.has(figureId);
}
