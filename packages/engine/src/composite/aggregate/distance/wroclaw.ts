import { extremes } from "../../normalise/scales/extremes.ts";
import { moments } from "../../statistics/moments.ts";
import { deviationOf } from "../../statistics/standard-deviation.ts";
import { columnFromRows, completeRows, valuesOfRows } from "../complete-rows.ts";

/**
 * Wrocław taxonomic distance of each row: its Euclidean distance to the largest values, divided by the mean plus two
 * standard deviations (n − 1) of these distances. Low is good; 1 minus it is Hellwig's measure of development.
 *
 * @param children columns on one scale where more is better, each with one number a row; `NaN` is missing and leaves the
 *                 row out
 * @param weights  one a child, ≥ 0; scaled so that their mean is 1, which leaves equal weights without effect
 * @returns one a row, ≥ 0 and rarely above 1; `NaN` where a child is missing
 * @see Hellwig (1968); Florek and others (1952), Taksonomia wrocławska
 * @example [...wroclawDistance([new Float64Array([0, 3]), new Float64Array([0, 4])], [1, 1])].map((d) => d > 0) // => [true, false]
 */
export function wroclawDistance(children: readonly Float64Array[], weights: ArrayLike<number>): Float64Array {
  const rows = completeRows(children);
  const total = Array.from(weights).reduce((sum, weight) => sum + weight, 0);
  const distances = new Float64Array(rows.length);
  for (const [child, column] of children.entries()) {
    const factor = ((weights[child] as number) * children.length) / total;
    const values = valuesOfRows(column, rows);
    const { max } = extremes(values);
    for (let place = 0; place < rows.length; place += 1)
      distances[place] = (distances[place] as number) + factor * (max - (values[place] as number)) ** 2;
  }
  for (let place = 0; place < rows.length; place += 1) distances[place] = Math.sqrt(distances[place] as number);
  const spread = moments(distances);
  const unit = spread.mean + 2 * deviationOf(spread);
  return columnFromRows(
    distances.map((distance) => distance / unit),
    rows,
    children[0]?.length ?? 0,
  );
}
