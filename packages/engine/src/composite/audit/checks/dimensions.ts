import { cronbachAlpha } from "../../correlate/cronbach-alpha.ts";
import { principalComponents } from "../../correlate/principal-components.ts";
import { type AuditFinding, makeFinding } from "../audit-finding.ts";
import type { AuditView } from "../audit-view.ts";

/** With two children, the second eigenvalue can't exceed 1, and alpha says no more than their correlation. */
const leastChildren = 3;

function findComponents(parent: string, columns: readonly Float64Array[], view: AuditView): AuditFinding[] {
  const components = principalComponents(columns);
  if (components === null) return [];
  const { variances, shares } = components;
  const aboveOne = variances.filter((variance) => variance > 1 + 1e-9).length;
  const values = {
    element: parent,
    children: columns.length,
    aboveOne,
    first: variances[0]!,
    second: variances[1]!,
    sharePercent: 100 * shares[0]!,
  };
  if (aboveOne > 1) {
    return [makeFinding({ code: "several-dimensions", severity: "note", elements: [parent], values })];
  }
  if (shares[0]! >= view.thresholds.firstComponent) return [];
  return [makeFinding({ code: "weak-first-component", severity: "note", elements: [parent], values })];
}

function findAlpha(parent: string, columns: readonly Float64Array[], { thresholds }: AuditView): AuditFinding[] {
  const alpha = cronbachAlpha(columns);
  if (!(alpha < thresholds.alpha)) return [];
  return [
    makeFinding({
      code: "low-alpha",
      severity: alpha < thresholds.alphaWarning ? "warning" : "note",
      elements: [parent],
      values: { element: parent, children: columns.length, alpha },
    }),
  ];
}

/** Whether the children of each aggregate speak of one thing: principal components and Cronbach's alpha. */
export function findDimensions(view: AuditView): AuditFinding[] {
  return view.structure.levels.slice(1).flatMap(({ elements, children }, below) =>
    elements.flatMap(({ id }, position) => {
      const columns = Array.from(children[position]!, (child) => view.levels[below]!.values[child]!);
      if (columns.length < leastChildren) return [];
      return [...findComponents(id, columns, view), ...findAlpha(id, columns, view)];
    }),
  );
}
