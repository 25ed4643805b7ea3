import { readCharacterMap, writeCharacterMap } from "./character-map.ts";
import type { CharacterMap } from "./character-map.ts";
import { readFontTables, writeFontTables } from "./font-tables.ts";
import { componentPlaces, namelessPost, readOutlines, tableOf, viewOf, writeOutlines } from "./glyph-outlines.ts";

const kept = ["OS/2", "hhea", "hmtx", "maxp", "name", "prep", "gasp"];

/**
 * The font cut down to the characters of a text, for a page that carries its fonts along.
 *
 * Glyphs keep their numbers; the outlines of the others are left empty, which compresses to almost nothing. The
 * layout tables are left out, because they could lead to a glyph that is now empty: so scripts whose letters join
 * (Arabic) must not be cut.
 *
 * @param font TrueType font
 * @param text whatever is to be set; characters the font does not have are passed over
 */
export function subsetFont(font: Uint8Array, text: string): Uint8Array {
  const tables = readFontTables(font);
  const all = readCharacterMap(tableOf(tables, "cmap"));
  const used: CharacterMap = new Map(
    [...new Set(text)].flatMap((character): [number, number][] => {
      const code = character.codePointAt(0) ?? 0;
      const glyph = all.get(code);
      return glyph === undefined ? [] : [[code, glyph]];
    }),
  );
  const outlines = readOutlines(tables);
  const glyphs = withComponents(outlines, new Set([0, ...used.values()]));
  const empty = new Uint8Array();
  return writeFontTables(
    new Map([
      ...kept.flatMap((tag): [string, Uint8Array][] => (tables.has(tag) ? [[tag, tableOf(tables, tag)]] : [])),
      ...writeOutlines(
        outlines.map((outline, glyph) => (glyphs.has(glyph) ? outline : empty)),
        tableOf(tables, "head"),
      ),
      ["cmap", writeCharacterMap(used)],
      ["post", namelessPost(tableOf(tables, "post"))],
    ]),
  );
}

function withComponents(outlines: readonly Uint8Array[], glyphs: ReadonlySet<number>): ReadonlySet<number> {
  const found = new Set<number>();
  const open = [...glyphs];
  for (let glyph = open.pop(); glyph !== undefined; glyph = open.pop()) {
    if (found.has(glyph)) continue;
    found.add(glyph);
    const outline = outlines[glyph] ?? new Uint8Array();
    open.push(...componentPlaces(outline).map((at) => viewOf(outline).getUint16(at)));
  }
  return found;
}
