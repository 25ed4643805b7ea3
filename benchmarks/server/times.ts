/** Shares of many times in milliseconds. */
export interface Times {
  count: number;
  p50: number;
  p95: number;
  worst: number;
}

export function timesOf(taken: readonly number[]): Times {
  const sorted = taken.toSorted((one, other) => one - other);
  const at = (share: number) => sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? Number.NaN;
  return { count: sorted.length, p50: at(0.5), p95: at(0.95), worst: at(1) };
}

/** Does a request and reads its answer to the end. */
export async function timed(
  request: () => Promise<Response>,
): Promise<{ taken: number; answer: Response; text: string }> {
  const started = performance.now();
  const answer = await request();
  const text = await answer.text();
  return { taken: performance.now() - started, answer, text };
}

/**
 * Calls at given moments whether or not the calls before were answered, as people do who do not know of each other.
 *
 * @param perSecond calls in all
 */
export async function atPace(
  { perSecond, seconds }: { perSecond: number; seconds: number },
  call: (count: number) => Promise<number>,
): Promise<number[]> {
  const started = performance.now();
  const total = Math.round(perSecond * seconds);
  const calls: Promise<number>[] = [];
  for (let count = 0; count < total; count += 1) {
    const due = started + (count * 1000) / perSecond;
    await new Promise((resolve) => setTimeout(resolve, Math.max(0, due - performance.now())));
    calls.push(call(count));
  }
  return Promise.all(calls);
}
