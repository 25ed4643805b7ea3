/** Units that are not said after a figure: a ratio of 0.74 is 0.74. */
const unsaid = new Set(["number", "ratio", "coefficient", "yes-no"]);

/** True for units that say nothing: a figure without one is as clear as with it. @example isUnsaid("ratio") // => true */
export function isUnsaid(unit: string): boolean {
  return unsaid.has(unit);
}

/**
 * What a message puts after a figure: the unit, with a no-break space before it, or nothing.
 *
 * @example unitWords("percent") // => { gap: "\u00a0", unit: "@unit.percent" }
 * @example unitWords("ratio") // => { gap: "", unit: "" }
 */
export function unitWords(unit: string): { gap: string; unit: string } {
  return isUnsaid(unit) ? { gap: "", unit: "" } : { gap: "\u00a0", unit: `@unit.${unit}` };
}
