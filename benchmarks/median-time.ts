/** Median of several runs, in milliseconds. */
export function medianTime(runs: number, run: (turn: number) => unknown): number {
  const taken = Array.from({ length: runs }, (_, turn) => {
    const start = performance.now();
    run(turn + 1);
    return performance.now() - start;
  });
  return middle(taken);
}

/** The same for work that is waited for; turns count from 1. */
export async function medianTimeOf(runs: number, run: (turn: number) => unknown): Promise<number> {
  const taken: number[] = [];
  for (let turn = 1; turn <= runs; turn += 1) {
    const start = performance.now();
    await run(turn);
    taken.push(performance.now() - start);
  }
  return middle(taken);
}

const middle = (taken: readonly number[]): number =>
  taken.toSorted((one, other) => one - other)[Math.floor(taken.length / 2)] ?? Number.NaN;
