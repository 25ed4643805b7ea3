import type { AggregationMethod } from "@urbimetry/model";
import { aggregateChildren, type Children } from "../../composite/aggregate/aggregate-children.ts";
import type { IndexPlan } from "../../composite/run/index-plan.ts";
import type { IndexRun } from "../../composite/run/index-run.ts";
import { isMean, meanSlope } from "./mean-slope.ts";
import { scoreOfRow } from "./node-shares.ts";
import { shapleyValues } from "./shapley-values.ts";
import { nodeAt, type RunNode } from "./tree-of-run.ts";

/** Points by which one row's score is above another's, split over the elements. */
export interface ProfileDifference {
  /** One a level, indicators first, each with one number an element; elements that neither row has count 0. */
  readonly points: readonly Float64Array[];
  /** What no element accounts for: other units, where the rows are of two years or two runs. Else 0. */
  readonly rest: number;
}

/** A unit in a complete run. */
export interface RunRow {
  readonly run: IndexRun;
  /** Among the run's units. */
  readonly place: number;
}

/**
 * Why one row's score is above another's: points of every element, which on each level add up to the difference but for
 * `rest`. Both rows must have a score; the weights are those of the first row's run.
 *
 * - Means: ω times the difference of the children, with ω = w · mean slope between the children ÷ mean slope between the
 *   scores (for the geometric mean: logarithmic means). A child that one row lacks counts there as its parent's score,
 *   which is what leaving it out means.
 * - Median and ordered means: Shapley's value of putting in one row's children for the other's.
 * - Methods that compare units with each other: half of Shapley's value of swapping the rows' children in their tables.
 *
 * @throws RangeError for runs without scores
 */
export function profileDifference(structure: IndexPlan["structure"], one: RunRow, other: RunRow): ProfileDifference {
  const { levels } = structure;
  const points = levels.map(({ elements }) => new Float64Array(elements.length));
  let rest = 0;
  // Scores as they count: where a row lacks an element, the score of what is above it.
  const ownScores = filledScores(structure, one);
  const otherScores = filledScores(structure, other);
  points.at(-1)![0] = ownScores.at(-1)![0]! - otherScores.at(-1)![0]!;
  for (let level = levels.length; level >= 2; level -= 1)
    for (let position = 0; position < levels[level - 1]!.elements.length; position += 1) {
      const node = nodeAt(structure, one.run, level, position);
      const mine = Array.from(node.places, (place) => ownScores[level - 2]![place]!);
      const theirs = Array.from(node.places, (place) => otherScores[level - 2]![place]!);
      const scores = [ownScores[level - 1]![position]!, otherScores[level - 1]![position]!] as const;
      const parts = splitOf(node, nodeAt(structure, other.run, level, position), { mine, theirs, scores, one, other });
      const made = parts.reduce((sum, part) => sum + part, 0);
      const difference = scores[0] - scores[1];
      const total = points[level - 1]![position]!;
      if (total === 0) continue;
      // Points that a child was given for a gap may be more than its scores differ by.
      if (Math.abs(difference) <= 1e-12 * Math.abs(total)) {
        const shares = byWeight(node.children, [total, 0]);
        node.places.forEach((place, child) => {
          points[level - 2]![place] = shares[child]!;
        });
        continue;
      }
      const perPoint = total / difference;
      // What a mean leaves is rounding, unless the two runs have different weights.
      if (!isMean(node.method) || one.run !== other.run) rest += perPoint * (difference - made);
      node.places.forEach((place, child) => {
        points[level - 2]![place] = perPoint * parts[child]!;
      });
    }
  return { points, rest };
}

/** One a level, one an element: the row's scores, a missing one being the score of its parent. */
function filledScores({ levels }: IndexPlan["structure"], { run, place }: RunRow): Float64Array[] {
  const scores = run.levels.map((table) => Float64Array.from(table.values, (column) => column[place]!));
  for (let below = levels.length - 2; below >= 0; below -= 1)
    levels[below]!.parents.forEach((parent, position) => {
      // Where the parent is withheld, its children count no more than it does.
      const isWithheld = Number.isNaN(run.levels[below + 1]!.values[parent]![place]!);
      if (isWithheld || Number.isNaN(scores[below]![position]!)) scores[below]![position] = scores[below + 1]![parent]!;
    });
  return scores;
}

