import { moments } from "../statistics/moments.ts";
import { deviationOf } from "../statistics/standard-deviation.ts";

/** What people's points say of one element. Shares are parts of all points that a person gave. */
export interface SharedOpinion {
  /** Mean share: the weight. */
  share: number;
  /** Standard deviation between people (n − 1); `NaN` for a single one. */
  deviation: number;
  /** Smallest and largest share that anybody gave. */
  lowest: number;
  highest: number;
}

/**
 * Weights by budget allocation: everybody's points as shares of all that he or she gave, so that each counts the same, and
 * their mean. An element that somebody doesn't name got nothing from that person.
 *
 * @param opinions person → element → points, ≥ 0
 * @param elements in the order of the result
 * @returns one an element; shares sum to 1
 * @throws RangeError when nobody gave points, or somebody gave none
 * @see OECD and JRC (2008), Handbook on Constructing Composite Indicators, section 6.4
 * @example budgetShares({ ann: { a: 60, b: 40 }, bob: { a: 1, b: 1 } }, ["a", "b"]).map(({ share }) => share) // => [0.55, 0.45]
 */
export function budgetShares(
  opinions: Readonly<Record<string, Readonly<Record<string, number>>>>,
  elements: readonly string[],
): SharedOpinion[] {
  const people = Object.entries(opinions);
  if (people.length === 0) throw new RangeError("budgetShares requires the opinion of at least one person");
  const shares = people.map(([person, points]) => {
    const total = elements.reduce((sum, element) => sum + (points[element] ?? 0), 0);
    if (!(total > 0)) throw new RangeError(`budgetShares requires points above zero from ${person}`);
    return elements.map((element) => (points[element] ?? 0) / total);
  });
  return elements.map((_, place) => {
    const given = moments(Float64Array.from(shares, (own) => own[place] as number));
    return { share: given.mean, deviation: deviationOf(given), lowest: given.min, highest: given.max };
  });
}
