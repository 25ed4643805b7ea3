/**
 * True when a population was typed as it goes into a rate, already divided by 100 000.
 *
 * @example isDividedPopulation(1.36, 136_000) // => true
 */
export function isDividedPopulation(own: number, population: number): boolean {
  return own > 0 && Math.abs((own * 100_000) / population - 1) < 0.25;
}

/**
 * True when a population or an area is far enough from the city's to be that of another territory, most often the
 * metropolitan area or the core, and near enough to be no slip of the pen.
 *
 * @example isOtherTerritory(410_000, 136_000) // => true
 */
export function isOtherTerritory(own: number, shared: number): boolean {
  const ratio = own / shared;
  return (ratio >= 1.25 && ratio < 8) || (ratio <= 0.8 && ratio > 0.125);
}
