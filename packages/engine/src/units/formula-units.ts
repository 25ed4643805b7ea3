import type { DataPoint, Formula, Framework, Input, Problem, Unit } from "@urbimetry/model";
import { isCounted, unitRegistry } from "./unit-registry.ts";

type Dimension = Record<string, number>;

const times = (one: Dimension, other: Dimension, sign: 1 | -1): Dimension => {
  const product: Dimension = { ...one };
  for (const [base, power] of Object.entries(other)) {
    product[base] = (product[base] ?? 0) + sign * power;
    if (product[base] === 0) delete product[base];
  }
  return product;
};

function dimensionOf(input: Input | undefined, unit: Unit | undefined): Dimension {
  if (!input || !unit) return {};
  // A subscription may count as a household, because the method divides one by the other and calls it a share.
  return input.countsAs === undefined ? unit.dimension : { [input.countsAs]: 1 };
}

/**
 * Dimension that a formula's result has, from those of its inputs.
 *
 * @throws RangeError when terms of a sum have different dimensions
 */
export function formulaDimension(formula: Formula, dimensionOfInput: (id: string) => Dimension): Dimension {
  const same = (ids: readonly string[]): Dimension => {
    const [first = {}, ...others] = ids.map(dimensionOfInput);
    const key = JSON.stringify(Object.entries(first).sort());
    if (others.some((other) => JSON.stringify(Object.entries(other).sort()) !== key))
      throw new RangeError(`terms of a sum require one dimension, got ${ids.join(", ")}`);
    return first;
  };
  switch (formula.type) {
    case "ratio":
    case "rate":
      return times(dimensionOfInput(formula.numerator), dimensionOfInput(formula.denominator), -1);
    case "share":
    case "remainder-share":
      return times(dimensionOfInput(formula.part), dimensionOfInput(formula.whole), -1);
    case "mean": {
      const count = dimensionOfInput(formula.count);
      // The mean of a quantity over counted things is that quantity.
      return Object.keys(count).every(isCounted)
        ? dimensionOfInput(formula.total)
        : times(dimensionOfInput(formula.total), count, -1);
    }
    case "sum":
      return same(formula.terms);
    case "index-of-parts":
      return same(formula.parts);
    case "input":
      return dimensionOfInput(formula.input);
    case "all-of":
    case "function":
      return {};
  }
}

/**
 * What is wrong with the units of a data point's formula: empty when its inputs give the unit it claims.
 *
 * Counted things above the line that the unit does not name drop out (patents per 100 000 inhabitants is a rate);
 * below the line they must match.
 */
export function checkFormulaUnits(dataPoint: DataPoint, framework: Framework): Problem[] {
  const { units } = unitRegistry(framework.units);
  const inputs = framework.kpis.find((kpi) => kpi.id === dataPoint.kpiId)?.inputs ?? {};
  const claimed = units.get(dataPoint.unit);
  if (!claimed) return [{ code: "formula-units", values: { formula: dataPoint.formula.type, unit: dataPoint.unit } }];
  const found = formulaDimension(dataPoint.formula, (id) => dimensionOf(inputs[id], units.get(inputs[id]?.unit ?? "")));
  const difference = times(found, claimed.dimension, -1);
  const wrong = Object.entries(difference).filter(([base, power]) => !(isCounted(base) && power > 0));
  return wrong.length === 0
    ? []
    : [
        {
          code: "formula-units",
          values: { formula: dataPoint.formula.type, unit: dataPoint.unit, difference: JSON.stringify(difference) },
        },
      ];
}
