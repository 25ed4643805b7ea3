/** Answer of a linear programme. */
export interface LinearSolution {
  /** `unbounded`: there is no largest value; `variables` is then a direction along which it grows for ever. */
  status: "optimal" | "unbounded";
  /** Σ objective · variables. */
  value: number;
  variables: Float64Array;
  /** One a constraint: what one more unit of its limit would add to the value; ≥ 0. */
  prices: Float64Array;
}

const smallest = 1e-11;
/** Steps without progress after which the rule that can't run in circles is taken. */
const patience = 50;

/**
 * Largest objective · x with rows · x ≤ limits and x ≥ 0, by the simplex method on a dense table. Made for few variables
 * and many constraints that x = 0 meets, as in benefit-of-the-doubt models.
 *
 * @param objective one a variable
 * @param rows      one a constraint, each with one number a variable; well scaled, about 1
 * @param limits    one a constraint, ≥ 0
 * @throws RangeError when a limit is negative, or when no optimum is found (numbers of very different sizes)
 * @see Chvátal (1983), Linear Programming, chapters 2, 3 and 5; Bland (1977) for the rule against circling
 * @example maximise([3, 2], [[1, 1], [1, 3]], [4, 6]).value // => 12
 */
export function maximise(
  objective: ArrayLike<number>,
  rows: readonly ArrayLike<number>[],
  limits: ArrayLike<number>,
): LinearSolution {
  const table = tableOf(objective, rows, limits);
  const { width, height, cells, basic, entering } = table;
  let stalled = 0;
  for (let step = 0; step < 200 * (width + height); step += 1) {
    const first = stalled > patience;
    const column = enteringColumn(table, first);
    if (column < 0) return readOff(table, "optimal");
    const row = leavingRow(table, column, first);
    if (row < 0) return readOff(table, "unbounded", column);
    stalled = (cells[row * width + width - 1] as number) <= smallest ? stalled + 1 : 0;
    pivot(cells, width, height, row, column);
    const variable = basic[row] as number;
    basic[row] = entering[column] as number;
    entering[column] = variable;
  }
  throw new RangeError("maximise found no optimum: the rows require numbers of about the same size");
}

/** Constraints, then the objective with its sign turned; the last column holds the limits. */
interface Table {
  width: number;
  height: number;
  cells: Float64Array;
  /** Variable that stands for each row: x from 0, slack from `width − 1` on. */
  basic: Int32Array;
  /** Variable that stands for each column. */
  entering: Int32Array;
}

function tableOf(objective: ArrayLike<number>, rows: readonly ArrayLike<number>[], limits: ArrayLike<number>): Table {
  const width = objective.length + 1;
  const height = rows.length + 1;
  const cells = new Float64Array(width * height);
  for (const [row, factors] of rows.entries()) {
    const limit = limits[row] as number;
    if (!(limit >= 0)) throw new RangeError(`maximise requires limits of zero or more, got ${limit}`);
    for (let column = 0; column < width - 1; column += 1) cells[row * width + column] = factors[column] as number;
    cells[row * width + width - 1] = limit;
  }
  for (let column = 0; column < width - 1; column += 1)
    cells[(height - 1) * width + column] = -(objective[column] as number);
  return {
    width,
    height,
    cells,
    basic: Int32Array.from(rows, (_, row) => width - 1 + row),
    entering: Int32Array.from(objective, (_, column) => column),
  };
}

/** Column whose variable raises the objective fastest, or with `first` the first that raises it at all; −1 for none. */
function enteringColumn({ width, height, cells, entering }: Table, first: boolean): number {
  let best = -1;
  for (let column = 0; column < width - 1; column += 1) {
    const gain = cells[(height - 1) * width + column] as number;
    if (gain >= -smallest) continue;
    const better = first
      ? best < 0 || (entering[column] as number) < (entering[best] as number)
      : best < 0 || gain < (cells[(height - 1) * width + best] as number);
    if (better) best = column;
  }
  return best;
}

/**
 * Row that limits the growth of the column's variable most; −1 for none. Of rows that limit it alike the one with the largest
 * factor, which loses the fewest digits, or with `first` the one of the first variable.
 */
function leavingRow({ width, height, cells, basic }: Table, column: number, first: boolean): number {
  let best = -1;
  let least = Number.POSITIVE_INFINITY;
  let strongest = 0;
  for (let row = 0; row < height - 1; row += 1) {
    const factor = cells[row * width + column] as number;
    if (factor <= smallest) continue;
    const ratio = (cells[row * width + width - 1] as number) / factor;
    const alike = Math.abs(ratio - least) <= smallest;
    const preferred = first ? best < 0 || (basic[row] as number) < (basic[best] as number) : factor > strongest;
    if (!(alike ? preferred : ratio < least)) continue;
    if (!alike) least = ratio;
    best = row;
    strongest = factor;
  }
  return best;
}

function pivot(cells: Float64Array, width: number, height: number, row: number, column: number): void {
  const at = row * width;
  const turned = 1 / (cells[at + column] as number);
  for (let cell = 0; cell < width; cell += 1) cells[at + cell] = (cells[at + cell] as number) * turned;
  for (let other = 0; other < height; other += 1) {
    const start = other * width;
    const factor = cells[start + column] as number;
    if (other === row || factor === 0) continue;
    for (let cell = 0; cell < width; cell += 1)
      cells[start + cell] = (cells[start + cell] as number) - factor * (cells[at + cell] as number);
    cells[start + column] = -factor * turned;
    if (other < height - 1 && (cells[start + width - 1] as number) < 0) cells[start + width - 1] = 0;
  }
  cells[at + column] = turned;
}

/** Variables, prices and value of the table as it stands; along the direction of `column` where it is unbounded. */
function readOff(
  { width, height, cells, basic, entering }: Table,
  status: "optimal" | "unbounded",
  column = width - 1,
): LinearSolution {
  const variables = new Float64Array(width - 1);
  const prices = new Float64Array(height - 1);
  const sign = status === "optimal" ? 1 : -1;
  for (const [row, variable] of basic.entries())
    if (variable < width - 1) variables[variable] = sign * (cells[row * width + column] as number);
  for (const [place, variable] of entering.entries()) {
    if (variable >= width - 1) prices[variable - width + 1] = cells[(height - 1) * width + place] as number;
    else if (status === "unbounded" && place === column) variables[variable] = 1;
  }
  const value = status === "optimal" ? (cells[height * width - 1] as number) : Number.POSITIVE_INFINITY;
  return { status, value, variables, prices };
}
