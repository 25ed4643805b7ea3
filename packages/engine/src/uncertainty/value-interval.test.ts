import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { framework } from "../testing/real-plan.ts";
import { observation } from "../testing/written-submission.ts";
import { valueInterval } from "./value-interval.ts";
import { worseGrade } from "./worse-grade.ts";

const open = { min: null, max: null };
const percent = { min: 0, max: 100 };

describe("valueInterval", () => {
  it("is the value give or take its uncertainty", () => {
    expect(valueInterval(50, 0.1, open)).toEqual([45, 55]);
    expect(valueInterval(-50, 0.1, open)).toEqual([-55, -45]);
  });

  it("ends where what can be true ends", () => {
    expect(valueInterval(90, 0.2, percent)).toEqual([72, 100]);
    expect(valueInterval(1.1, 0.5, { min: 1, max: null })).toEqual([1, 1.6500000000000001]);
  });

  it("keeps a value that cannot be true inside", () => {
    expect(valueInterval(120, 0.1, percent)).toEqual([108, 120]);
    expect(valueInterval(-10, 0.1, percent)).toEqual([-10, -9]);
  });

  it("has no width at zero, because the uncertainty is a part of the value", () => {
    expect(valueInterval(0, 0.5, percent)).toEqual([0, 0]);
  });

  it("always holds the value, and widens with the uncertainty", () => {
    const value = fc.double({ min: 0, max: 100, noNaN: true });
    fc.assert(
      fc.property(value, fc.double({ min: 0, max: 1, noNaN: true }), (figure, part) => {
        const [low, high] = valueInterval(figure, part, percent);
        const [lower, higher] = valueInterval(figure, part + 0.1, percent);
        expect(low <= figure && figure <= high && low >= 0 && high <= 100).toBe(true);
        expect(lower <= low && higher >= high).toBe(true);
      }),
    );
  });
});

describe("worseGrade", () => {
  const grades = new Map(framework.qualityGrades.map((grade) => [grade.id, grade]));
  const worst = (...qualities: (string | null)[]) =>
    qualities.reduce<ReturnType<typeof worseGrade>>(
      (grade, quality) => worseGrade(grades, grade, observation({ quality })),
      null,
    )?.id;

  it("is the grade that is further down U4SSC's list, in any order", () => {
    expect(worst("accurate-measurement", "unknown", "survey-extrapolation")).toBe("unknown");
    expect(worst("unknown", "accurate-measurement")).toBe("unknown");
    expect(worst(null, "survey-extrapolation", null)).toBe("survey-extrapolation");
    expect(worst(null, "no such grade")).toBe(undefined);
    expect(worseGrade(grades, null, undefined)).toBe(null);
  });
});
