import type { FigureId } from "@urbimetry/model";
import type { PageFramework, PagePoint } from "../../../../framework/page-framework.ts";

/** Stands for the city profile among the data points. */
export const profilePoint = "profile";

/** What is typed in a line. */
export type LineKind = "number" | "yes-no" | "currency-code" | "year";

/** A line of the grid in which one figure is typed. `label` names the message that says what it is. */
export interface GridLine {
  /** Data point, or `profile`. */
  pointId: string;
  figureId: FigureId;
  label: string;
  kind: LineKind;
  unit: string | null;
  /** Units the figure may be typed in. */
  units: readonly string[];
  /** Figure of the city profile that stands in where this one is empty. */
  shared: FigureId | null;
  required: boolean;
  /** True for the result itself, which is shown only where a city gives it instead of inputs. */
  optional: boolean;
}

/** A data point with its lines, in the order of the method; the profile comes first. */
export interface GridPoint {
  id: string;
  section: string;
  /** Null for the profile. */
  point: PagePoint | null;
  lines: readonly GridLine[];
}

/** The grid of a framework: the same for every city. */
export interface GridLayout {
  framework: PageFramework;
  points: readonly GridPoint[];
  byId: ReadonlyMap<string, GridPoint>;
  /** Data points in which a figure stands or is used. */
  pointsOf: ReadonlyMap<FigureId, readonly string[]>;
  lineOf: ReadonlyMap<FigureId, GridLine>;
}

const layouts = new WeakMap<PageFramework, GridLayout>();

/** Lays a framework out as a grid. */
export function gridLayout(framework: PageFramework): GridLayout {
  const known = layouts.get(framework);
  if (known) return known;
  const groups = Map.groupBy(Object.keys(framework.units), (unit) => framework.units[unit] ?? unit);
  const unitsLike = (unit: string | null): string[] =>
    unit === null ? [] : (groups.get(framework.units[unit] ?? unit) ?? [unit]);
  const profile: GridPoint = {
    id: profilePoint,
    section: profilePoint,
    point: null,
    lines: framework.profile.map(({ figureId, id, unit, kind, required }) => ({
      pointId: profilePoint,
      figureId,
      label: `profile.${id}`,
      kind,
      unit,
      units: unitsLike(unit),
      shared: null,
      required,
      optional: false,
    })),
  };
  const shared = new Map(framework.profile.map(({ id, figureId }) => [id, figureId]));
  const points = [
    profile,
    ...framework.sections.flatMap(({ id: section, points: own }) =>
      own.map((point): GridPoint => ({ id: point.id, section, point, lines: linesOf(point, shared, unitsLike) })),
    ),
  ];
  const layout = {
    framework,
    points,
    byId: new Map(points.map((one) => [one.id, one])),
    pointsOf: usesOf(points),
    lineOf: new Map(points.flatMap(({ lines }) => lines.map((line) => [line.figureId, line] as const))),
  };
  layouts.set(framework, layout);
  return layout;
}

/** Figure that is typed in the cell of a data point's value: its one input, or its result. */
export const valueFigure = ({ formula, inputs, resultId }: PagePoint): FigureId =>
  (formula.type === "input" ? inputs[0]?.figureId : undefined) ?? resultId;

function linesOf(
  point: PagePoint,
  shared: ReadonlyMap<string, FigureId>,
  unitsLike: (unit: string) => string[],
): GridLine[] {
  const inputs = point.inputs.map(({ figureId, id, unit, profile }): GridLine => ({
    pointId: point.id,
    figureId,
    label: `input.${id}`,
    kind: unit === "yes-no" ? "yes-no" : "number",
    unit,
    units: unitsLike(unit),
    shared: profile === null ? null : (shared.get(profile) ?? null),
    required: true,
    optional: false,
  }));
  const result: GridLine = {
    pointId: point.id,
    figureId: point.resultId,
    label: "web.grid.result-line",
    kind: point.unit === "yes-no" ? "yes-no" : "number",
    unit: point.unit,
    units: unitsLike(point.unit),
    shared: null,
    required: false,
    optional: inputs.length > 0,
  };
  return [...inputs, result];
}

function usesOf(points: readonly GridPoint[]): Map<FigureId, string[]> {
  const uses = new Map<FigureId, string[]>();
  for (const { id, lines } of points)
    for (const { figureId, shared } of lines)
      for (const used of shared === null ? [figureId] : [figureId, shared]) {
        const standing = uses.get(used) ?? [];
        if (!standing.includes(id)) uses.set(used, [...standing, id]);
      }
  return uses;
}
