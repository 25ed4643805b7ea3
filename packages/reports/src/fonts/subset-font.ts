import { readCharacterMap, writeCharacterMap } from "./character-map.ts";
import type { CharacterMap } from "./character-map.ts";
import { readFontTables, writeFontTables } from "./font-tables.ts";

const kept = ["OS/2", "head", "hhea", "hmtx", "maxp", "name", "prep", "gasp"];

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
  const table = (tag: string): Uint8Array => {
    const found = tables.get(tag);
    if (!found) throw new RangeError(`subsetFont requires the table ${tag}`);
    return found;
  };
  const all = readCharacterMap(table("cmap"));
  const used: CharacterMap = new Map(
    [...new Set(text)].flatMap((character): [number, number][] => {
      const code = character.codePointAt(0) ?? 0;
      const glyph = all.get(code);
      return glyph === undefined ? [] : [[code, glyph]];
    }),
  );
  const outlines = readOutlines(table("glyf"), table("loca"), isLong(table("head")));
  const glyphs = withComponents(outlines, new Set([0, ...used.values()]));
  const { glyf, loca } = writeOutlines(outlines, glyphs);
  return writeFontTables(
    new Map([
      ...kept.flatMap((tag): [string, Uint8Array][] => (tables.has(tag) ? [[tag, table(tag)]] : [])),
      ["head", withLongLocations(table("head"))],
      ["cmap", writeCharacterMap(used)],
      ["glyf", glyf],
      ["loca", loca],
      ["post", namelessPost(table("post"))],
    ]),
  );
}

const viewOf = (table: Uint8Array): DataView => new DataView(table.buffer, table.byteOffset, table.byteLength);

const isLong = (head: Uint8Array): boolean => viewOf(head).getInt16(50) === 1;

function withLongLocations(head: Uint8Array): Uint8Array {
  const copy = head.slice();
  viewOf(copy).setInt16(50, 1);
  return copy;
}

/** `post` of version 3: metrics without glyph names. */
function namelessPost(post: Uint8Array): Uint8Array {
  const copy = post.slice(0, 32);
  viewOf(copy).setUint32(0, 0x0003_0000);
  return copy;
}

function readOutlines(glyf: Uint8Array, loca: Uint8Array, long: boolean): Uint8Array[] {
  const view = viewOf(loca);
  const location = (glyph: number) => (long ? view.getUint32(4 * glyph) : 2 * view.getUint16(2 * glyph));
  const count = loca.byteLength / (long ? 4 : 2) - 1;
  return Array.from({ length: count }, (_, glyph) => glyf.subarray(location(glyph), location(glyph + 1)));
}

function withComponents(outlines: readonly Uint8Array[], glyphs: ReadonlySet<number>): ReadonlySet<number> {
  const found = new Set<number>();
  const open = [...glyphs];
  for (let glyph = open.pop(); glyph !== undefined; glyph = open.pop()) {
    if (found.has(glyph)) continue;
    found.add(glyph);
    open.push(...componentsOf(outlines[glyph] ?? new Uint8Array()));
  }
  return found;
}

/** Glyphs that a composite glyph is put together from; none for a simple one. */
function componentsOf(outline: Uint8Array): number[] {
  if (outline.byteLength < 10 || viewOf(outline).getInt16(0) >= 0) return [];
  const view = viewOf(outline);
  const components: number[] = [];
  for (let at = 10, flags = 0x20; flags & 0x20;) {
    flags = view.getUint16(at);
    components.push(view.getUint16(at + 2));
    const words = flags & 0x01 ? 4 : 2;
    const scale = flags & 0x08 ? 2 : flags & 0x40 ? 4 : flags & 0x80 ? 8 : 0;
    at += 4 + words + scale;
  }
  return components;
}

function writeOutlines(outlines: readonly Uint8Array[], glyphs: ReadonlySet<number>) {
  const loca = new Uint8Array(4 * (outlines.length + 1));
  const view = viewOf(loca);
  const parts: Uint8Array[] = [];
  let size = 0;
  for (const [glyph, outline] of outlines.entries()) {
    view.setUint32(4 * glyph, size);
    if (!glyphs.has(glyph)) continue;
    parts.push(outline);
    size += outline.byteLength;
  }
  view.setUint32(4 * outlines.length, size);
  return { loca, glyf: new Uint8Array(Buffer.concat(parts)) };
}
