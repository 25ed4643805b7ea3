/** Pearson correlation of two columns of the same length; 0 where one does not vary. */
export function pearson(one: readonly number[], other: readonly number[]): number {
  const mean = (values: readonly number[]) => values.reduce((sum, value) => sum + value, 0) / values.length;
  const [a, b] = [mean(one), mean(other)];
  let both = 0;
  let left = 0;
  let right = 0;
  for (let index = 0; index < one.length; index++) {
    const x = (one[index] ?? 0) - a;
    const y = (other[index] ?? 0) - b;
    both += x * y;
    left += x * x;
    right += y * y;
  }
  return left === 0 || right === 0 ? 0 : both / Math.sqrt(left * right);
}
