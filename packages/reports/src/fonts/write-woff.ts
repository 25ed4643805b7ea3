import { deflateSync } from "node:zlib";
import { aligned, readFontTables, tableChecksum } from "./font-tables.ts";

const header = 44;
const directoryEntry = 20;

/**
 * Packs a TrueType font as WOFF, each table compressed where that helps.
 *
 * @see W3C, WOFF File Format 1.0, sections 3 to 5
 */
export function writeWoff(font: Uint8Array): Uint8Array {
  const tables = [...readFontTables(font)].map(([tag, table]) => {
    const packed = deflateSync(table, { level: 9 });
    return { tag, table, stored: packed.byteLength < table.byteLength ? new Uint8Array(packed) : table };
  });
  const start = header + directoryEntry * tables.length;
  const woff = new Uint8Array(tables.reduce((sum, { stored }) => sum + aligned(stored.byteLength), start));
  const view = new DataView(woff.buffer);
  const unpacked = tables.reduce((sum, { table }) => sum + aligned(table.byteLength), 12 + 16 * tables.length);
  view.setUint32(0, 0x774f_4646);
  view.setUint32(4, 0x0001_0000);
  view.setUint32(8, woff.byteLength);
  view.setUint16(12, tables.length);
  view.setUint32(16, unpacked);
  view.setUint16(20, 1);
  let offset = start;
  for (const [index, { tag, table, stored }] of tables.entries()) {
    const entry = header + directoryEntry * index;
    woff.set(new TextEncoder().encode(tag), entry);
    view.setUint32(entry + 4, offset);
    view.setUint32(entry + 8, stored.byteLength);
    view.setUint32(entry + 12, table.byteLength);
    view.setUint32(entry + 16, tableChecksum(table));
    woff.set(stored, offset);
    offset += aligned(stored.byteLength);
  }
  return woff;
}
