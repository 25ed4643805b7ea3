import type { AggregationMethod, IndexProblem } from "@urbimetry/model";
import type { IndexStructure } from "../structure/index-structure.ts";

/** Methods that are too many or too few for the levels, and children that they name and the levels don't have. */
export function checkMethods(methods: readonly AggregationMethod[], structure: IndexStructure): IndexProblem[] {
  const required = structure.levels.length - 1;
  if (methods.length !== 1 && methods.length !== required)
    return [{ code: "methods-by-level", severity: "error", values: { methods: methods.length, levels: required } }];
  return methods.flatMap((method, place) => {
    const children = methods.length === 1 ? structure.levels.slice(0, -1) : [structure.levels[place]];
    const known = new Set(children.flatMap((level) => level?.elements.map(({ id }) => id) ?? []));
    return namedChildren(method)
      .filter((child) => !known.has(child))
      .map((element) => ({
        code: "unknown-element",
        severity: "error" as const,
        element,
        values: { method: method.type },
      }));
  });
}

function namedChildren(method: AggregationMethod): readonly string[] {
  if (method.type === "adjusted-mazziotta-pareto") return Object.keys(method.reference);
  if (method.type === "directional-benefit-of-the-doubt") return Object.keys(method.direction);
  return method.type === "dp2" ? (method.order ?? []) : [];
}
