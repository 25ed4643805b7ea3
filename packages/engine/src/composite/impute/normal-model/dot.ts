/**
 * Sum of products of two stretches of numbers, in four partial sums: a single sum would make every addition wait for the one
 * before it.
 */
export function dot(
  one: Float64Array,
  oneStart: number,
  other: Float64Array,
  otherStart: number,
  length: number,
): number {
  let a = 0;
  let b = 0;
  let c = 0;
  let d = 0;
  let at = 0;
  for (; at + 3 < length; at += 4) {
    a += one[oneStart + at]! * other[otherStart + at]!;
    b += one[oneStart + at + 1]! * other[otherStart + at + 1]!;
    c += one[oneStart + at + 2]! * other[otherStart + at + 2]!;
    d += one[oneStart + at + 3]! * other[otherStart + at + 3]!;
  }
  for (; at < length; at += 1) a += one[oneStart + at]! * other[otherStart + at]!;
  return a + b + (c + d);
}
