import type { CheckPlan } from "../plan/check-plan.ts";
import type { FigureIndex } from "./figure-index.ts";

/** No city has fewer inhabitants than this; a figure below was divided, or typed in thousands. */
export const smallestCity = 200;

/**
 * Quantities of the profile that are plainly wrong, by place: out of range, twice or half of last year's, or more
 * households than people. Their own rules say so; what is computed from them is not questioned a second time, or one
 * slip in the population would bring thirty findings.
 */
export function unreliableProfile(
  plan: CheckPlan,
  figures: FigureIndex,
  last: FigureIndex | null,
): ReadonlySet<number> {
  const wrong = new Set<number>();
  for (const { index, quantity } of plan.profile) {
    const value = figures.profile[index]?.value;
    if (value === undefined || quantity.unit === null || quantity.unit === "percent") continue;
    const { min, max } = quantity.validRange;
    const before = last?.profile[index]?.value;
    const jumped = before !== undefined && before > 0 && (value > 2 * before || value < before / 2);
    if (value <= 0 || jumped || (min !== null && value < min) || (max !== null && value > max)) wrong.add(index);
  }
  const population = plan.profileById.get("population")?.index ?? -1;
  const households = plan.profileById.get("households")?.index ?? -1;
  const people = figures.profile[population]?.value;
  const homes = figures.profile[households]?.value;
  if (people !== undefined && people < smallestCity) wrong.add(population);
  if (people !== undefined && homes !== undefined && (people < homes || people > 20 * homes)) {
    if (last === null) wrong.add(population).add(households);
  }
  return wrong;
}
