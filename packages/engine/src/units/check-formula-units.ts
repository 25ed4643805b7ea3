import type { DataPoint, Framework, Problem, Unit } from "@urbimetry/model";
import { combineDimensions, dimensionText, sameDimension, type Dimension } from "./dimension.ts";
import { formulaMeasure, type FormulaMeasure } from "./formula-dimension.ts";
import { isCounted, unitRegistry } from "./unit-registry.ts";

/**
 * What is wrong with the units of a data point's formula: empty when its inputs give the unit it claims, in kind and in
 * size.
 *
 * Counted things behave as quantities of their own: households by inhabitants are no share. In a rate, things counted
 * above the line that the unit does not name drop out (patents per 100 000 inhabitants); what stands below must match.
 * A plain number is a count of anything. A yes is made of yeses only.
 */
export function checkFormulaUnits(dataPoint: DataPoint, framework: Framework): Problem[] {
  const { units } = unitRegistry(framework.units);
  const inputs = framework.kpis.find((kpi) => kpi.id === dataPoint.kpiId)?.inputs ?? {};
  const claimed = units.get(dataPoint.unit);
  if (!claimed) return [problem(dataPoint, "", dataPoint.unit)];
  const wanted = dimensionText(claimed.dimension, claimed.factor);
  let measure: FormulaMeasure | null;
  try {
    measure = formulaMeasure(dataPoint.formula, inputs, units);
  } catch (error) {
    if (error instanceof RangeError) return [problem(dataPoint, error.message, wanted)];
    throw error;
  }
  const answers = dataPoint.inputs.filter((id) => units.get(inputs[id]?.unit ?? "")?.kind === "yes-no").length;
  if (answers !== (claimed.kind === "yes-no" ? dataPoint.inputs.length : 0))
    return [problem(dataPoint, `yes-no × ${answers}`, claimed.kind)];
  if (measure === null || (gives(measure, claimed) && isSize(measure.size, claimed.factor))) return [];
  return [problem(dataPoint, dimensionText(combineDimensions(measure.over, measure.under, -1), measure.size), wanted)];
}

const problem = ({ formula, unit }: DataPoint, found: string, wanted: string): Problem => ({
  code: "formula-units",
  values: { formula: formula.type, unit: `@unit.${unit}`, found, wanted },
});

const isSize = (size: number, wanted: number) => Math.abs(size / wanted - 1) < 1e-9;

const part = (dimension: Dimension, keep: (base: string, power: number) => boolean): Dimension =>
  Object.fromEntries(Object.entries(dimension).filter(([base, power]) => keep(base, power)));

function gives({ over, under }: FormulaMeasure, claimed: Unit): boolean {
  const named = part(claimed.dimension, (_, power) => power > 0);
  const below = part(claimed.dimension, (_, power) => power < 0);
  if (Object.keys(below).length > 0) {
    const heard = part(over, (base) => !isCounted(base) || base in named);
    return sameDimension(combineDimensions({}, under, -1), below) && sameDimension(heard, named);
  }
  const result = combineDimensions(over, under, -1);
  // A number may be of anything, but not by anything.
  if (claimed.kind === "count" && Object.keys(named).length === 0)
    return Object.entries(result).every(([base, power]) => isCounted(base) && power > 0);
  return sameDimension(result, claimed.dimension);
}
