/**
 * True when a count of households is rather one of inhabitants: well above the households, near the population.
 *
 * @example isCountOfInhabitants(135_000, 60_000, 136_000) // => true
 */
export function isCountOfInhabitants(own: number, households: number, population: number | undefined): boolean {
  if (population === undefined || population <= households * 1.2) return false;
  return own > households * 1.15 && own > population * 0.6 && own < population * 1.1;
}
