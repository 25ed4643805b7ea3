import type { PlausibleRange } from "./plausible-range.ts";

type Bound = number | null;

const range =
  (change: PlausibleRange["change"], lasting: boolean) =>
  (low: Bound, high: Bound, reason: string): PlausibleRange => ({ low, high, change, lasting, reason });

/** Moves by some percent a year. */
export const steady = range("steady", false);

/** Moves by some percent a year, and may stay exactly the same because what it measures is built. */
export const lasting = range("steady", true);

/** May move several times over within a year. */
export const variable = range("variable", false);

/** May move several times over, and may stay exactly the same. */
export const programme = range("variable", true);

/** Rare events: last year says nothing about this year. */
export const erratic = range("erratic", false);
