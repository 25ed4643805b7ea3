import { type Shape, shapeOf, shapeOfMoments } from "./shape.ts";

/**
 * The ends of a distribution, value by value, and the middle in sums: enough to know the shape for any two limits within
 * the ends without going through all values again.
 */
export interface DistributionEnds {
  /** Distinct values of both ends, ascending; where there are few, all there are. */
  readonly values: Float64Array;
  /** One a value: how often it occurs. */
  readonly counts: Float64Array;
  /** Shape when everything below `values[low]` and above `values[high]` is brought to these limits. */
  readonly shapeWithin: (low: number, high: number) => Shape;
}

/** Above this many, sorting everything costs less than keeping the ends in order. */
const mostKept = 128;

/** Beyond this, or its inverse, the fourth power of a deviation would leave the range of a double. */
const largest = 1e70;

/**
 * @param x     one a unit, `NaN` where missing
 * @param count distinct values that are wanted at each end
 */
export function distributionEnds(x: Float64Array, count: number): DistributionEnds {
  const low = count > mostKept ? null : outermost(x, count, -1);
  const high = count > mostKept ? null : outermost(x, count, 1);
  const lowest = low?.values[low.values.length - 1] ?? Infinity;
  const highest = high?.values[high.values.length - 1] ?? -Infinity;
  const { values, counts } = low === null || high === null || lowest >= highest ? allDistinct(x) : joined(low, high);
  const first = values[0] ?? 0;
  const last = values[values.length - 1] ?? 0;
  if (!(last < largest && first > -largest && last - first > 1 / largest)) {
    // Powers of a middle that is tiny beside its ends would vanish, so the values themselves are looked at each time.
    return { values, counts, shapeWithin: (from, to) => shapeOf(x.map((v) => clamp(v, values[from]!, values[to]!))) };
  }
  const middle = middleSums(x, lowest, highest);
  return { values, counts, shapeWithin: (from, to) => shapeWithLimits(middle, values, counts, from, to) };
}

/** The `count` outermost distinct values with their frequencies, the outermost first; `side` 1 for the largest. */
function outermost(x: Float64Array, count: number, side: 1 | -1): { values: Float64Array; counts: Float64Array } {
  const values = new Float64Array(count + 1);
  const counts = new Float64Array(count + 1);
  let kept = 0;
  let innermost = -Infinity;
  for (let row = 0; row < x.length; row += 1) {
    const value = side * x[row]!;
    if (!(value >= innermost)) continue;
    let place = kept;
    while (place > 0 && values[place - 1]! < value) place -= 1;
    if (place > 0 && values[place - 1] === value) {
      counts[place - 1]! += 1;
      continue;
    }
    if (place === count) continue;
    for (let next = Math.min(kept, count - 1); next > place; next -= 1) {
      values[next] = values[next - 1]!;
      counts[next] = counts[next - 1]!;
    }
    values[place] = value;
    counts[place] = 1;
    if (kept < count) kept += 1;
    if (kept === count) innermost = values[count - 1]!;
  }
  return { values: values.subarray(0, kept).map((value) => side * value), counts: counts.subarray(0, kept) };
}

function joined(
  low: { values: Float64Array; counts: Float64Array },
  high: { values: Float64Array; counts: Float64Array },
): { values: Float64Array; counts: Float64Array } {
  return {
    values: Float64Array.of(...low.values, ...high.values.slice().reverse()),
    counts: Float64Array.of(...low.counts, ...high.counts.slice().reverse()),
  };
}

function allDistinct(x: Float64Array): { values: Float64Array; counts: Float64Array } {
  const sorted = x.filter((value) => value === value).sort();
  const values = new Float64Array(sorted.length);
  const counts = new Float64Array(sorted.length);
  let kept = 0;
  for (let row = 0; row < sorted.length; row += 1) {
    const value = sorted[row]!;
    if (kept === 0 || values[kept - 1] !== value) {
      values[kept] = value;
      kept += 1;
    }
    counts[kept - 1]! += 1;
  }
  return { values: values.slice(0, kept), counts: counts.slice(0, kept) };
}

/** Number of values strictly between the ends, and sums of powers of their deviations from `centre`, their own mean. */
interface MiddleSums {
  n: number;
  centre: number;
  s2: number;
  s3: number;
  s4: number;
}

function middleSums(x: Float64Array, lowest: number, highest: number): MiddleSums {
  let n = 0;
  let sum = 0;
  for (let row = 0; row < x.length; row += 1) {
    const value = x[row]!;
    if (!(value > lowest && value < highest)) continue;
    n += 1;
    sum += value;
  }
  const centre = n === 0 ? 0 : sum / n;
  let s2 = 0;
  let s3 = 0;
  let s4 = 0;
  for (let row = 0; row < x.length; row += 1) {
    const value = x[row]!;
    if (!(value > lowest && value < highest)) continue;
    const d = value - centre;
    const square = d * d;
    s2 += square;
    s3 += square * d;
    s4 += square * square;
  }
  return { n, centre, s2, s3, s4 };
}

function shapeWithLimits(
  middle: MiddleSums,
  values: Float64Array,
  counts: Float64Array,
  from: number,
  to: number,
): Shape {
  const min = values[from]!;
  const max = values[to]!;
  let count = middle.n;
  let sum = middle.n * middle.centre;
  for (let place = 0; place < values.length; place += 1) {
    count += counts[place]!;
    sum += counts[place]! * clamp(values[place]!, min, max);
  }
  if (min === max) return { count, skewness: Number.NaN, kurtosis: Number.NaN };
  const mean = sum / count;
  // The middle's sums about its own mean, moved to the mean of all; what is added has no large terms that cancel.
  const shift = middle.centre - mean;
  let second = middle.s2 + middle.n * shift ** 2;
  let third = middle.s3 + 3 * shift * middle.s2 + middle.n * shift ** 3;
  let fourth = middle.s4 + 4 * shift * middle.s3 + 6 * shift ** 2 * middle.s2 + middle.n * shift ** 4;
  for (let place = 0; place < values.length; place += 1) {
    const deviation = clamp(values[place]!, min, max) - mean;
    const square = deviation * deviation;
    second += counts[place]! * square;
    third += counts[place]! * square * deviation;
    fourth += counts[place]! * square * square;
  }
  return shapeOfMoments({ count, mean, min, max, second, third, fourth });
}

/** `NaN` stays. */
function clamp(value: number, low: number, high: number): number {
  return value < low ? low : value > high ? high : value;
}
