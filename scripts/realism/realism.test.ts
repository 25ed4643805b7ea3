import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { areaUnderCurve, fitLogistic, logOdds } from "./logistic-regression.ts";
import { measureRealism } from "./measure-realism.ts";

const shared = join(import.meta.dirname, "../../../shared");
const there = existsSync(shared);
if (!there) {
  if (process.env["CI"]) throw new Error(`reference data are missing: ${shared}`);
  process.stdout.write("realism of the world: skipped, the reference data are not here\n");
}
const measures = there ? measureRealism(shared) : [];

describe.runIf(there)("the synthetic world beside real municipalities", () => {
  it("is told from real rows by a logistic regression hardly better than by a coin", () => {
    for (const { table, separation } of measures)
      process.stdout.write(
        `realism, ${table}: area under the curve ${separation.linear.toFixed(2)}, with squares and products ${separation.second.toFixed(2)}\n`,
      );
    // The regions were fitted to these very tables: well above 0.65 would say that the generator left its fit.
    expect(measures.map(({ separation }) => separation.linear < 0.65)).toEqual([true, true]);
  });

  it("is told apart by squares and products, as the page admits, but not always", () => {
    expect(measures.map(({ separation }) => separation.second < 0.85)).toEqual([true, true]);
  });

  it("keeps every fitted mean within a fifth of the real deviation, and every deviation within a fifth", () => {
    const columns = measures.flatMap((measure) => measure.columns);
    expect(columns).toHaveLength(16);
    expect(columns.filter(({ off }) => Math.abs(off) > 0.2).map(({ name }) => name)).toEqual([]);
    expect(
      columns
        .filter(({ real, synthetic }) => Math.abs(synthetic.deviation / real.deviation - 1) > 0.2)
        .map(({ name }) => name),
    ).toEqual([]);
  });

  it("is written on the page as it is measured", () => {
    const page = readFileSync(join(import.meta.dirname, "../../docs/reference/synthetic-world-figures.md"), "utf8");
    for (const { separation } of measures)
      for (const figure of Object.values(separation)) expect(page).toContain(`| ${figure.toFixed(2)}`);
  });
});

describe("fitLogistic", () => {
  const rows = [-2, -1, 0, 0, 1, 2].map((value) => Float64Array.of(value));

  it("finds the odds of a table by hand", () => {
    // One feature of 0 or 1: 1 of 4 at 0, 3 of 4 at 1. Log odds −ln 3 and ln 3: intercept −ln 3, weight 2 ln 3.
    const table = [0, 0, 0, 0, 1, 1, 1, 1].map((value) => Float64Array.of(value));
    const { intercept, weights } = fitLogistic(table, [1, 0, 0, 0, 1, 1, 1, 0], 1e-9);
    expect(intercept).toBeCloseTo(-Math.log(3), 6);
    expect(weights[0]).toBeCloseTo(2 * Math.log(3), 6);
  });

  it("has an answer where classes do not overlap, because of its ridge", () => {
    const model = fitLogistic(rows, [0, 0, 0, 1, 1, 1]);
    expect(Number.isFinite(model.intercept)).toBe(true);
    expect(logOdds(model, Float64Array.of(2))).toBeGreaterThan(logOdds(model, Float64Array.of(-2)));
  });

  it("refuses labels that do not go with the rows", () => {
    expect(() => fitLogistic(rows, [1])).toThrow("one label for each row, got 6 and 1");
  });
});

describe("areaUnderCurve", () => {
  it("is the share of pairs in the right order, ties half", () => {
    // Pairs of 1 and 0: (3,1) right, (3,2) right, (2,1) right, (2,2) tie: 3.5 of 4.
    expect(areaUnderCurve([1, 2, 2, 3], [0, 0, 1, 1])).toBe(0.875);
    expect(areaUnderCurve([1, 2], [0, 0])).toBeNaN();
  });
});
