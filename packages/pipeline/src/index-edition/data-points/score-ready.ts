import type { IndexData, IndexProblem } from "@urbimetry/model";
import type { ScoredPoint } from "./scored-points.ts";

/**
 * Turns data points as cities report them into the indicators that are scored: siblings added, curves of benchmarks
 * applied, values that cannot be true taken out.
 *
 * @param raw columns are data points; one that no city has may be absent
 * @returns one column a scored data point, in their order, with the relative errors carried over
 */
export function scoreReady(
  raw: IndexData,
  points: readonly ScoredPoint[],
): { data: IndexData; problems: IndexProblem[] } {
  const problems: IndexProblem[] = [];
  const rows = raw.units.length;
  const positions = new Map(raw.indicators.map((id, at) => [id, at]));
  const empty = new Float64Array(rows).fill(Number.NaN);
  const column = (id: string) => raw.values[positions.get(id) ?? -1] ?? empty;
  const errorOf = (id: string) => raw.relativeError?.[positions.get(id) ?? -1] ?? new Float64Array(rows);

  const ready = points.map((scored) => {
    const { point, percent, adds, benchmark } = scored;
    const [values, errors] = [Float64Array.from(column(point.id)), Float64Array.from(errorOf(point.id))];
    takeOutImpossible(scored, raw, values, problems);
    for (const sibling of adds) addColumn(values, errors, column(sibling), errorOf(sibling));
    if (percent !== null) scoreColumn(values, errors, percent);
    // An answer is yes or no; a share of it would be neither.
    if (benchmark.rule.type === "yes-no") errors.fill(0);
    return { values, errors };
  });
  const { relativeError: _, verified, ...rest } = raw;
  return {
    data: {
      ...rest,
      indicators: points.map(({ point }) => point.id),
      values: ready.map(({ values }) => values),
      ...(raw.relativeError ? { relativeError: ready.map(({ errors }) => errors) } : {}),
      ...(verified
        ? { verified: points.map(({ point }) => verified[positions.get(point.id) ?? -1] ?? new Uint8Array(rows)) }
        : {}),
    },
    problems,
  };
}

function takeOutImpossible(
  { point }: ScoredPoint,
  raw: IndexData,
  values: Float64Array,
  problems: IndexProblem[],
): void {
  const { min, max } = point.validRange;
  for (const [row, value] of values.entries()) {
    if (!(value < (min ?? -Infinity) || value > (max ?? Infinity))) continue;
    values[row] = Number.NaN;
    const time = raw.times?.[row];
    problems.push({
      code: "value-cannot-be-true",
      severity: "warning",
      element: point.id,
      unit: raw.units[row] ?? "",
      ...(time === undefined ? {} : { time }),
      values: { value, low: min ?? "–", high: max ?? "–" },
    });
  }
}

/** A sibling without a figure adds nothing, as in a city's snapshot; errors are taken as independent. */
function addColumn(values: Float64Array, errors: Float64Array, added: Float64Array, addedErrors: Float64Array): void {
  for (const [row, own] of values.entries()) {
    const other = added[row] ?? Number.NaN;
    if (Number.isNaN(own) || Number.isNaN(other)) continue;
    const sum = own + other;
    const spread = Math.sqrt((own * (errors[row] ?? 0)) ** 2 + (other * (addedErrors[row] ?? 0)) ** 2);
    values[row] = sum;
    errors[row] = sum === 0 ? 0 : spread / Math.abs(sum);
  }
}

function scoreColumn(values: Float64Array, errors: Float64Array, percent: (value: number) => number): void {
  for (const [row, value] of values.entries()) {
    if (Number.isNaN(value)) continue;
    const score = percent(value);
    const error = errors[row] ?? 0;
    // The half of what the score moves by when the value moves by its error to either side.
    const spread = Math.abs(percent(value * (1 + error)) - percent(value * (1 - error))) / 2;
    values[row] = score;
    errors[row] = score === 0 ? 0 : spread / score;
  }
}
