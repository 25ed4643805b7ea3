import { SourceError } from "@urbimetry/model";
import type { ReadLimits } from "../limits.ts";
import { decodeText } from "../text/decode-text.ts";

/**
 * Parses JSON that may come from anywhere. How deep it nests and how long its texts are is checked before.
 *
 * @throws SourceError `json-too-deep`, `field-too-long`, `damaged-json` with the line of the fault
 */
export function parseJson(bytes: Uint8Array, limits: ReadLimits): unknown {
  // UTF-16 has a zero byte in every bracket and quote; other encodings write them as single bytes.
  const wide = bytes.subarray(0, 64).includes(0);
  if (!wide) checkShape(bytes, limits);
  const { text } = decodeText(bytes);
  if (wide) checkShape(new TextEncoder().encode(text), limits);
  try {
    return JSON.parse(text) as unknown;
  } catch (cause) {
    const position = Number(/position (\d+)/.exec(String(cause))?.[1] ?? text.length);
    const line = text.slice(0, position).split("\n").length;
    throw new SourceError("damaged-json", `the JSON is broken in line ${line}`, { line }, { cause });
  }
}

const quote = 34;
const backslash = 92;

function checkShape(bytes: Uint8Array, { depth: deepest, fieldLength }: ReadLimits): void {
  let depth = 0;
  for (let at = 0; at < bytes.length; at += 1) {
    const byte = bytes[at];
    if (byte === quote) {
      const end = stringEnd(bytes, at + 1);
      if (end - at > fieldLength * 4)
        throw new SourceError("field-too-long", "a text is too long", { limit: fieldLength });
      at = end;
    } else if (byte === 123 || byte === 91) {
      depth += 1;
      if (depth > deepest)
        throw new SourceError("json-too-deep", `the JSON nests deeper than ${deepest}`, { limit: deepest });
    } else if (byte === 125 || byte === 93) depth -= 1;
  }
}

function stringEnd(bytes: Uint8Array, from: number): number {
  let at = bytes.indexOf(quote, from);
  while (at >= 0) {
    let backslashes = 0;
    while (at - 1 - backslashes >= from && bytes[at - 1 - backslashes] === backslash) backslashes += 1;
    if (backslashes % 2 === 0) return at;
    at = bytes.indexOf(quote, at + 1);
  }
  return bytes.length;
}
