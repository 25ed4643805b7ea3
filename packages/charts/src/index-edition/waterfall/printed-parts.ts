/**
 * Rounds parts so that what is printed adds up to the printed whole: each part is rounded down or up, up where least is
 * lost by it.
 *
 * @param whole sum of the parts as it is printed, with no more than `decimals`
 * @returns one a part, in the same order
 * @throws RangeError when the parts do not add up to the whole
 * @see largest remainder method (Hamilton)
 * @example printedParts([1.25, 2.25, 3.25], 6.8, 1) // => [1.3, 2.3, 3.2]
 */
export function printedParts(parts: readonly number[], whole: number, decimals: number): number[] {
  const unit = 10 ** decimals;
  const exact = parts.map((part) => part * unit);
  const floors = exact.map((part) => Math.floor(part + 1e-9));
  const missing = Math.round(whole * unit) - floors.reduce((sum, part) => sum + part, 0);
  // Each end of the whole may have been rounded by half a unit.
  if (missing < -1 || missing > parts.length + 1)
    throw new RangeError(`printedParts requires parts that add up to ${whole}, they lack ${missing / unit}`);
  const byRemainder = exact
    .map((part, index) => ({ index, remainder: part - (floors[index] ?? 0) }))
    .toSorted((a, b) => b.remainder - a.remainder || a.index - b.index)
    .map(({ index }) => index);
  const order = missing >= 0 ? byRemainder : byRemainder.toReversed();
  const extra = new Map<number, number>();
  for (let step = 0; step < Math.abs(missing); step++) {
    const index = order[step % Math.max(order.length, 1)] ?? 0;
    extra.set(index, (extra.get(index) ?? 0) + Math.sign(missing));
  }
  return floors.map((part, index) => (part + (extra.get(index) ?? 0)) / unit + 0);
}
