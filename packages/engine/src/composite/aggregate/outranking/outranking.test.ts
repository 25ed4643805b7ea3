import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { copelandScores } from "./copeland-scores.ts";
import { dominantPairs, outrankingMatrix } from "./outranking-matrix.ts";

/** Few different values, so that there are ties; one to nine children of one to twelve units, with weights. */
const table = fc
  .tuple(fc.integer({ min: 1, max: 9 }), fc.integer({ min: 1, max: 12 }))
  .chain(([children, units]) =>
    fc.tuple(
      fc.array(fc.array(fc.integer({ min: 0, max: 4 }), { minLength: units, maxLength: units }), {
        minLength: children,
        maxLength: children,
      }),
      fc.array(fc.double({ min: 0.1, max: 3, noNaN: true }), { minLength: children, maxLength: children }),
    ),
  )
  .map(([columns, weights]) => [columns.map((column) => Float64Array.from(column)), weights] as const);

/** Scores from the matrix, as the definition has them. */
const fromMatrix = (matrix: readonly Float64Array[]): number[] =>
  matrix.map((row, i) => {
    let score = 0;
    for (const [j, share] of row.entries())
      if (j !== i && Math.abs(share - 0.5) > 1e-12) score += Math.sign(share - 0.5);
    return score;
  });

describe("outrankingMatrix", () => {
  it("holds the weight of what a row is better in, and half of what it is equal in", () => {
    const matrix = outrankingMatrix([Float64Array.of(3, 1, 3), Float64Array.of(1, 2, 1)], [3, 1]);
    expect(matrix.map((row) => [...row])).toEqual([
      [0, 0.75, 0.5],
      [0.25, 0, 0.25],
      [0.5, 0.75, 0],
    ]); // by hand
  });

  it("gives both sides of a pair 1 together, and is not given where a child is missing", () => {
    fc.assert(
      fc.property(table, ([children, weights]) => {
        const matrix = outrankingMatrix(children, weights);
        const sums = matrix.flatMap((row, i) =>
          Array.from(row.slice(i + 1), (share, after) => share + matrix[i + 1 + after]![i]!),
        );
        for (const sum of sums) expect(sum).toBeCloseTo(1, 12);
      }),
    );
    expect(outrankingMatrix([Float64Array.of(1, NaN)], [1])[0]![1]).toBeNaN();
  });

  it("tells pairs in which one is better in everything", () => {
    const matrix = outrankingMatrix([Float64Array.of(3, 2, 1), Float64Array.of(2, 1, 1)], [1, 1]);
    expect(dominantPairs(matrix)).toEqual({ count: 2, share: 2 / 3 }); // the last two are equal in one child
  });
});

describe("copelandScores", () => {
  it("counts wins and losses of the matrix", () => {
    fc.assert(
      fc.property(table, ([children, weights]) => {
        expect([...copelandScores(children, weights)]).toEqual(
          fromMatrix(outrankingMatrix(children, weights)).map((score) => score + 0),
        );
      }),
    );
  });

  it("counts the same where rows fill more than one block", () => {
    const columns = [7919, 104_729, 1_299_709].map((step) =>
      Float64Array.from({ length: 2100 }, (_, row) => (row * step) % 997),
    );
    expect([...copelandScores(columns, [1, 2, 2.5])]).toEqual(fromMatrix(outrankingMatrix(columns, [1, 2, 2.5])));
  });

  it("gives all rows nothing together, turns with the order of values, and forgets the scale of weights", () => {
    fc.assert(
      fc.property(table, ([children, weights]) => {
        const scores = copelandScores(children, weights);
        expect(scores.reduce((sum, score) => sum + score, 0)).toBe(0);
        const turned = copelandScores(
          children.map((column) => column.map((value) => -value)),
          weights,
        );
        expect([...turned].map((score) => 0 - score)).toEqual([...scores].map((score) => score + 0));
        const scaled = copelandScores(
          children,
          weights.map((weight) => weight * 8),
        );
        expect([...scaled]).toEqual([...scores]);
      }),
    );
  });

  it("leaves rows with a missing child out", () => {
    expect([...copelandScores([Float64Array.of(1, NaN, 3)], [1])]).toEqual([-1, NaN, 1]);
  });
});
