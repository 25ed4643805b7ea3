import { correlationMatrix } from "../../correlate/correlation-matrix.ts";
import { familyCorrelations } from "../../correlate/family-correlations.ts";
import { type AuditFinding, makeFinding } from "../audit-finding.ts";
import type { AuditView } from "../audit-view.ts";

/** Elements whose score falls where their own parent's rises, although they are a part of it. */
function findOpposing({ levels, structure }: AuditView): AuditFinding[] {
  return structure.levels.slice(0, -1).flatMap(({ level }) =>
    familyCorrelations(levels, structure, level, "pearson")
      .filter((own) => own.level === level + 1 && own.correlation < 0)
      .map((own) =>
        makeFinding({
          code: "opposing-element",
          severity: "warning",
          elements: [own.element],
          values: { element: own.element, parent: own.ancestor, correlation: own.correlation, pValue: own.pValue },
        }),
      ),
  );
}

/**
 * How elements go along with the index: those that it does not show, as their correlation with it can't be told from none,
 * and those that fall where it rises, although their own parent may rise.
 */
function findWithIndex({ levels, structure, thresholds }: AuditView): AuditFinding[] {
  const top = structure.levels.length;
  return structure.levels.slice(0, -1).flatMap(({ level }) =>
    familyCorrelations(levels, structure, level, "pearson")
      .filter((own) => own.level === top)
      .flatMap(({ element, correlation, pValue }) => {
        const isThere = !Number.isNaN(correlation);
        const isSilent = !isThere || pValue > thresholds.significance;
        // Against an index that is its own parent, an element has been found opposing already.
        if (!isSilent && (correlation > 0 || level === top - 1)) return [];
        return [
          makeFinding({
            code: isSilent ? "silent-element" : "opposes-index",
            severity: isSilent && level === 1 ? "note" : "warning",
            elements: [element],
            values: { element, correlation: isThere ? correlation : 0, pValue: isThere ? pValue : 1 },
          }),
        ];
      }),
  );
}

/** Aggregates under one parent that pull against each other: a gain in one tends to go with a loss in the other. */
function findOpposingSiblings({ levels, structure, thresholds }: AuditView): AuditFinding[] {
  const findings: AuditFinding[] = [];
  for (const [below, { elements, parents }] of structure.levels.slice(1, -1).entries()) {
    const { correlations, pValues } = correlationMatrix(levels[below + 1]!.values, "pearson");
    for (const [i, one] of elements.entries()) {
      for (let j = i + 1; j < elements.length; j++) {
        const [r, p] = [correlations[i]![j]!, pValues[i]![j]!];
        if (parents[i] !== parents[j] || !(r < thresholds.opposing && p <= thresholds.significance)) continue;
        const other = elements[j]!;
        findings.push(
          makeFinding({
            code: "opposing-siblings",
            severity: "warning",
            elements: [one.id, other.id],
            values: { element: one.id, other: other.id, parent: one.parent ?? "", correlation: r, pValue: p },
          }),
        );
      }
    }
  }
  return findings;
}

/** Whether elements point the way of what they are added to. */
export const findDirections = (view: AuditView): AuditFinding[] => [
  ...findOpposing(view),
  ...findOpposingSiblings(view),
  ...findWithIndex(view),
];