interface Sides {
  readonly mine: readonly number[];
  readonly theirs: readonly number[];
  readonly scores: readonly [mine: number, theirs: number];
  readonly one: RunRow;
  readonly other: RunRow;
}

/** Points of each child in the difference of its parent's scores. */
function splitOf(node: RunNode, otherNode: RunNode, sides: Sides): Float64Array {
  const { mine, theirs, scores } = sides;
  const { children, method } = node;
  if (isMean(method)) {
    const total = mine.reduce((sum, _, child) => sum + children.weights[child]!, 0);
    const slope = meanSlope(method, ...scores);
    return Float64Array.from(mine, (value, child) => {
      const change = value - theirs[child]!;
      if (change === 0) return 0;
      return ((children.weights[child]! / total) * meanSlope(method, value, theirs[child]!) * change) / slope;
    });
  }
  if (method.type === "median" || method.type === "owa")
    return shapleyValues(mine.length, (coalition) => mixedScore(node, otherNode, sides, coalition));
  const isWhole = (node_: RunNode, row: number) => node_.children.values.every((column) => !Number.isNaN(column[row]!));
  if (!isWhole(node, sides.one.place) || !isWhole(otherNode, sides.other.place)) return byWeight(children, scores);
  return shapleyValues(mine.length, (coalition) => swappedGap(node, otherNode, sides, coalition)).map(
    (points) => -points / 2,
  );
}

/** Score of a row with one side's children of a coalition, gaps being gaps, and the other side's else. */
function mixedScore(node: RunNode, otherNode: RunNode, sides: Sides, coalition: readonly boolean[]): number {
  const [mine, theirs] = sides.scores;
  if (coalition.every(Boolean)) return mine;
  if (!coalition.some(Boolean)) return theirs;
  const values = coalition.map((isMine, child) =>
    isMine ? node.children.values[child]![sides.one.place]! : otherNode.children.values[child]![sides.other.place]!,
  );
  const score = scoreOfRow(node.children, node.method, values);
  return Number.isNaN(score) ? (mine + theirs) / 2 : score;
}

/** A row that lacks the whole element has nothing to be split by. */
function byWeight({ weights, codes }: Children, [mine, theirs]: readonly [number, number]): Float64Array {
  const total = codes.reduce((sum, _, child) => sum + weights[child]!, 0);
  return Float64Array.from(codes, (_, child) => ((mine - theirs) * weights[child]!) / total);
}

/** By how much the first row's score is above the second's when the rows' children of a coalition are swapped. */
function swappedGap(node: RunNode, otherNode: RunNode, sides: Sides, coalition: readonly boolean[]): number {
  const sameTable = sides.one.run === sides.other.run;
  const own = withRow(
    node.children.values,
    sides.one.place,
    (child) => (coalition[child] ? sides.theirs : sides.mine)[child]!,
  );
  const swapped = (child: number) => (coalition[child] ? sides.mine : sides.theirs)[child]!;
  const others = withRow(sameTable ? own : otherNode.children.values, sides.other.place, swapped);
  const method: AggregationMethod = { ...node.method, atLeast: 0 };
  const scores = aggregateChildren({ ...node.children, values: sameTable ? others : own }, method);
  const otherScores = sameTable ? scores : aggregateChildren({ ...otherNode.children, values: others }, method);
  return scores[sides.one.place]! - otherScores[sides.other.place]!;
}

const withRow = (columns: readonly Float64Array[], row: number, valueOf: (child: number) => number): Float64Array[] =>
  columns.map((column, child) => {
    const changed = Float64Array.from(column);
    changed[row] = valueOf(child);
    return changed;
  });
