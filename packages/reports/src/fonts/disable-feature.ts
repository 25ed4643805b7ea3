import { readFontTables, writeFontTables } from "./font-tables.ts";

/** A tag that no layout engine asks for. */
const unused = new TextEncoder().encode("zzzz");

/**
 * The same font with one layout feature switched off, by giving it a tag that nobody asks for.
 *
 * @param feature OpenType tag of a substitution feature, e.g. `ccmp`
 */
export function disableFeature(font: Uint8Array, feature: string): Uint8Array {
  const tables = readFontTables(font);
  const substitution = tables.get("GSUB")?.slice();
  if (!substitution) return font;
  const view = new DataView(substitution.buffer);
  const list = view.getUint16(6);
  for (let index = 0; index < view.getUint16(list); index++) {
    const at = list + 2 + 6 * index;
    if (String.fromCodePoint(...substitution.subarray(at, at + 4)) === feature) substitution.set(unused, at);
  }
  return writeFontTables(new Map([...tables, ["GSUB", substitution]]));
}
