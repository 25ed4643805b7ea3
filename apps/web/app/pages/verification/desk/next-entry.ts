import type { QueueEntry } from "../verification-answers.ts";

/**
 * The next data point that is not decided, after the given one and round to the start; null when all are decided.
 *
 * @param step 1 forwards, -1 backwards
 */
export function nextOpen(entries: readonly QueueEntry[], from: string | null, step: 1 | -1 = 1): string | null {
  const start = entries.findIndex(({ dataPointId }) => dataPointId === from);
  for (let distance = 1; distance <= entries.length; distance += 1) {
    const place = (((start + step * distance) % entries.length) + entries.length) % entries.length;
    const entry = entries[place];
    if (entry && !entry.decided) return entry.dataPointId;
  }
  return null;
}

/** The data point beside the given one, decided or not; the same at the ends. */
export function beside(entries: readonly QueueEntry[], from: string | null, step: 1 | -1): string | null {
  const place = entries.findIndex(({ dataPointId }) => dataPointId === from) + step;
  return entries[Math.min(Math.max(place, 0), entries.length - 1)]?.dataPointId ?? null;
}
