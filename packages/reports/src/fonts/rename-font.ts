import { readFontTables, writeFontTables } from "./font-tables.ts";

const windows = 3;
const unicodeFull = 1;
const english = 0x0409;

/**
 * The same font under another family name.
 *
 * The PDF compiler also sees the fonts installed on the machine. Under a name of our own a report is set in the
 * font files shipped with the product and in no others, and has the same bytes on every machine.
 *
 * @param family   new family name, e.g. `Urbimetry Sans`
 * @param subfamily `Regular` or `SemiBold`
 */
export function renameFont(font: Uint8Array, family: string, subfamily: string): Uint8Array {
  const postScriptName = `${family.replaceAll(" ", "")}-${subfamily}`;
  const names: [id: number, text: string][] = [
    [1, subfamily === "Regular" ? family : `${family} ${subfamily}`],
    [2, "Regular"],
    [4, `${family} ${subfamily}`],
    [6, postScriptName],
    [16, family],
    [17, subfamily],
  ];
  return writeFontTables(new Map([...readFontTables(font), ["name", nameTable(names)]]));
}

function nameTable(names: readonly [id: number, text: string][]): Uint8Array {
  const texts = names.map(([, text]) => Buffer.from(text, "utf16le").swap16());
  const storage = 6 + 12 * names.length;
  const table = new Uint8Array(storage + texts.reduce((sum, text) => sum + text.byteLength, 0));
  const view = new DataView(table.buffer);
  view.setUint16(2, names.length);
  view.setUint16(4, storage);
  let offset = 0;
  for (const [index, [id]] of names.entries()) {
    const text = texts[index] ?? Buffer.alloc(0);
    const record = [windows, unicodeFull, english, id, text.byteLength, offset];
    for (const [field, value] of record.entries()) view.setUint16(6 + 12 * index + 2 * field, value);
    table.set(text, storage + offset);
    offset += text.byteLength;
  }
  return table;
}
