import type { IndexPlan } from "../../composite/run/index-plan.ts";

/**
 * The best value of an indicator that another unit of the same year has, where it is better than the unit's own; null where
 * the unit reports nothing or is the best already.
 *
 * An indicator that is divided by a denominator is compared as divided: the value is what the best unit's rate would be for
 * this unit's denominator.
 *
 * @param column of the plan's data
 * @param row    of the unit
 */
export function credibleEnd({ data, structure, steps }: IndexPlan, column: number, row: number): number | null {
  const indicator = data.indicators[column]!;
  const place = structure.places.get(indicator)!;
  const element = structure.levels[place.level - 1]!.elements[place.position]!;
  const values = data.values[column]!;
  const own = values[row]!;
  if (Number.isNaN(own)) return null;
  const divided = denominatorOf(steps, indicator, element.denominator);
  const denominator = divided === undefined ? undefined : data.denominators[divided];
  const perUnit = (at: number) => denominator?.[at] ?? 1;
  if (Number.isNaN(perUnit(row))) return null;
  let best: number | null = null;
  for (const [other, value] of values.entries()) {
    if (other === row || data.times?.[other] !== data.times?.[row]) continue;
    const there = denominator === undefined ? value : (value / perUnit(other)) * perUnit(row);
    if (Number.isFinite(there) && element.direction * (there - (best ?? own)) > 0) best = there;
  }
  return best;
}

function denominatorOf(
  steps: IndexPlan["steps"],
  indicator: string,
  ofStructure: string | undefined,
): string | undefined {
  for (const { step } of steps)
    if (step.step === "denominate")
      return step.denominators === "structure" ? ofStructure : step.denominators[indicator];
  return undefined;
}
