import type { EditionElement, EditionUnit, IndexEdition } from "@urbimetry/model";

/** Points of a score that an element accounts for. */
export interface Contribution {
  element: EditionElement;
  points: number;
}

/**
 * Contributions of a city's indicators summed up to the elements of a level; they add up to its score.
 *
 * @param level 1 for the indicators themselves
 */
export function contributionsAt(edition: IndexEdition, unit: EditionUnit, level: number): Contribution[] {
  const ancestors = (edition.levels[0]?.elements ?? []).map(({ id }) => ancestorAt(edition, id, level));
  return (edition.levels[level - 1]?.elements ?? []).map((element) => ({
    element,
    points: ancestors.reduce(
      (sum, ancestor, index) => (ancestor === element.id ? sum + (unit.contributions?.[index] ?? 0) : sum),
      0,
    ),
  }));
}

/** Element of a level that an indicator belongs to. */
export function ancestorAt(edition: IndexEdition, indicator: string, level: number): string | null {
  let id: string | null = indicator;
  for (let at = 0; at < level - 1; at++) {
    const element: EditionElement | undefined = edition.levels[at]?.elements.find((each) => each.id === id);
    id = element?.parent ?? null;
  }
  return id;
}
