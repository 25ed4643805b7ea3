/** Content that JSON can say. */
export type Plain = string | number | boolean | null | Plain[] | { [key: string]: Plain };

/**
 * Findings of a step as JSON can say them: typed arrays become lists, maps become objects, missing (`NaN`) becomes null, and
 * what is infinite (a limit that is not there) becomes `"Infinity"`.
 *
 * @throws TypeError for a function or a symbol: no finding has one
 * @example plainJson({ counts: Int32Array.of(1, 2), share: Number.NaN }) // => { counts: [1, 2], share: null }
 */
export function plainJson(content: unknown): Plain {
  if (content === null || content === undefined) return null;
  if (typeof content === "string" || typeof content === "boolean") return content;
  if (typeof content === "number") {
    if (Number.isNaN(content)) return null;
    if (!Number.isFinite(content)) return String(content);
    return content === 0 ? 0 : content;
  }
  if (Array.isArray(content)) return content.map(plainJson);
  if (ArrayBuffer.isView(content)) return Array.from(content as unknown as ArrayLike<number>, plainJson);
  if (content instanceof Set) return [...content].map(plainJson);
  if (typeof content !== "object") throw new TypeError(`plainJson has no form for a ${typeof content}`);
  const entries = content instanceof Map ? [...content] : Object.entries(content);
  return Object.fromEntries(
    entries
      .filter(([, value]) => value !== undefined)
      .map(([key, value]): [string, Plain] => [String(key), plainJson(value)]),
  );
}
