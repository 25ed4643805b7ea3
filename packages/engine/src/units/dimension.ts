/** Powers of base quantities: `{ length: 1, person: -1 }` is a length per person. A base with power 0 does not stand in it. */
export type Dimension = Readonly<Record<string, number>>;

/**
 * Product or quotient of two dimensions.
 *
 * @param sign 1 to multiply, −1 to divide
 * @example combineDimensions({ length: 2 }, { person: 1, length: 1 }, -1) // => { length: 1, person: -1 }
 */
export function combineDimensions(one: Dimension, other: Dimension, sign: 1 | -1): Dimension {
  const bases = new Set([...Object.keys(one), ...Object.keys(other)]);
  return Object.fromEntries(
    [...bases]
      .map((base) => [base, (one[base] ?? 0) + sign * (other[base] ?? 0)] as const)
      .filter(([, power]) => power !== 0),
  );
}

/**
 * True when two dimensions are the same.
 *
 * @example sameDimension({ person: 1, length: 0 }, { person: 1 }) // => true
 */
export function sameDimension(one: Dimension, other: Dimension): boolean {
  return Object.keys(combineDimensions(one, other, -1)).length === 0;
}

/**
 * A dimension with its size, in one line for those who write KPI files.
 *
 * @example dimensionText({ length: 1, person: -1 }, 0.01) // => "0.01 length person^-1"
 */
export function dimensionText(dimension: Dimension, size: number): string {
  const bases = Object.entries(dimension)
    .sort(([one, power], [other, otherPower]) => otherPower - power || (one < other ? -1 : 1))
    .map(([base, power]) => (power === 1 ? base : `${base}^${power}`));
  return [String(Number(size.toPrecision(12))), ...bases].join(" ");
}
