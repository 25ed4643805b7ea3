/**
 * Anderson's acceleration of a fixed-point iteration x → M(x): the next x is the combination of the last ones whose steps
 * M(x) − x cancel best, in least squares.
 *
 * EM converges by a constant factor an iteration, 0.99 and worse where much is missing; near the solution, where M is
 * almost linear, this needs as few iterations as a Krylov method.
 *
 * @see Walker and Ni (2011), Anderson acceleration for fixed-point iterations, SIAM J. Numer. Anal. 49, p. 1715–1735
 */
export class AndersonAcceleration {
  private readonly depth: number;
  private points: Float64Array[] = [];
  private steps: Float64Array[] = [];

  /** @param depth earlier iterations that are combined */
  constructor(depth = 6) {
    this.depth = depth;
  }

  /** Forgets what went before: the next result is M(x). */
  restart(): void {
    this.points = [];
    this.steps = [];
  }

  /** The next x, from x and M(x). */
  next(x: Float64Array, mapped: Float64Array): Float64Array {
    const step = mapped.map((value, place) => value - x[place]!);
    this.points.push(mapped);
    this.steps.push(step);
    if (this.points.length > this.depth + 1) {
      this.points.shift();
      this.steps.shift();
    }
    const count = this.steps.length - 1;
    if (count === 0) return mapped;
    const differences = (series: readonly Float64Array[]) =>
      Array.from({ length: count }, (_, at) => series[at + 1]!.map((value, place) => value - series[at]![place]!));
    const weights = leastSquares(differences(this.steps), step);
    if (weights === null) return mapped;
    const result = mapped.slice();
    differences(this.points).forEach((difference, at) => {
      for (let place = 0; place < result.length; place += 1) result[place]! -= weights[at]! * difference[place]!;
    });
    return result;
  }
}

/** Weights of columns that come nearest to a target, by modified Gram-Schmidt; null where the columns depend on each other. */
function leastSquares(columns: readonly Float64Array[], target: Float64Array): Float64Array | null {
  const count = columns.length;
  const basis: Float64Array[] = [];
  const triangle = new Float64Array(count * count);
  const sides = new Float64Array(count);
  let rest = target;
  for (let j = 0; j < count; j += 1) {
    let column = columns[j]!;
    const length = Math.sqrt(dot(column, column));
    for (let i = 0; i < j; i += 1) {
      const share = dot(basis[i]!, column);
      triangle[i * count + j] = share;
      column = minus(column, basis[i]!, share);
    }
    const left = Math.sqrt(dot(column, column));
    if (!(left > 1e-8 * length)) return null;
    triangle[j * count + j] = left;
    const unit = column.map((value) => value / left);
    basis.push(unit);
    sides[j] = dot(unit, rest);
    rest = minus(rest, unit, sides[j]!);
  }
  for (let j = count - 1; j >= 0; j -= 1) {
    let sum = sides[j]!;
    for (let k = j + 1; k < count; k += 1) sum -= triangle[j * count + k]! * sides[k]!;
    sides[j] = sum / triangle[j * count + j]!;
  }
  return sides;
}

function dot(one: Float64Array, other: Float64Array): number {
  let sum = 0;
  for (let place = 0; place < one.length; place += 1) sum += one[place]! * other[place]!;
  return sum;
}

const minus = (one: Float64Array, other: Float64Array, share: number): Float64Array =>
  one.map((value, place) => value - share * other[place]!);
