import type { Formula, Input, Unit } from "@urbimetry/model";
import { combineDimensions, sameDimension, type Dimension } from "./dimension.ts";
import { isCounted } from "./unit-registry.ts";

/** What stands above and below the line of a formula, and how large a result of 1 is in base quantities. */
export interface FormulaMeasure {
  over: Dimension;
  under: Dimension;
  size: number;
}

type Inputs = Readonly<Record<string, Input>>;
type Units = ReadonlyMap<string, Unit>;

/**
 * Dimension of an input. A subscription may count as a household, because the method divides one by the other and calls
 * it a share.
 */
function measureOf(id: string, inputs: Inputs, units: Units): { dimension: Dimension; size: number } {
  const input = inputs[id];
  const unit = input ? units.get(input.unit) : undefined;
  if (!input || !unit) throw new RangeError(`a formula requires inputs with units, got ${id}`);
  return { dimension: input.countsAs === undefined ? unit.dimension : { [input.countsAs]: 1 }, size: unit.factor };
}

/**
 * What a formula measures, null for a named function, of which nothing is known.
 *
 * @throws RangeError when an input has no known unit, or when terms that are added measure different things
 */
export function formulaMeasure(formula: Formula, inputs: Inputs, units: Units): FormulaMeasure | null {
  const of = (id: string) => measureOf(id, inputs, units);
  const divided = (numerator: string, denominator: string, factor: number): FormulaMeasure => {
    const [over, under] = [of(numerator), of(denominator)];
    return { over: over.dimension, under: under.dimension, size: over.size / under.size / factor };
  };
  const added = (ids: readonly string[]): FormulaMeasure => {
    const [first = { dimension: {}, size: 1 }, ...others] = ids.map(of);
    if (others.some((other) => other.size !== first.size || !sameDimension(other.dimension, first.dimension)))
      throw new RangeError(`terms that are added require one unit, got ${ids.join(", ")}`);
    return { over: first.dimension, under: {}, size: first.size };
  };
  switch (formula.type) {
    case "ratio":
      return divided(formula.numerator, formula.denominator, formula.factor);
    case "rate":
      return divided(formula.numerator, formula.denominator, formula.per);
    case "share":
    case "remainder-share":
      return divided(formula.part, formula.whole, 100);
    case "mean": {
      const mean = divided(formula.total, formula.count, 1);
      // The mean of a quantity over counted things is that quantity: minutes per interruption are minutes.
      return Object.keys(mean.under).every(isCounted) ? { ...mean, under: {} } : mean;
    }
    case "sum":
      return added(formula.terms);
    case "index-of-parts":
      return added(formula.parts);
    case "input":
      return added([formula.input]);
    case "all-of":
      return added(formula.elements);
    case "function":
      return null;
  }
}

/**
 * Dimension of a formula's result: what stands above its line by what stands below.
 *
 * @returns null for a named function, of which nothing is known
 * @throws RangeError when an input has no known unit, or when terms that are added measure different things
 */
export function formulaDimension(formula: Formula, inputs: Inputs, units: Units): Dimension | null {
  const measure = formulaMeasure(formula, inputs, units);
  return measure && combineDimensions(measure.over, measure.under, -1);
}
