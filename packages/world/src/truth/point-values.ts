import type { DataPoint, Formula } from "@urbimetry/model";
import type { Quantities } from "./quantities.ts";

/** A quantity that a formula needs. @throws RangeError when the world does not count it */
function quantity(quantities: Quantities, name: string): number {
  const value = quantities[name];
  if (value === undefined) throw new RangeError(`the world has no quantity ${name}`);
  return value;
}

/**
 * The value of a formula from true quantities; a yes is 1.
 *
 * @returns NaN where the formula divides by nothing
 * @throws RangeError for a shape of formula, or a quantity, that the world does not know
 */
export function formulaValue(formula: Formula, quantities: Quantities): number {
  const the = (name: string) => quantity(quantities, name);
  switch (formula.type) {
    case "ratio":
      return (the(formula.numerator) / the(formula.denominator)) * formula.factor;
    case "rate":
      return (the(formula.numerator) / the(formula.denominator)) * formula.per;
    case "share":
      return 100 * (the(formula.part) / the(formula.whole));
    case "mean":
      return the(formula.total) / the(formula.count);
    case "remainder-share":
      return 100 * (1 - the(formula.part) / the(formula.whole));
    case "all-of":
      return formula.elements.every((element) => the(element) === 1) ? 1 : 0;
    case "input":
      return the(formula.input);
    default:
      throw new RangeError(`the world cannot count a formula of type ${formula.type}`);
  }
}

/** True values of all data points, in the order given. */
export const pointValues = (dataPoints: readonly DataPoint[], quantities: Quantities): Float64Array =>
  Float64Array.from(dataPoints, ({ formula }) => formulaValue(formula, quantities));
