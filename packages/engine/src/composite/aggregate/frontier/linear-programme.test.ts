import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { solve } from "yalps";
import { dot } from "./frontier.ts";
import { maximise } from "./linear-programme.ts";

const number = fc.double({ min: -1, max: 1, noNaN: true }).map((value) => Math.round(value * 100) / 100);
const limit = fc.constantFrom(0, 0.5, 1, 2);
/** Two to five variables under one to eight constraints, some of them met with equality by 0. */
const programme = fc.integer({ min: 2, max: 5 }).chain((size) => {
  const row = fc.array(number, { minLength: size, maxLength: size });
  return fc.tuple(row, fc.array(fc.tuple(row, limit), { minLength: 1, maxLength: 8 }));
});

describe("maximise", () => {
  it("finds the corner that is best", () => {
    // Chvátal (1983), Linear Programming, p. 13: the maximum is 13 at (2, 0, 1)
    const { value, variables, prices } = maximise(
      [5, 4, 3],
      [
        [2, 3, 1],
        [4, 1, 2],
        [3, 4, 2],
      ],
      [5, 11, 8],
    );
    expect(value).toBeCloseTo(13, 12);
    expect([...variables].map((variable) => Math.round(variable * 1e9) / 1e9)).toEqual([2, 0, 1]);
    expect([...prices].map((price) => Math.round(price * 1e9) / 1e9)).toEqual([1, 0, 1]); // its dual solution, p. 56
  });

  it("gives a direction where there is no largest value", () => {
    const { status, value, variables } = maximise([1, 0], [[1, -1]], [1]);
    expect([status, value, ...variables]).toEqual(["unbounded", Infinity, 1, 1]);
  });

  it("is feasible, and as large as its prices say that nothing can be larger", () => {
    fc.assert(
      fc.property(programme, ([objective, constraints]) => {
        const rows = constraints.map(([row]) => Float64Array.from(row));
        const limits = Float64Array.from(constraints, ([, most]) => most);
        const { status, value, variables, prices } = maximise(objective, rows, limits);
        const bounded = status === "optimal";
        const room = 1e-7;
        // Along a direction without end nothing is broken, and the objective rises.
        expect(rows.every((row, place) => dot(row, variables) <= (bounded ? limits[place]! : 0) + room)).toBe(true);
        expect(variables.every((variable) => variable >= -room)).toBe(true);
        const gap = bounded ? Math.abs(value - dot(limits, prices)) : 0;
        expect(gap).toBeLessThanOrEqual(room);
        const worth = objective.map((factor, place) =>
          rows.reduce((sum, row, at) => sum + row[place]! * prices[at]!, -factor),
        );
        expect(!bounded || worth.every((surplus) => surplus >= -room)).toBe(true);
        expect(bounded || dot(Float64Array.from(objective), variables) > 0).toBe(true);
      }),
    );
  });

  it("agrees with another solver", () => {
    fc.assert(
      fc.property(programme, ([objective, constraints]) => {
        const mine = maximise(
          objective,
          constraints.map(([row]) => row),
          constraints.map(([, most]) => most),
        );
        const other = solve({
          direction: "maximize",
          objective: "value",
          constraints: constraints.map(([, max], place) => [`c${place}`, { max }] as const),
          variables: objective.map(
            (value, place) =>
              [
                `x${place}`,
                { value, ...Object.fromEntries(constraints.map(([row], at) => [`c${at}`, row[place]!])) },
              ] as const,
          ),
        });
        expect(mine.status).toBe(other.status);
        expect(mine.status === "unbounded" || Math.abs(mine.value - other.result) < 1e-6).toBe(true);
      }),
      { numRuns: 300 },
    );
  });

  it("refuses limits that 0 doesn't meet", () => {
    expect(() => maximise([1], [[1]], [-1])).toThrow("maximise requires limits of zero or more, got -1");
  });
});
