import { SourceError } from "@urbimetry/model";

/**
 * Parses JSON that may come from anywhere.
 *
 * @param depth how deep arrays and objects may nest; checked before parsing
 * @throws SourceError `json-too-deep`, `damaged-json` with the line of the fault
 * @example parseJson('{"a":[1]}', 64) // => { a: [1] }
 */
export function parseJson(text: string, depth: number): unknown {
  checkDepth(text, depth);
  try {
    return JSON.parse(text) as unknown;
  } catch (cause) {
    const position = Number(/position (\d+)/.exec(String(cause))?.[1] ?? Number.NaN);
    const line = Number.isNaN(position) ? text.split("\n").length : text.slice(0, position).split("\n").length;
    throw new SourceError("damaged-json", `the JSON is broken in line ${line}`, { line }, { cause });
  }
}

function checkDepth(text: string, limit: number): void {
  let depth = 0;
  for (let at = 0; at < text.length; at += 1) {
    const code = text.charCodeAt(at);
    if (code === 34) at = stringEnd(text, at + 1);
    else if (code === 123 || code === 91) {
      depth += 1;
      if (depth > limit) throw new SourceError("json-too-deep", `the JSON nests deeper than ${limit}`, { limit });
    } else if (code === 125 || code === 93) depth -= 1;
  }
}

function stringEnd(text: string, from: number): number {
  let at = text.indexOf('"', from);
  while (at >= 0) {
    let backslashes = 0;
    while (text.charCodeAt(at - 1 - backslashes) === 92) backslashes += 1;
    if (backslashes % 2 === 0) return at;
    at = text.indexOf('"', at + 1);
  }
  return text.length;
}
