/**
 * Yes (1) when every element is yes, else no (0).
 *
 * @param elements 1 for yes, 0 for no
 * @example allOf([1, 1, 0, 1]) // => 0
 */
export function allOf(elements: readonly number[]): 0 | 1 {
  return elements.every((element) => element === 1) ? 1 : 0;
}

/**
 * Number of elements that are met.
 *
 * @param elements 1 for yes, 0 for no
 * @example elementsMet([1, 1, 0, 1]) // => 3
 */
export function elementsMet(elements: readonly number[]): number {
  return elements.reduce((met, element) => met + (element === 1 ? 1 : 0), 0);
}
