import type { IndexData, IndexElement, IndexProblem } from "@urbimetry/model";

/** Beyond this, powers of a figure leave the range of a double; no city has such a figure. */
const largest = 1e50;

/**
 * What is wrong with the shape of the data: rows without one number a column, units or columns that stand twice, indicators
 * of the structure without a column and columns that are no element.
 *
 * @param elements all elements, also those that the recipe leaves out
 * @param kept     codes of the indicators that the index is made of
 */
export function checkData(
  data: IndexData,
  elements: readonly IndexElement[],
  kept: ReadonlySet<string>,
): IndexProblem[] {
  return [...checkShape(data), ...checkUnits(data), ...checkColumns(data, elements, kept)];
}

/** Values that no calculation can take, and indicators that say nothing. */
export function checkValues(data: IndexData): IndexProblem[] {
  const problems: IndexProblem[] = [];
  for (const [column, element] of data.indicators.entries()) {
    const values = data.values[column] as Float64Array;
    let available = 0;
    let min = Infinity;
    let max = -Infinity;
    for (let row = 0; row < values.length; row += 1) {
      const value = values[row] as number;
      if (Number.isNaN(value)) continue;
      available += 1;
      if (value < min) min = value;
      if (value > max) max = value;
    }
    if (available === 0) problems.push({ code: "indicator-all-missing", severity: "error", element, values: {} });
    else if (min === max && available > 1)
      problems.push({ code: "indicator-constant", severity: "warning", element, values: { value: min } });
    if (min < -largest || max > largest)
      problems.push(...outOfRange(data, values, { code: "value-out-of-range", element, values: {} }));
  }
  for (const [denominator, values] of Object.entries(data.denominators))
    problems.push(...outOfRange(data, values, { code: "denominator-out-of-range", values: { denominator } }));
  return problems;
}

/** One problem: the first row beyond the range, and how many are. */
function outOfRange(
  data: IndexData,
  values: Float64Array,
  about: Pick<IndexProblem, "code" | "element" | "values">,
): IndexProblem[] {
  const isBeyond = (value: number) => Math.abs(value) > largest;
  const first = values.findIndex(isBeyond);
  if (first === -1) return [];
  const count = values.reduce((beyond, value) => beyond + (isBeyond(value) ? 1 : 0), 0);
  const value = `${values[first]}`;
  return [
    {
      ...about,
      severity: "error",
      ...placeOf(data, first),
      values: { ...about.values, value, count, largest: `${largest}` },
    },
  ];
}

const placeOf = ({ units, times }: IndexData, row: number) => ({
  unit: units[row] as string,
  ...(times === undefined ? {} : { time: times[row] as number }),
});

function checkShape(data: IndexData): IndexProblem[] {
  const rows = data.units.length;
  const problems: IndexProblem[] = [];
  if (rows === 0) problems.push({ code: "no-units", severity: "error", values: {} });
  const hold = (column: string, length: number | undefined) => {
    if (length !== rows)
      problems.push({ code: "column-length", severity: "error", values: { column, length: length ?? 0, rows } });
  };
  for (const [column, element] of data.indicators.entries()) {
    hold(element, data.values[column]?.length);
    if (data.relativeError !== undefined) hold(`${element} (relative error)`, data.relativeError[column]?.length);
    if (data.verified !== undefined) hold(`${element} (verified)`, data.verified[column]?.length);
  }
  if (data.times !== undefined) hold("times", data.times.length);
  for (const [column, cells] of [...Object.entries(data.groups), ...Object.entries(data.denominators)])
    hold(column, cells.length);
  return problems;
}

/** Units that stand twice are named up to this many. */
const named = 100;

function checkUnits(data: IndexData): IndexProblem[] {
  const seen = new Set<string>();
  const again: number[] = [];
  for (const [row, unit] of data.units.entries()) {
    const key = data.times === undefined ? unit : `${data.times[row]} ${unit}`;
    if (seen.has(key)) again.push(row);
    seen.add(key);
  }
  const problems = again.slice(0, named).map((row): IndexProblem => ({
    code: "unit-twice",
    severity: "error",
    ...placeOf(data, row),
    values: { row: row + 1 },
  }));
  const count = again.length - problems.length;
  return count === 0
    ? problems
    : [...problems, { code: "more-problems", severity: "error", values: { count, shown: problems.length } }];
}

function checkColumns(
  { indicators }: IndexData,
  elements: readonly IndexElement[],
  kept: ReadonlySet<string>,
): IndexProblem[] {
  const known = new Set(elements.filter(({ level }) => level === 1).map(({ id }) => id));
  const columns = new Set(indicators);
  const problems: IndexProblem[] = [];
  for (const [column, element] of indicators.entries()) {
    if (indicators.indexOf(element) !== column)
      problems.push({ code: "indicator-column-twice", severity: "error", element, values: {} });
    if (!known.has(element)) problems.push({ code: "data-without-element", severity: "error", element, values: {} });
  }
  for (const element of kept)
    if (!columns.has(element))
      problems.push({ code: "indicator-without-data", severity: "error", element, values: {} });
  return problems;
}
