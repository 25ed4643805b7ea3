import type { Framework, IndexElement } from "@urbimetry/model";
import type { ScoredPoint } from "./scored-points.ts";

/**
 * Codes of the elements above the data points. Kinds are told apart by their prefix, because the same word may name a
 * dimension, a sub-dimension and a category (Environment, Energy).
 */
export const elementCode = {
  kpi: (kpiId: string) => `kpi/${kpiId}`,
  category: (section: string) => `category/${section}`,
  subDimension: (id: string) => `sub-dimension/${id}`,
  dimension: (id: string) => `dimension/${id}`,
  index: "index",
} as const;

/**
 * The tree of the framework over some of its data points: data point (level 1), KPI (2), category within its
 * sub-dimension (3), sub-dimension (4), dimension (5), index (6). Aggregates without data points are left out; all weights
 * are equal among siblings.
 */
export function frameworkElements(framework: Framework, points: readonly ScoredPoint[]): IndexElement[] {
  const has = (test: (point: ScoredPoint["point"]) => boolean) => points.some(({ point }) => test(point));
  const categoryName = (id: string) => framework.categories.find((category) => category.id === id)?.name ?? id;
  const element = (id: string, name: string, level: number, parent: string): IndexElement => ({
    id,
    name,
    level,
    parent,
    direction: 1,
    weight: 1,
  });
  return [
    ...points.map(({ point, direction, percent }): IndexElement => {
      const kpi = framework.kpis.find(({ id }) => id === point.kpiId);
      const component = kpi?.components.find(({ id }) => id === point.component)?.name;
      const name = component === undefined ? (kpi?.name ?? point.id) : `${kpi?.name}: ${component}`;
      return {
        ...element(point.id, name, 1, elementCode.kpi(point.kpiId)),
        direction,
        unit: percent === null ? point.unit : "percent-of-target",
        validRange: percent === null ? { min: point.validRange.min, max: point.validRange.max } : { min: 0, max: 100 },
      };
    }),
    ...framework.kpis
      .filter((kpi) => has(({ kpiId }) => kpiId === kpi.id))
      .map((kpi) => element(elementCode.kpi(kpi.id), kpi.name, 2, elementCode.category(kpi.section))),
    ...framework.sections
      .filter((section) => has((point) => point.section === section.id))
      .map(({ id, category, subDimension }) =>
        element(elementCode.category(id), categoryName(category), 3, elementCode.subDimension(subDimension)),
      ),
    ...framework.subDimensions
      .filter(({ id }) => has(({ subDimension }) => subDimension === id))
      .map(({ id, name, dimension }) =>
        element(elementCode.subDimension(id), name, 4, elementCode.dimension(dimension)),
      ),
    ...framework.dimensions
      .filter(({ id }) => has(({ dimension }) => dimension === id))
      .map(({ id, name }) => element(elementCode.dimension(id), name, 5, elementCode.index)),
    { id: elementCode.index, name: "Index", level: 6, direction: 1, weight: 1 },
  ];
}
