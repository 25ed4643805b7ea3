/**
 * JSON with sorted keys and no spaces, the same text for the same content wherever it is written.
 *
 * Members that are `undefined` are left out, as JSON does.
 *
 * @throws TypeError for a number that JSON cannot hold
 * @see RFC 8785, JSON Canonicalization Scheme, which this follows for the values that occur here
 * @example canonicalJson({ b: 1, a: [true, null] }) // => "{\"a\":[true,null],\"b\":1}"
 */
export function canonicalJson(content: unknown): string {
  if (typeof content === "number" && !Number.isFinite(content))
    throw new TypeError(`canonicalJson requires finite numbers, got ${content}`);
  if (Array.isArray(content)) return `[${content.map((one) => canonicalJson(one ?? null)).join(",")}]`;
  if (content === null || typeof content !== "object") return JSON.stringify(content);
  const members = Object.entries(content)
    .filter(([, value]) => value !== undefined)
    .sort(([one], [other]) => (one < other ? -1 : 1))
    .map(([key, value]) => `${JSON.stringify(key)}:${canonicalJson(value)}`);
  return `{${members.join(",")}}`;
}
