import type { IndexTable } from "../../composite/index-table.ts";
import { seededRandom } from "../random.ts";
import { profileScale } from "./profile-scales.ts";

export interface SimilarOptions {
  /** How many neighbours. */
  readonly k: number;
  readonly seed: number;
  /** Dimension → what it counts for, ≥ 0; 1 where not named. */
  readonly weights?: Readonly<Record<string, number>>;
  /** Repetitions with other weights, for the stability. */
  readonly repetitions?: number;
  /** Least share of the dimensions' weight that two units must both have to be compared. */
  readonly atLeast?: number;
}

/** A unit like the one asked for. */
export interface SimilarUnit {
  readonly unit: string;
  /** Root of the weighted mean of squared differences, in standard deviations: below ½ is close, above 2 is far. */
  readonly distance: number;
  /** Share of the repetitions in which it is among the k nearest. */
  readonly stability: number;
  /**
   * Why: how many standard deviations it is above the unit, dimension by dimension, the closest first. Dimensions that one of
   * the two lacks are left out.
   */
  readonly dimensions: readonly { readonly dimension: string; readonly difference: number }[];
}

/**
 * Units most like one by their profile (inhabitants, area, income, climate, …): like is to be compared with like.
 *
 * Each dimension is standardised, lopsided ones as logarithms. How sure the choice is, is told by drawing the weights of
 * the dimensions anew (exponentially distributed, the Bayesian bootstrap of dimensions) and asking how often each neighbour
 * stays one.
 *
 * @param profiles one row a unit, one column a dimension
 * @returns nearest first; equally near ones by their code. Fewer than k where fewer can be compared
 * @throws RangeError when the table has no such unit, k is no whole number ≥ 1, or no dimension counts
 * @see Rubin (1981), The Bayesian bootstrap, The Annals of Statistics 9, 130–134
 */
export const similarUnits = (profiles: IndexTable, unit: string, options: SimilarOptions): SimilarUnit[] =>
  similarityOf(profiles, options)(unit);

/**
 * `similarUnits` for many units of one table: what is the same for all is computed once.
 *
 * @returns a function of a unit's code
 */
export function similarityOf(profiles: IndexTable, options: SimilarOptions): (unit: string) => SimilarUnit[] {
  const { k, seed, repetitions = 500, atLeast = 0.5 } = options;
  if (!(Number.isInteger(k) && k >= 1)) throw new RangeError(`similarUnits requires a whole number k ≥ 1, got ${k}`);
  const weights = Float64Array.from(profiles.columns, (dimension) => options.weights?.[dimension] ?? 1);
  if (!weights.some((weight) => weight > 0))
    throw new RangeError("similarUnits requires a dimension with a weight above 0");
  const scales = profiles.values.map((column) => profileScale(column).scores);
  const rows = new Map(profiles.units.map((unit, row) => [unit, row]));
  return (unit) => {
    const own = rows.get(unit);
    if (own === undefined) throw new RangeError(`the profiles have no unit ${unit}`);
    const apart = distances(scales, own, weights, atLeast);
    const nearest = nearestOf(profiles, own, apart, k);
    const random = seededRandom(seed, own);
    const stays = new Map<number, number>();
    for (let repetition = 0; repetition < repetitions; repetition += 1) {
      const drawn = distances(
        scales,
        own,
        weights.map((weight) => -weight * Math.log(1 - random())),
        0,
      );
      // Only those that have enough of the profile to be compared at all.
      for (let row = 0; row < drawn.length; row += 1) if (Number.isNaN(apart[row]!)) drawn[row] = Number.NaN;
      for (const row of nearestOf(profiles, own, drawn, k)) stays.set(row, (stays.get(row) ?? 0) + 1);
    }
    return nearest.map((row) => ({
      unit: profiles.units[row]!,
      distance: apart[row]!,
      stability: repetitions === 0 ? 1 : (stays.get(row) ?? 0) / repetitions,
      dimensions: profiles.columns
        .map((dimension, column) => ({
          dimension,
          difference: scales[column]![row]! - scales[column]![own]!,
          weight: weights[column]!,
        }))
        .filter(({ difference, weight }) => !Number.isNaN(difference) && weight > 0)
        .sort((one, other) => Math.abs(one.difference) - Math.abs(other.difference))
        .map(({ dimension, difference }) => ({ dimension, difference })),
    }));
  };
}

/** Distance of every unit by the dimensions that both have; `NaN` where they are too few. */
function distances(scales: readonly Float64Array[], own: number, weights: Float64Array, atLeast: number): Float64Array {
  const rows = scales[0]?.length ?? 0;
  const sums = new Float64Array(rows);
  const shared = new Float64Array(rows);
  let all = 0;
  for (const [column, values] of scales.entries()) {
    const weight = weights[column]!;
    const here = values[own]!;
    all += weight;
    for (let row = 0; row < rows; row += 1) {
      const difference = values[row]! - here;
      if (Number.isNaN(difference)) continue;
      sums[row]! += weight * difference * difference;
      shared[row]! += weight;
    }
  }
  return sums.map((sum, row) =>
    shared[row]! > 0 && shared[row]! >= atLeast * all ? Math.sqrt(sum / shared[row]!) : NaN,
  );
}

/** Positions of the k nearest units, those equally near by their code. */
function nearestOf({ units }: IndexTable, own: number, apart: Float64Array, k: number): number[] {
  const rows: number[] = [];
  for (let row = 0; row < apart.length; row += 1) {
    const distance = apart[row]!;
    if (row === own || Number.isNaN(distance)) continue;
    // From the last one up: nearly all are further than the k nearest so far.
    let place = rows.length;
    while (place > 0 && isNearer(distance, units[row]!, apart[rows[place - 1]!]!, units[rows[place - 1]!]!)) place -= 1;
    if (place === k) continue;
    rows.splice(place, 0, row);
    if (rows.length > k) rows.pop();
  }
  return rows;
}

const isNearer = (distance: number, code: string, otherDistance: number, otherCode: string): boolean =>
  distance < otherDistance || (distance === otherDistance && code < otherCode);
