import type { FrozenReading } from "@urbimetry/pipeline";

/** What is published is asked for often and changes never: the last ones are kept, by the hash of what was frozen. */
const mostKept = 100;
const kept = new Map<string, FrozenReading>();

/** A published round as it was computed before, or computed now. */
export async function keptReading(
  sha256: string,
  read: () => Promise<FrozenReading | null>,
): Promise<FrozenReading | null> {
  const known = kept.get(sha256);
  if (known) return known;
  const fresh = await read();
  if (fresh === null) return null;
  kept.set(sha256, fresh);
  const [oldest] = kept.keys();
  if (kept.size > mostKept && oldest !== undefined) kept.delete(oldest);
  return fresh;
}
