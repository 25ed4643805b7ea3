const minute = 60;
const hour = 60 * minute;

/** Waits after a failed try, in seconds: first soon, then less and less often, for about three days. */
const waits = [30, 2 * minute, 10 * minute, hour, 3 * hour, 6 * hour, 12 * hour, 24 * hour, 24 * hour];

/**
 * When to try again.
 *
 * @param attempts tries so far, 1 or more
 * @param at ISO moment of the last one
 * @returns ISO moment, null when it is given up
 */
export function nextTry(attempts: number, at: string): string | null {
  const wait = waits[attempts - 1];
  return wait === undefined ? null : new Date(Date.parse(at) + wait * 1000).toISOString();
}
