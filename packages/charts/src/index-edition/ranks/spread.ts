/**
 * Moves labels apart that would overlap, as little as needed, and keeps them between two ends.
 *
 * @param wanted where each would like to stand, ascending
 * @param least least distance of neighbours
 * @param low, high ends; when there is no room for all they run beyond `high`
 * @example spread([10, 12, 40], 8, 0, 50) // => [7, 15, 40]
 */
export function spread(wanted: readonly number[], least: number, low: number, high: number): number[] {
  interface Block {
    from: number;
    size: number;
    sum: number;
  }
  const blocks: Block[] = [];
  const top = ({ sum, size }: Block) =>
    Math.max(low, Math.min(high - (size - 1) * least, sum / size - ((size - 1) * least) / 2));
  for (const [index, place] of wanted.entries()) {
    blocks.push({ from: index, size: 1, sum: place });
    while (blocks.length > 1) {
      const last = blocks.at(-1);
      const before = blocks.at(-2);
      if (!last || !before || top(last) - (top(before) + (before.size - 1) * least) >= least) break;
      blocks.splice(-2, 2, { from: before.from, size: before.size + last.size, sum: before.sum + last.sum });
    }
  }
  return blocks.flatMap((block) => Array.from({ length: block.size }, (_, index) => top(block) + index * least));
}
