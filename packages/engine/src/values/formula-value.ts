import type { Formula } from "@urbimetry/model";
import { divideDecimals, sumDecimals } from "../units/decimal.ts";
import { ratio } from "./ratio.ts";
import { remainderShare } from "./remainder-share.ts";

/** A named function of a formula of type `function`: figures in the order of its arguments, in their declared units. */
export type FormulaFunction = (figures: readonly number[]) => number;

/** Figures of a formula's inputs, in the order the formula names them, in the inputs' declared units. Yes is 1. */
export type FormulaEvaluator = (figures: readonly number[]) => number;

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
    case "ratio": {
      const { factor } = formula;
      return ([numerator = 0, denominator = 0]) => ratio(numerator, denominator, factor);
    }
    case "rate": {
      const { per } = formula;
      return ([numerator = 0, denominator = 0]) => ratio(numerator, denominator, per);
    }
    case "share":
      return ([part = 0, whole = 0]) => ratio(part, whole, 100);
    case "remainder-share":
      return ([part = 0, whole = 0]) => remainderShare(part, whole);
    case "sum":
      return sumDecimals;
    case "mean":
      return ([total = 0, count = 0]) => ratio(total, count, 1);
    case "input":
      return ([input = 0]) => input;
    case "index-of-parts":
      return (parts) => divideDecimals(sumDecimals(parts), parts.length);
    case "all-of":
      return (elements) => (elements.every((element) => element === 1) ? 1 : 0);
    case "function": {
      const found = functions[formula.name];
      if (!found) throw new RangeError(`formula requires a function named ${formula.name}`);
      return found;
    }
  }
}

/** Place of the denominator among a formula's inputs, -1 where there is none: a zero there makes no value. */
export function denominatorPlace(formula: Formula): number {
  const divides = ["ratio", "rate", "share", "remainder-share", "mean"];
  return divides.includes(formula.type) ? 1 : -1;
}
