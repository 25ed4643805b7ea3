/** The tables of an OpenType font by tag, in the order of its directory: `glyf`, `cmap`, `name`, … */
export type FontTables = ReadonlyMap<string, Uint8Array>;

const trueType = 0x0001_0000;
const directoryEntry = 16;
const header = 12;

/**
 * Takes a TrueType font apart into its tables. The tables are views into the given bytes, not copies.
 *
 * @throws RangeError when the bytes are not a single TrueType font
 * @see OpenType 1.9, "Organization of an OpenType Font"
 */
export function readFontTables(font: Uint8Array): FontTables {
  const view = new DataView(font.buffer, font.byteOffset, font.byteLength);
  if (font.byteLength < header || view.getUint32(0) !== trueType) {
    throw new RangeError("readFontTables requires a TrueType font");
  }
  const tables = new Map<string, Uint8Array>();
  for (let index = 0; index < view.getUint16(4); index++) {
    const entry = header + directoryEntry * index;
    const tag = String.fromCodePoint(...font.subarray(entry, entry + 4));
    const start = view.getUint32(entry + 8);
    tables.set(tag, font.subarray(start, start + view.getUint32(entry + 12)));
  }
  return tables;
}

/** Sum of a table's 32-bit words, as the directory of a font wants it; the table is padded with zeros to full words. */
export function tableChecksum(table: Uint8Array): number {
  const padded = new Uint8Array(aligned(table.byteLength));
  padded.set(table);
  const view = new DataView(padded.buffer);
  let sum = 0;
  for (let at = 0; at < padded.byteLength; at += 4) sum = (sum + view.getUint32(at)) >>> 0;
  return sum;
}

/**
 * Next multiple of four, where a table may begin.
 *
 * @example aligned(5) // => 8
 */
export function aligned(length: number): number {
  return (length + 3) & ~3;
}

/** Puts tables together to a TrueType font. */
export function writeFontTables(tables: FontTables): Uint8Array {
  const entries = [...tables].sort(([a], [b]) => (a < b ? -1 : 1));
  const size = entries.reduce(
    (sum, [, table]) => sum + aligned(table.byteLength),
    header + directoryEntry * entries.length,
  );
  const font = new Uint8Array(size);
  const view = new DataView(font.buffer);
  const powers = Math.floor(Math.log2(entries.length));
  view.setUint32(0, trueType);
  view.setUint16(4, entries.length);
  view.setUint16(6, directoryEntry * 2 ** powers);
  view.setUint16(8, powers);
  view.setUint16(10, directoryEntry * (entries.length - 2 ** powers));
  let start = header + directoryEntry * entries.length;
  for (const [index, [tag, table]] of entries.entries()) {
    const entry = header + directoryEntry * index;
    font.set(new TextEncoder().encode(tag), entry);
    view.setUint32(entry + 4, tableChecksum(table));
    view.setUint32(entry + 8, start);
    view.setUint32(entry + 12, table.byteLength);
    font.set(table, start);
    start += aligned(table.byteLength);
  }
  return font;
}
