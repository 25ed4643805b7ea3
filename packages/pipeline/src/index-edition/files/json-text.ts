/**
 * Content as JSON that is the same wherever it is written: keys in the order of the content, one line feed at the end.
 * `NaN`, which only stands for missing here, becomes null.
 *
 * @example jsonText({ b: 1, a: [NaN] }) // => "{\n  \"b\": 1,\n  \"a\": [\n    null\n  ]\n}\n"
 */
export function jsonText(content: unknown): string {
  return `${JSON.stringify(content, null, 2)}\n`;
}

/**
 * A number as results carry it: twelve significant digits, so that the last bits of a sum don't decide whether two editions
 * are the same; null for missing.
 *
 * @example published(0.1 + 0.2) // => 0.3
 * @example published(Number.NaN) // => null
 */
export function published(value: number): number | null {
  if (Number.isNaN(value)) return null;
  const rounded = Number(value.toPrecision(12));
  return rounded === 0 ? 0 : rounded;
}
