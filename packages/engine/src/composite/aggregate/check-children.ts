import type { AggregationMethod, IndexProblem } from "@urbimetry/model";
import type { IndexTable } from "../index-table.ts";
import { extremes } from "../normalise/scales/extremes.ts";
import { references, withoutWeightless, type Children } from "./aggregate-children.ts";

/** What keeps children from being aggregated by a method, or needs to be known about it. */
export type ChildrenFault = Omit<IndexProblem, "step">;

/**
 * Values for which a method has no result, settings that don't fit the children, and weights that a method doesn't use.
 *
 * @param parent   the element that is aggregated
 * @param children with weights
 * @param table    that the children's rows belong to
 */
export function checkChildren(
  parent: string,
  children: Children,
  method: AggregationMethod,
  table: IndexTable,
): ChildrenFault[] {
  const used = withoutWeightless(children);
  const faults = [...checkSigns(used, method, table), ...checkSettings(parent, used, children.codes.length, method)];
  if (ignoresWeights.has(method.type) && !allEqual(used.weights))
    faults.push({ code: "weights-not-used", severity: "warning", element: parent, values: { method: method.type } });
  return faults;
}

const ignoresWeights = new Set<AggregationMethod["type"]>([
  "owa",
  "benefit-of-the-doubt",
  "directional-benefit-of-the-doubt",
  "dp2",
]);

const allEqual = (weights: ArrayLike<number>): boolean =>
  Array.from(weights).every((weight) => Math.abs(weight - (weights[0] as number)) <= 1e-12 * Math.abs(weight));

/** Least value that a method can use, and whether that value itself is one; null where there is no limit. */
function leastValue(method: AggregationMethod): "above-zero" | "zero" | null {
  switch (method.type) {
    case "geometric":
    case "harmonic":
      return "above-zero";
    case "power":
      return method.p < 0 ? "above-zero" : method.p === 1 ? null : "zero";
    case "benefit-of-the-doubt":
      return (method.low ?? 0) > 0 ? "above-zero" : "zero";
    case "directional-benefit-of-the-doubt":
      return "zero";
    default:
      return null;
  }
}

/** One problem for each child with values that are too low: the first unit, its value, and how many there are. */
function checkSigns({ codes, values }: Children, method: AggregationMethod, table: IndexTable): ChildrenFault[] {
  const least = leastValue(method);
  if (least === null) return [];
  return codes.flatMap((element, child) => {
    const column = values[child] as Float64Array;
    let first = -1;
    let count = 0;
    for (let row = 0; row < column.length; row += 1) {
      const value = column[row] as number;
      if (!(value < 0 || (value === 0 && least === "above-zero"))) continue;
      if (first < 0) first = row;
      count += 1;
    }
    if (first < 0) return [];
    return [
      {
        code: least === "above-zero" ? "value-not-positive" : "value-negative",
        severity: "error" as const,
        element,
        unit: table.units[first] as string,
        ...(table.times === undefined ? {} : { time: table.times[first] as number }),
        values: { value: column[first] as number, count, method: method.type },
      },
    ];
  });
}

function checkSettings(parent: string, used: Children, children: number, method: AggregationMethod): ChildrenFault[] {
  const refuse = (code: string, element: string, values: IndexProblem["values"]): ChildrenFault => ({
    code,
    severity: "error",
    element,
    values,
  });
  switch (method.type) {
    case "owa":
      return method.count > children
        ? [refuse("ordered-count-too-large", parent, { count: method.count, children })]
        : [];
    case "benefit-of-the-doubt": {
      const { low = 0, high = 1 } = method;
      const fits = low <= high && low * used.codes.length <= 1 + 1e-12 && high * used.codes.length >= 1 - 1e-12;
      return fits ? [] : [refuse("share-limits-impossible", parent, { low, high, children: used.codes.length })];
    }
    case "mean-min":
    case "mazziotta-pareto":
      return checkSpread(used, refuse);
    case "adjusted-mazziotta-pareto": {
      const points = references(used, method.reference);
      const missing = used.codes.filter((_, child) => Number.isNaN(points[child]));
      return [...checkSpread(used, refuse), ...missing.map((code) => refuse("child-reference-missing", code, {}))];
    }
    case "dp2": {
      const { order } = method;
      const missing = order === undefined ? [] : used.codes.filter((code) => !order.includes(code));
      return missing.map((code) => refuse("order-incomplete", code, { parent }));
    }
    default:
      return [];
  }
}

/** Children whose values are all the same have no place on a standard scale. */
function checkSpread(
  { codes, values }: Children,
  refuse: (code: string, element: string, values: IndexProblem["values"]) => ChildrenFault,
): ChildrenFault[] {
  return codes.flatMap((element, child) => {
    const { min, max } = extremes(values[child] as Float64Array);
    return min === max ? [refuse("constant-indicator", element, { value: min })] : [];
  });
}
