/**
 * Scores without those of rows where too few children are there: available children ÷ children below `atLeast`. Children
 * are counted whatever their weight, and never the indicators below them.
 *
 * @param scores   one a row
 * @param children the columns that the scores come from; `NaN` is missing
 * @param atLeast  share of children, 0 to 1; equality keeps the score
 * @returns the scores, `NaN` where withheld
 * @example [...withholdThin(new Float64Array([7]), [new Float64Array([7]), new Float64Array([NaN])], 0.6)] // => [null]
 */
export function withholdThin(scores: Float64Array, children: readonly Float64Array[], atLeast: number): Float64Array {
  if (atLeast <= 0) return scores;
  const kept = Float64Array.from(scores);
  const available = new Uint16Array(scores.length);
  for (const column of children)
    for (let row = 0; row < column.length; row += 1)
      if (!Number.isNaN(column[row])) available[row] = (available[row] as number) + 1;
  for (let row = 0; row < kept.length; row += 1)
    if ((available[row] as number) / children.length < atLeast) kept[row] = Number.NaN;
  return kept;
}
