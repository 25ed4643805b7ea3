import type { DataPoint, Formula, Framework, Kpi } from "@urbimetry/model";
import { type InventedCity } from "./invented-city.ts";
import { profileOf, trueValues, trueWholes } from "./true-values.ts";

/** What an office counted for one city and year: inputs by KPI, and the results that follow from them. */
export interface Counted {
  profile: Readonly<Record<string, number>>;
  /** By KPI id, then input name. */
  inputs: ReadonlyMap<string, ReadonlyMap<string, number>>;
  /** By data point id. Yes is 1. */
  results: ReadonlyMap<string, number>;
}

/** Things are counted whole, lengths and volumes to five figures, money to the unit. */
function rounded(value: number, unit: string, framework: Framework): number {
  const kind = framework.units.find(({ id }) => id === unit)?.kind;
  if (kind === "count" || kind === "currency") return Math.round(value);
  return Number(value.toPrecision(5));
}

/** Counts a city: true values become counted inputs, and these make the results, as in a real office. */
export function countCity(framework: Framework, city: InventedCity): Counted {
  const truth = trueValues(city);
  const wholes = trueWholes(city);
  const profile: Record<string, number> = profileOf(city);
  const inputs = new Map<string, Map<string, number>>();
  const results = new Map<string, number>();
  for (const kpi of framework.kpis) {
    const counted = new Map<string, number>();
    inputs.set(kpi.id, counted);
    for (const point of framework.dataPoints.filter(({ kpiId }) => kpiId === kpi.id)) {
      const value = truth.get(point.id);
      if (value === undefined) throw new RangeError(`an invented city has no ${point.id}`);
      results.set(point.id, countPoint(value, kpi, point));
    }
    function countPoint(value: number, of: Kpi, point: DataPoint): number {
      const round = (name: string, figure: number) => rounded(figure, of.inputs[name]?.unit ?? "", framework);
      const whole = (name: string): number => {
        const shared = of.inputs[name]?.profile;
        const figure = (shared === undefined ? undefined : profile[shared]) ?? wholes.get(name);
        if (figure === undefined) throw new RangeError(`an invented city has no ${name}`);
        return round(name, figure);
      };
      const divide = (top: string, bottom: string, factor: number): number => {
        const below = whole(bottom);
        const above = round(top, (value * below) / factor);
        counted.set(bottom, below).set(top, above);
        return (above / below) * factor;
      };
      return applyFormula(point.formula, value, counted, { whole, round, divide });
    }
  }
  return { profile, inputs, results };
}

interface Counting {
  whole: (name: string) => number;
  round: (name: string, figure: number) => number;
  divide: (top: string, bottom: string, factor: number) => number;
}

function applyFormula(formula: Formula, value: number, counted: Map<string, number>, count: Counting): number {
  switch (formula.type) {
    case "ratio":
      return count.divide(formula.numerator, formula.denominator, formula.factor);
    case "rate":
      return count.divide(formula.numerator, formula.denominator, formula.per);
    case "share":
      return count.divide(formula.part, formula.whole, 100);
    case "mean":
      return count.divide(formula.total, formula.count, 1);
    case "remainder-share": {
      const whole = count.whole(formula.whole);
      const part = count.round(formula.part, whole * (1 - value / 100));
      counted.set(formula.whole, whole).set(formula.part, part);
      return (100 * (whole - part)) / whole;
    }
    case "all-of":
      for (const element of formula.elements) counted.set(element, count.whole(element));
      return value;
    case "input": {
      const figure = count.round(formula.input, value);
      counted.set(formula.input, figure);
      return figure;
    }
    default:
      throw new RangeError(`an invented city cannot count a formula of type ${formula.type}`);
  }
}
