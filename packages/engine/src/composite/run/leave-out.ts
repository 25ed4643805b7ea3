import type { IndexData, IndexElement, IndexProblem, IndexRecipe } from "@urbimetry/model";
import { removeElements } from "../structure/without-elements.ts";
import type { LeftOutIndicator } from "./index-plan.ts";

/**
 * Elements of the index: the given ones without indicators that the recipe names, and without those that too few units
 * report. Aggregates with nothing left go too.
 */
export function leaveOut(
  recipe: Pick<IndexRecipe, "leaveOut" | "indicators">,
  elements: readonly IndexElement[],
  data: IndexData,
): { elements: IndexElement[]; leftOut: LeftOutIndicator[]; problems: IndexProblem[] } {
  const indicators = new Set(elements.filter(({ level }) => level === 1).map(({ id }) => id));
  const problems: IndexProblem[] = [];
  const leftOut: LeftOutIndicator[] = [];
  for (const indicator of Object.keys(recipe.leaveOut)) {
    if (indicators.has(indicator))
      leftOut.push({ indicator, because: "recipe", availableShare: availableShare(data, indicator) });
    else problems.push({ code: "left-out-unknown", severity: "error", element: indicator, values: {} });
  }
  const atLeast = recipe.indicators?.atLeast;
  if (atLeast !== undefined)
    for (const indicator of indicators) {
      const share = availableShare(data, indicator);
      // Without any value an indicator is left out under every such rule, also one that asks for 0.
      if (recipe.leaveOut[indicator] === undefined && (share < atLeast || share === 0))
        leftOut.push({ indicator, because: "few-data", availableShare: share });
    }
  const kept = removeElements(
    elements,
    leftOut.map(({ indicator }) => indicator),
  );
  return { elements: leftOut.length === 0 ? [...elements] : kept, leftOut, problems };
}

function availableShare(data: IndexData, indicator: string): number {
  const values = data.values[data.indicators.indexOf(indicator)];
  if (values === undefined || values.length === 0) return 0;
  let available = 0;
  for (let row = 0; row < values.length; row += 1) if (!Number.isNaN(values[row])) available += 1;
  return available / values.length;
}
