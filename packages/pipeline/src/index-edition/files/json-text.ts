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
 * Content with one long list as JSON: a line for each item of the list, so that a file of thousands of cities stays small and
 * two of them can be compared line by line.
 *
 * @param list name of the list among the content's keys
 * @example listText({ a: 1, list: [{ b: 2 }, { b: 3 }] }, "list") // => "{\n\"a\": 1,\n\"list\": [\n{\"b\":2},\n{\"b\":3}\n]\n}\n"
 */
export function listText<Name extends string>(content: Record<Name, readonly unknown[]> & object, list: Name): string {
  const entries = Object.entries(content as Record<string, unknown>).filter(([, value]) => value !== undefined);
  const lines = entries.map(([key, value]) =>
    key === list
      ? `${JSON.stringify(key)}: [\n${(value as readonly unknown[]).map((item) => JSON.stringify(item)).join(",\n")}\n]`
      : `${JSON.stringify(key)}: ${JSON.stringify(value, null, 1)}`,
  );
  return `{\n${lines.join(",\n")}\n}\n`;
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
