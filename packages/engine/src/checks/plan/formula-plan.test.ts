import type { Formula } from "@urbimetry/model";
import { describe, expect, it } from "vitest";
import { evaluatePlan, planFormula } from "./formula-plan.ts";

const names = ["a", "b", "c"];
const valueOf = (formula: Formula, figures: (number | undefined)[]) =>
  evaluatePlan(
    planFormula(formula, (name) => names.indexOf(name)),
    (slot) => figures[slot],
  );

describe("formulas with their inputs looked up", () => {
  it.each<[Formula, (number | undefined)[], number | undefined]>([
    [{ type: "share", part: "a", whole: "b" }, [45_000, 60_000], 75],
    [{ type: "remainder-share", part: "a", whole: "b" }, [65, 100], 35],
    [{ type: "ratio", numerator: "a", denominator: "b", factor: 1 }, [3, 2], 1.5],
    [{ type: "rate", numerator: "a", denominator: "b", per: 100_000 }, [12, 480_000], 2.5],
    [{ type: "mean", total: "a", count: "b" }, [30, 4], 7.5],
    [{ type: "sum", terms: ["a", "b", "c"] }, [1, 2, 3], 6],
    [{ type: "input", input: "c" }, [1, 2, 3], 3],
    [{ type: "index-of-parts", parts: ["a", "b"] }, [40, 60], 50],
    [{ type: "all-of", elements: ["a", "b"] }, [1, 1], 1],
    [{ type: "all-of", elements: ["a", "b"] }, [1, 0], 0],
    [{ type: "share", part: "a", whole: "b" }, [45_000, undefined], undefined],
    [{ type: "share", part: "a", whole: "b" }, [45_000, 0], undefined],
    [{ type: "function", name: "other", arguments: ["a"] }, [1], undefined],
  ])("%o of %j is %s", (formula, figures, expected) => {
    expect(valueOf(formula, figures)).toBe(expected); // by hand
  });
});
