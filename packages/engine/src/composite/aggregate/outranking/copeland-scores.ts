import { ascendingOrder } from "../../results/ascending-order.ts";
import { columnFromRows, completeRows, valuesOfRows } from "../complete-rows.ts";
import { shareTolerance } from "./outranking-matrix.ts";

/** Rows that are compared in one go: their places in four children stay in the nearest cache. */
const block = 2048;

/**
 * Copeland scores: the rows that a row outranks minus those that outrank it, where one outranks the other when its children
 * with more weigh more than its children with less.
 *
 * The outranking matrix is never held: 13 000 rows would take 1.35 GB. Values are replaced by their places, and the sign of
 * the difference of two places, times its weight, is summed for four children at once, without a branch.
 *
 * @param children columns where more is better, each with one number a row; `NaN` is missing and leaves the row out
 * @param weights  one a child, ≥ 0, on any scale
 * @returns one a row, whole numbers from 1 − n to n − 1; `NaN` where a child is missing
 * @example [...copelandScores([new Float64Array([3, 2, 1]), new Float64Array([1, 2, 2])], [2, 1])] // => [2, 0, -2]
 */
export function copelandScores(children: readonly Float64Array[], weights: ArrayLike<number>): Float64Array {
  const rows = completeRows(children);
  const total = Array.from(weights).reduce((sum, weight) => sum + weight, 0);
  const nearly = 2 * shareTolerance * total;
  const quads = quadsOf(children, weights, rows);
  const scores = new Float64Array(rows.length);
  const margins = new Float64Array(block);
  for (let start = 0; start < rows.length; start += block) {
    const end = Math.min(rows.length, start + block);
    for (let row = 0; row < end; row += 1) {
      const first = Math.max(start, row + 1);
      margins.fill(0);
      for (const quad of quads) addMargins(margins, quad, row, first, end, start);
      let own = 0;
      for (let other = first; other < end; other += 1) {
        const margin = margins[other - start] as number;
        const won = margin > nearly ? 1 : margin < -nearly ? -1 : 0;
        own += won;
        scores[other] = (scores[other] as number) - won;
      }
      scores[row] = (scores[row] as number) + own;
    }
  }
  return columnFromRows(scores, rows, children[0]?.length ?? 0);
}

/** Four children: their places, equal for equal values, and their weights. */
interface Quad {
  places: [Int32Array, Int32Array, Int32Array, Int32Array];
  weights: [number, number, number, number];
}

/** Children by fours; the last four are filled up with children of no weight. */
function quadsOf(children: readonly Float64Array[], weights: ArrayLike<number>, rows: Int32Array): Quad[] {
  const nothing = new Int32Array(rows.length);
  const places = children.map((column) => densePlaces(valuesOfRows(column, rows)));
  const quads: Quad[] = [];
  const at = (child: number): Int32Array => places[child] ?? nothing;
  const weight = (child: number): number => weights[child] ?? 0;
  for (let child = 0; child < children.length; child += 4)
    quads.push({
      places: [at(child), at(child + 1), at(child + 2), at(child + 3)],
      weights: [weight(child), weight(child + 1), weight(child + 2), weight(child + 3)],
    });
  return quads;
}

/** 0 for the smallest value, 1 for the next larger one, … */
function densePlaces(values: Float64Array): Int32Array {
  const places = new Int32Array(values.length);
  const order = ascendingOrder(values);
  let place = 0;
  for (let next = 0; next < order.length; next += 1) {
    const row = order[next] as number;
    if (next > 0 && values[row] !== values[order[next - 1] as number]) place += 1;
    places[row] = place;
  }
  return places;
}

/** Adds weight · sign(own place − other place) to the margin of every other row from `first` to before `end`. */
function addMargins(margins: Float64Array, quad: Quad, row: number, first: number, end: number, start: number): void {
  const [one, two, three, four] = quad.places;
  const [weight1, weight2, weight3, weight4] = quad.weights;
  const [own1, own2, own3, own4] = [one[row] as number, two[row] as number, three[row] as number, four[row] as number];
  for (let other = first; other < end; other += 1) {
    const gap1 = own1 - (one[other] as number);
    const gap2 = own2 - (two[other] as number);
    const gap3 = own3 - (three[other] as number);
    const gap4 = own4 - (four[other] as number);
    margins[other - start] =
      (margins[other - start] as number) +
      weight1 * ((gap1 >> 31) - (-gap1 >> 31)) +
      weight2 * ((gap2 >> 31) - (-gap2 >> 31)) +
      weight3 * ((gap3 >> 31) - (-gap3 >> 31)) +
      weight4 * ((gap4 >> 31) - (-gap4 >> 31));
  }
}
