import { readCharacterMap, writeCharacterMap } from "./character-map.ts";
import { readFontTables, writeFontTables } from "./font-tables.ts";
import type { FontTables } from "./font-tables.ts";
import { componentPlaces, namelessPost, readOutlines, tableOf, viewOf, writeOutlines } from "./glyph-outlines.ts";

const mostGlyphs = 0xffff;

/**
 * One font with the characters of several, in which every character is drawn as exactly one glyph: there are no
 * layout tables.
 *
 * @param fonts TrueType fonts of one design and one unit; a character is taken from the first that has it
 * @throws RangeError when the fonts differ in units or have more than 65 535 glyphs together
 */
export function mergeFonts(fonts: readonly Uint8Array[]): Uint8Array {
  const parts = fonts.map(readFontTables);
  const [first] = parts;
  if (!first) throw new RangeError("mergeFonts requires a font");
  const unit = (tables: FontTables) => viewOf(tableOf(tables, "head")).getUint16(18);
  if (parts.some((part) => unit(part) !== unit(first))) throw new RangeError("mergeFonts requires fonts of one unit");

  const characters = new Map<number, number>();
  const outlines: Uint8Array[] = [];
  const metrics: Uint8Array[] = [];
  for (const part of parts) {
    const start = outlines.length;
    const own = readOutlines(part);
    outlines.push(...own.map((outline) => renumbered(outline, start)));
    metrics.push(fullMetrics(part, own.length));
    for (const [code, glyph] of readCharacterMap(tableOf(part, "cmap"))) {
      if (!characters.has(code)) characters.set(code, start + glyph);
    }
  }
  if (outlines.length > mostGlyphs)
    throw new RangeError(`mergeFonts allows ${mostGlyphs} glyphs, got ${outlines.length}`);
  return writeFontTables(
    new Map([
      ["OS/2", tableOf(first, "OS/2")],
      ["name", tableOf(first, "name")],
      ["post", namelessPost(tableOf(first, "post"))],
      ["cmap", writeCharacterMap(characters)],
      ["hmtx", new Uint8Array(Buffer.concat(metrics))],
      ["hhea", withCount(tableOf(first, "hhea"), 34, outlines.length)],
      [
        "maxp",
        maxima(
          parts.map((part) => tableOf(part, "maxp")),
          outlines.length,
        ),
      ],
      ...writeOutlines(outlines, tableOf(first, "head")),
    ]),
  );
}

function renumbered(outline: Uint8Array, start: number): Uint8Array {
  const places = start === 0 ? [] : componentPlaces(outline);
  if (places.length === 0) return outline;
  const copy = outline.slice();
  const view = viewOf(copy);
  for (const at of places) view.setUint16(at, view.getUint16(at) + start);
  return copy;
}

/** Width and bearing for every glyph; in the table the last width stands for all that follow. */
function fullMetrics(tables: FontTables, glyphs: number): Uint8Array {
  const hmtx = tableOf(tables, "hmtx");
  const stated = viewOf(tableOf(tables, "hhea")).getUint16(34);
  const full = new Uint8Array(4 * glyphs);
  full.set(hmtx.subarray(0, 4 * stated));
  const lastWidth = hmtx.subarray(4 * stated - 4, 4 * stated - 2);
  for (let glyph = stated; glyph < glyphs; glyph++) {
    full.set(lastWidth, 4 * glyph);
    full.set(hmtx.subarray(4 * stated + 2 * (glyph - stated), 4 * stated + 2 * (glyph - stated) + 2), 4 * glyph + 2);
  }
  return full;
}

function withCount(table: Uint8Array, at: number, count: number): Uint8Array {
  const copy = table.slice();
  viewOf(copy).setUint16(at, count);
  return copy;
}

/** `maxp` with the greatest of each limit. */
function maxima(tables: readonly Uint8Array[], glyphs: number): Uint8Array {
  const [first = new Uint8Array()] = tables;
  const greatest = first.slice();
  for (let at = 6; at + 2 <= greatest.byteLength; at += 2) {
    viewOf(greatest).setUint16(at, Math.max(...tables.map((table) => viewOf(table).getUint16(at))));
  }
  return withCount(greatest, 4, glyphs);
}
