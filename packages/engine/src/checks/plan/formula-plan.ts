import type { Formula } from "@urbimetry/model";

/**
 * A formula with its inputs looked up: places in the list of input figures instead of names.
 *
 * `top` over `bottom` times `factor` is the value where the formula is a division; else both are −1.
 * `share` marks divisions of a part by its whole, where the part cannot be larger.
 */
export interface FormulaPlan {
  type: Formula["type"];
  top: number;
  bottom: number;
  factor: number;
  share: boolean;
  /** All inputs, in the order the formula names them. */
  slots: readonly number[];
}

/** Looks up the inputs of a formula. `slotOf` gives the place of an input, −1 for one the KPI does not declare. */
export function planFormula(formula: Formula, slotOf: (input: string) => number): FormulaPlan {
  const none = { type: formula.type, top: -1, bottom: -1, factor: 1, share: false };
  const division = (top: string, bottom: string, factor: number, share = false): FormulaPlan => {
    const slots = [slotOf(top), slotOf(bottom)] as const;
    return { type: formula.type, top: slots[0], bottom: slots[1], factor, share, slots };
  };
  switch (formula.type) {
    case "ratio":
      return division(formula.numerator, formula.denominator, formula.factor);
    case "rate":
      return division(formula.numerator, formula.denominator, formula.per);
    case "share":
      return division(formula.part, formula.whole, 100, true);
    case "remainder-share":
      return division(formula.part, formula.whole, 100, true);
    case "mean":
      return division(formula.total, formula.count, 1);
    case "sum":
      return { ...none, slots: formula.terms.map(slotOf) };
    case "input":
      return { ...none, slots: [slotOf(formula.input)] };
    case "index-of-parts":
      return { ...none, slots: formula.parts.map(slotOf) };
    case "all-of":
      return { ...none, slots: formula.elements.map(slotOf) };
    case "function":
      return { ...none, slots: formula.arguments.map(slotOf) };
  }
}

/**
 * The value that follows from input figures, undefined when one is absent, the divisor is 0 or the formula is a
 * function of its own.
 *
 * @param figure the figure at a place, in the input's unit
 */
export function evaluatePlan(plan: FormulaPlan, figure: (slot: number) => number | undefined): number | undefined {
  const figures = plan.slots.map(figure);
  if (figures.some((value) => value === undefined)) return undefined;
  const numbers = figures as number[];
  const total = numbers.reduce((sum, value) => sum + value, 0);
  switch (plan.type) {
    case "function":
      return undefined;
    case "input":
      return numbers[0];
    case "sum":
      return total;
    case "index-of-parts":
      return total / numbers.length;
    case "all-of":
      return numbers.every((value) => value === 1) ? 1 : 0;
    default: {
      const [top = 0, bottom = 0] = numbers;
      if (bottom === 0) return undefined;
      return plan.type === "remainder-share" ? (100 * (bottom - top)) / bottom : (top / bottom) * plan.factor;
    }
  }
}
