/** What a search found. */
export interface Minimum {
  point: Float64Array;
  value: number;
  evaluations: number;
}

/**
 * Smallest value of a function by the simplex search of Nelder and Mead, with steps that suit many dimensions. It needs no
 * derivative and takes any function; it finds a local minimum, and always the same one.
 *
 * @param of     a number for every point; not a number counts as infinitely large
 * @param start  the first corner; the others lie `step` away along each axis
 * @param limit  most evaluations
 * @see Nelder and Mead (1965); Gao and Han (2012), Implementing the Nelder-Mead simplex algorithm with adaptive parameters
 * @example Math.round(nelderMead(([x]) => (x - 3) ** 2, Float64Array.of(0), { step: 1, limit: 500 }).point[0]) // => 3
 */
export function nelderMead(
  of: (point: Float64Array) => number,
  start: Float64Array,
  { step, limit }: { step: number; limit: number },
): Minimum {
  const size = start.length;
  const search = { evaluations: 0 };
  const corner = (point: Float64Array): Corner => {
    search.evaluations += 1;
    const value = of(point);
    return { point, value: Number.isNaN(value) ? Number.POSITIVE_INFINITY : value };
  };
  const corners = [corner(start)];
  for (let axis = 0; axis < size; axis += 1)
    corners.push(corner(start.map((value, place) => (place === axis ? value + step : value))));
  const [expand, contract, shrink] = [1 + 2 / size, 0.75 - 0.5 / size, 1 - 1 / Math.max(2, size)];
  while (search.evaluations < limit) {
    corners.sort((one, other) => one.value - other.value);
    const best = corners[0] as Corner;
    const worst = corners[size] as Corner;
    if (extent(corners) < 1e-14) break;
    const centre = start.map((_, place) => {
      let sum = 0;
      for (let other = 0; other < size; other += 1) sum += (corners[other] as Corner).point[place] as number;
      return sum / size;
    });
    const away = (factor: number): Corner =>
      corner(centre.map((value, place) => value + factor * (value - (worst.point[place] as number))));
    const reflected = away(1);
    let next = reflected;
    if (reflected.value < best.value) {
      const further = away(expand);
      if (further.value < reflected.value) next = further;
    } else if (reflected.value >= (corners[size - 1] as Corner).value) {
      next = away(reflected.value < worst.value ? contract : -contract);
    }
    if (next.value < worst.value) corners[size] = next;
    else
      for (let other = 1; other <= size; other += 1) {
        const { point } = corners[other] as Corner;
        corners[other] = corner(
          point.map((value, place) => {
            const from = best.point[place] as number;
            return from + shrink * (value - from);
          }),
        );
      }
  }
  corners.sort((one, other) => one.value - other.value);
  const best = corners[0] as Corner;
  return { point: best.point, value: best.value, evaluations: search.evaluations };
}

interface Corner {
  point: Float64Array;
  value: number;
}

/** Largest distance along an axis between the best corner and another. */
function extent(corners: readonly Corner[]): number {
  const best = (corners[0] as Corner).point;
  let most = 0;
  for (const { point } of corners)
    for (let place = 0; place < best.length; place += 1)
      most = Math.max(most, Math.abs((point[place] as number) - (best[place] as number)));
  return most;
}
