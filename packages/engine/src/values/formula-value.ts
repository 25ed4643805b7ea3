import type { Formula } from "@urbimetry/model";
import { allOf } from "./all-of.ts";
import { indexOfParts } from "./index-of-parts.ts";
import { mean } from "./mean.ts";
import { rate } from "./rate.ts";
import { ratio } from "./ratio.ts";
import { remainderShare } from "./remainder-share.ts";
import { share } from "./share.ts";
import { sum } from "./sum.ts";

/** A named function of a formula of type `function`: figures in the order of its arguments, in their declared units. */
export type FormulaFunction = (figures: readonly number[]) => number;

/** Figures of a formula's inputs, in the order the formula names them, in the inputs' declared units. Yes is 1. */
export type FormulaEvaluator = (figures: readonly number[]) => number;

const at = (figures: readonly number[], place: number): number => figures[place] ?? Number.NaN;

/**
 * Makes the function that computes a formula.
 *
 * The evaluator throws RangeError `… greater than zero` for a denominator of zero; callers test for it first.
 *
 * @param functions named functions that formulas of type `function` may use
 * @throws RangeError for a function that does not exist
 */
export function formulaEvaluator(
  formula: Formula,
  functions: Readonly<Record<string, FormulaFunction>> = {},
): FormulaEvaluator {
  switch (formula.type) {
    case "ratio":
      return (figures) => ratio(at(figures, 0), at(figures, 1), formula.factor);
    case "rate":
      return (figures) => rate(at(figures, 0), at(figures, 1), formula.per);
    case "share":
      return (figures) => share(at(figures, 0), at(figures, 1));
    case "remainder-share":
      return (figures) => remainderShare(at(figures, 0), at(figures, 1));
    case "mean":
      return (figures) => mean(at(figures, 0), at(figures, 1));
    case "sum":
      return sum;
    case "input":
      return (figures) => at(figures, 0);
    case "index-of-parts":
      return indexOfParts;
    case "all-of":
      return allOf;
    case "function": {
      const found = Object.hasOwn(functions, formula.name) ? functions[formula.name] : undefined;
      if (!found) throw new RangeError(`formula requires a function named ${formula.name}`);
      return (figures) => {
        const value = found(figures);
        if (!Number.isFinite(value))
          throw new RangeError(`formula requires a number from ${formula.name}, got ${value}`);
        return value;
      };
    }
  }
}

const dividing: ReadonlySet<Formula["type"]> = new Set(["ratio", "rate", "share", "remainder-share", "mean"] as const);

/**
 * Place of the denominator among a formula's inputs, −1 where there is none: a zero there makes no value.
 *
 * @example denominatorPlace({ type: "share", part: "voters", whole: "eligibleVoters" }) // => 1
 */
export function denominatorPlace(formula: Formula): number {
  return dividing.has(formula.type) ? 1 : -1;
}
