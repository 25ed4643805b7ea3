import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { extrapolate } from "./extrapolate.ts";
import { filterTrend } from "./local-trend.ts";
import { studentHalfWidth } from "./student-quantile.ts";
import { fromScale, toScale, trendScale } from "./trend-scale.ts";

const percent = { min: 0, max: 100 };
const amount = { min: 0, max: null };
const series = (from: number, values: readonly number[]) =>
  values.map((value, place) => ({ year: from + place, value }));

describe("extrapolate", () => {
  it("carries a straight line on a little less steeply each year", () => {
    // On the log scale 100, 110, 121, … rises by ln 1.1 a year; undamped, five years on would be 100 × 1.1¹¹ = 285.
    const found = extrapolate(series(2015, [100, 110, 121, 133.1, 146.41, 161.05, 177.16]), {
      validRange: amount,
      ahead: [1, 5],
    });
    expect(found.status).toBe("computed");
    const [next, later] = found.status === "computed" ? found.years : [];
    expect(next?.year).toBe(2022);
    expect(next?.value).toBeGreaterThan(185);
    expect(next?.value).toBeLessThan(195); // 100 × 1.1⁷ = 194.9
    expect(later?.value).toBeGreaterThan(220);
    expect(later?.value).toBeLessThan(285);
  });

  it("says nothing of three observations", () => {
    expect(extrapolate(series(2020, [1, 2, 3]), { validRange: amount, ahead: [1] })).toEqual({
      status: "missing",
      reason: "too-few-observations",
    });
  });

  it("stays within what can be, holds the narrow band in the wide one, and widens with the years", () => {
    const values = fc.array(fc.double({ min: 0, max: 100, noNaN: true }), { minLength: 4, maxLength: 15 });
    fc.assert(
      fc.property(values, (given) => {
        const found = extrapolate(series(2010, given), { validRange: percent, ahead: [1, 3, 5] });
        const years = found.status === "computed" ? found.years : [];
        const widths = years.map(({ value, bands: [narrow, wide] }) => {
          expect(narrow && wide && wide.low <= narrow.low && narrow.high <= wide.high).toBe(true);
          expect(narrow && narrow.low <= value && value <= narrow.high).toBe(true);
          expect(wide && wide.low >= 0 && wide.high <= 100).toBe(true);
          return toScale(wide?.high ?? 0, "plain") - (wide?.low ?? 0) >= 0;
        });
        expect(widths).toEqual([true, true, true]);
      }),
    );
  });

  it("holds later observations as often as it says, where the world is as the model has it", () => {
    // A random walk with steps of 0.1 and errors of 0.1 on the log scale, by a small generator of its own.
    let state = 7;
    const uniform = () => (state = (state * 48_271) % 2_147_483_647) / 2_147_483_647;
    const normal = () => Math.sqrt(-2 * Math.log(uniform())) * Math.cos(2 * Math.PI * uniform());
    let [inside50, inside80] = [0, 0];
    const count = 600;
    for (let one = 0; one < count; one += 1) {
      let level = 3;
      const walk = Array.from({ length: 13 }, () => Math.exp((level += 0.1 * normal()) + 0.1 * normal()));
      const found = extrapolate(series(2010, walk.slice(0, 10)), { validRange: amount, ahead: [3] });
      const bands = found.status === "computed" ? (found.years[0]?.bands ?? []) : [];
      const later = walk[12] ?? 0;
      const holds = (place: number) => later >= (bands[place]?.low ?? 0) && later <= (bands[place]?.high ?? 0);
      if (holds(0)) inside50 += 1;
      if (holds(1)) inside80 += 1;
    }
    // 600 trials: two standard errors are four points at 50 %, three at 80 %.
    expect(inside50 / count).toBeGreaterThan(0.44);
    expect(inside50 / count).toBeLessThan(0.64);
    expect(inside80 / count).toBeGreaterThan(0.75);
    expect(inside80 / count).toBeLessThan(0.9);
  });

  it("refuses years that do not increase, and years ahead that are none", () => {
    const twice = [1, 2, 3, 4].map((value) => ({ year: 2020, value }));
    expect(() => extrapolate(twice, { validRange: amount, ahead: [1] })).toThrow(
      "extrapolate requires years that increase",
    );
    expect(() => extrapolate(series(2020, [1, 2, 3, 4]), { validRange: amount, ahead: [0] })).toThrow(
      "at least 1, got 0",
    );
  });
});

describe("filterTrend", () => {
  it("with neither level nor slope moving is a line through the observations", () => {
    const still = { level: 0, slope: 0, damping: 1 };
    const { ahead } = filterTrend([2000, 2001, 2003], [1, 2, 4], still);
    // By hand, least squares with one more equation, slope = 0 (its prior): 3a + 4b = 7 and 4a + 11b = 14 give a = 21 ÷ 17
    // and b = 14 ÷ 17, four years on 77 ÷ 17.
    expect(ahead(1).mean).toBeCloseTo(77 / 17, 12);
  });

  it("takes a gap as years in which only time passes", () => {
    // By hand, a level alone: 1 + 4 × 0.5 = 3, seen anew 3 × (1 − 3 ÷ 4) = 0.75, a year on 0.75 + 0.5, and measuring 1.
    const model = { level: 0.5, slope: 0, damping: 0 };
    expect(filterTrend([2000, 2004], [1, 1], model).ahead(1).variance).toBe(2.25);
    // The same after one year: 1.5 × (1 − 1.5 ÷ 2.5) = 0.6.
    expect(filterTrend([2000, 2001], [1, 1], model).ahead(1).variance).toBeCloseTo(2.1, 12);
  });
});

describe("studentHalfWidth", () => {
  it("agrees with printed tables", () => {
    // Student's t, two-sided: 80 % at 5 degrees 1.476, 95 % at 10 degrees 2.228, 50 % at 2 degrees 0.816.
    expect(studentHalfWidth(0.8, 5)).toBeCloseTo(1.476, 3);
    expect(studentHalfWidth(0.95, 10)).toBeCloseTo(2.228, 3);
    expect(studentHalfWidth(0.5, 2)).toBeCloseTo(0.816, 3);
    expect(() => studentHalfWidth(1, 5)).toThrow("studentHalfWidth requires a share between 0 and 1, got 1");
  });
});

describe("scales of trends", () => {
  it("lead back to the value", () => {
    expect(fromScale(toScale(37.5, "logit"), "logit")).toBeCloseTo(37.5, 10);
    expect(fromScale(toScale(9, "root"), "root")).toBe(9);
    expect(trendScale([-1, 2], { min: null, max: null })).toBe("plain");
    expect(trendScale([104, 99], { min: 0, max: null })).toBe("log");
  });
});
