import type { FontTables } from "./font-tables.ts";

/** View of a table for reading and writing numbers. */
export const viewOf = (table: Uint8Array): DataView => new DataView(table.buffer, table.byteOffset, table.byteLength);

/**
 * A table of a font.
 *
 * @throws RangeError when the font does not have it
 */
export function tableOf(tables: FontTables, tag: string): Uint8Array {
  const table = tables.get(tag);
  if (!table) throw new RangeError(`the font has no table ${tag}`);
  return table;
}

/** Outlines of all glyphs by glyph number (`glyf` cut at `loca`); a glyph without a shape is empty. */
export function readOutlines(tables: FontTables): Uint8Array[] {
  const glyf = tableOf(tables, "glyf");
  const loca = viewOf(tableOf(tables, "loca"));
  const long = viewOf(tableOf(tables, "head")).getInt16(50) === 1;
  const location = (glyph: number) => (long ? loca.getUint32(4 * glyph) : 2 * loca.getUint16(2 * glyph));
  const count = loca.byteLength / (long ? 4 : 2) - 1;
  return Array.from({ length: count }, (_, glyph) => glyf.subarray(location(glyph), location(glyph + 1)));
}

/** Writes outlines as the tables `glyf` and `loca`, and the `head` that goes with them. */
export function writeOutlines(outlines: readonly Uint8Array[], head: Uint8Array): [tag: string, table: Uint8Array][] {
  const loca = new Uint8Array(4 * (outlines.length + 1));
  const view = viewOf(loca);
  const padded = outlines.map((outline) => outline.byteLength + (outline.byteLength % 2));
  const glyf = new Uint8Array(padded.reduce((sum, size) => sum + size, 0));
  let offset = 0;
  for (const [glyph, outline] of outlines.entries()) {
    view.setUint32(4 * glyph, offset);
    glyf.set(outline, offset);
    offset += padded[glyph] ?? 0;
  }
  view.setUint32(4 * outlines.length, offset);
  const longHead = head.slice();
  viewOf(longHead).setInt16(50, 1);
  return [
    ["glyf", glyf],
    ["loca", loca],
    ["head", longHead],
  ];
}

/** Where the numbers of its components stand in a composite glyph, in bytes; none for a simple one. */
export function componentPlaces(outline: Uint8Array): number[] {
  if (outline.byteLength < 10 || viewOf(outline).getInt16(0) >= 0) return [];
  const view = viewOf(outline);
  const places: number[] = [];
  for (let at = 10, flags = 0x20; flags & 0x20;) {
    flags = view.getUint16(at);
    places.push(at + 2);
    const offsets = flags & 0x01 ? 4 : 2;
    const scale = flags & 0x08 ? 2 : flags & 0x40 ? 4 : flags & 0x80 ? 8 : 0;
    at += 4 + offsets + scale;
  }
  return places;
}

/** `post` of version 3: metrics without glyph names. */
export function namelessPost(post: Uint8Array): Uint8Array {
  const copy = post.slice(0, 32);
  viewOf(copy).setUint32(0, 0x0003_0000);
  return copy;
}
