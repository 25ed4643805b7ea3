export type { CheckInput, NationalFigures, PeerStatistics } from "./check-input.ts";
export { plausibleRange } from "./plausible/plausible-range.ts";
export type { PlausibleRange } from "./plausible/plausible-range.ts";
export { ruleBook } from "./rule-book.ts";
export { runChecks } from "./run-checks.ts";
