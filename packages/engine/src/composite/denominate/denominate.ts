import type { IndexProblem, StepOf } from "@urbimetry/model";
import type { IndexTable } from "../index-table.ts";
import type { StepContext, StepResult } from "../step-context.ts";

/** What was divided by what. */
export interface DenominateDetails {
  /** Indicator → denominator. */
  readonly denominators: Readonly<Record<string, string>>;
}

/**
 * Divides indicators by denominators: x ÷ (d ÷ scale). A value is missing when it or its denominator is; the latter is told by
 * a warning. A denominator of zero is an error.
 *
 * Which one divides what comes from the structure, or from the step, whose indicators not named stay as they are.
 */
export function denominate(
  table: IndexTable,
  step: StepOf<"denominate">,
  context: StepContext,
): StepResult<DenominateDetails> {
  const denominators = denominatorsOf(step, context);
  const problems = checkSettings(table, step, denominators, context);
  if (problems.length > 0) return { problems, details: { denominators } };
  const values = table.columns.map((indicator, column) => {
    const own = table.values[column] as Float64Array;
    const name = denominators[indicator];
    if (name === undefined) return own;
    const divisor = denominatorByRow(context, name, step.scales[name] ?? 1);
    problems.push(...checkDivisor(table, indicator, own, divisor, name));
    return divided(own, divisor);
  });
  return { table: { ...table, values }, details: { denominators }, problems };
}

/** Each value by its denominator; `NaN` where either is missing. */
export function divided(values: Float64Array, denominators: Float64Array): Float64Array {
  const quotients = new Float64Array(values.length);
  for (let row = 0; row < values.length; row += 1)
    quotients[row] = (values[row] as number) / (denominators[row] as number);
  return quotients;
}

/** Indicator → denominator, as the step names them or as the elements do. */
function denominatorsOf(step: StepOf<"denominate">, { structure }: StepContext): Record<string, string> {
  if (step.denominators !== "structure") return step.denominators;
  const pairs = (structure.levels[0]?.elements ?? []).flatMap(({ id, denominator }) =>
    denominator === undefined ? [] : [[id, denominator] as const],
  );
  return Object.fromEntries(pairs);
}

function checkSettings(
  table: IndexTable,
  step: StepOf<"denominate">,
  denominators: Readonly<Record<string, string>>,
  { data }: StepContext,
): IndexProblem[] {
  const problems: IndexProblem[] = [];
  for (const [element, denominator] of Object.entries(denominators)) {
    if (!table.columns.includes(element))
      problems.push({ code: "unknown-indicator", severity: "error", element, values: {} });
    if (data.denominators[denominator] === undefined)
      problems.push({ code: "unknown-denominator", severity: "error", element, values: { denominator } });
  }
  for (const denominator of Object.keys(step.scales))
    if (data.denominators[denominator] === undefined)
      problems.push({ code: "unknown-denominator-scaled", severity: "error", values: { denominator } });
  return problems;
}

/** The denominator of each row of the table, divided by its scale. */
function denominatorByRow({ data, rows }: StepContext, name: string, scale: number): Float64Array {
  const all = data.denominators[name] as Float64Array;
  const own = new Float64Array(rows.length);
  for (let row = 0; row < rows.length; row += 1) own[row] = (all[rows[row] as number] as number) / scale;
  return own;
}

/** One problem for each kind: the first row that has it, and how many have it. */
function checkDivisor(
  table: IndexTable,
  element: string,
  values: Float64Array,
  divisor: Float64Array,
  denominator: string,
): IndexProblem[] {
  const zero: number[] = [];
  const missing: number[] = [];
  for (let row = 0; row < values.length; row += 1) {
    if (Number.isNaN(values[row])) continue;
    const by = divisor[row] as number;
    if (by === 0) zero.push(row);
    else if (Number.isNaN(by)) missing.push(row);
  }
  const problem = (code: string, severity: IndexProblem["severity"], [first, ...others]: readonly number[]) =>
    first === undefined
      ? []
      : [
          {
            code,
            severity,
            element,
            unit: table.units[first] as string,
            ...(table.times === undefined ? {} : { time: table.times[first] as number }),
            values: { denominator, count: 1 + others.length },
          },
        ];
  return [...problem("denominator-zero", "error", zero), ...problem("denominator-missing", "warning", missing)];
}
