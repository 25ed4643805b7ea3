import { readFileSync } from "node:fs";
import { createRequire } from "node:module";

/** Width of a character in thousandths of the font size; undefined when the font has no shape for it. */
export type Advance = (code: number) => number | undefined;

const files = {
  latin: { 400: "noto-sans/400Regular/NotoSans_400Regular.ttf", 600: "noto-sans/600SemiBold/NotoSans_600SemiBold.ttf" },
  arabic: {
    400: "noto-sans-arabic/400Regular/NotoSansArabic_400Regular.ttf",
    600: "noto-sans-arabic/600SemiBold/NotoSansArabic_600SemiBold.ttf",
  },
};

/**
 * Reads the advance widths of a font that the product ships.
 *
 * @see OpenType specification, tables `head`, `hhea`, `hmtx` and `cmap` (formats 4 and 12)
 */
export function readAdvances(family: keyof typeof files, weight: 400 | 600): Advance {
  const path = createRequire(import.meta.url).resolve(`@expo-google-fonts/${files[family][weight]}`);
  const font = readFileSync(path);
  const tables = new Map<string, number>();
  for (let index = 0; index < font.readUInt16BE(4); index++) {
    const record = 12 + 16 * index;
    tables.set(font.toString("latin1", record, record + 4), font.readUInt32BE(record + 8));
  }
  const table = (tag: string) => tables.get(tag) ?? 0;
  const unitsPerEm = font.readUInt16BE(table("head") + 18);
  const widths = font.readUInt16BE(table("hhea") + 34);
  const glyphs = readGlyphs(font, table("cmap"));
  return (code) => {
    const glyph = glyphs.get(code);
    if (glyph === undefined) return undefined;
    const width = font.readUInt16BE(table("hmtx") + 4 * Math.min(glyph, widths - 1));
    return Math.round((1000 * width) / unitsPerEm);
  };
}

/** Widths of the Arabic letters by shape (alone, end, beginning, within), taken from the presentation forms. */
export function arabicLetters(advance: Advance): [letter: string, shapes: number[]][] {
  const shapes = new Map<string, number[]>();
  for (let code = 0xfe80; code <= 0xfefc; code++) {
    const letter = String.fromCodePoint(code).normalize("NFKC");
    shapes.set(letter, [...(shapes.get(letter) ?? []), advance(code) ?? 0]);
  }
  return [...shapes];
}

function readGlyphs(font: Buffer, cmap: number): ReadonlyMap<number, number> {
  const glyphs = new Map<number, number>();
  for (let index = 0; index < font.readUInt16BE(cmap + 2); index++) {
    const at = cmap + font.readUInt32BE(cmap + 8 + 8 * index);
    const format = font.readUInt16BE(at);
    if (format === 4) readSegments(font, at, glyphs);
    if (format === 12) readGroups(font, at, glyphs);
  }
  return glyphs;
}

function readGroups(font: Buffer, at: number, glyphs: Map<number, number>): void {
  for (let group = 0; group < font.readUInt32BE(at + 12); group++) {
    const record = at + 16 + 12 * group;
    const first = font.readUInt32BE(record);
    for (let code = first; code <= font.readUInt32BE(record + 4); code++)
      glyphs.set(code, font.readUInt32BE(record + 8) + code - first);
  }
}

function readSegments(font: Buffer, at: number, glyphs: Map<number, number>): void {
  const twice = font.readUInt16BE(at + 6);
  for (let offset = 0; offset < twice; offset += 2) {
    const last = font.readUInt16BE(at + 14 + offset);
    const first = font.readUInt16BE(at + 16 + twice + offset);
    const delta = font.readInt16BE(at + 16 + 2 * twice + offset);
    const rangeAt = at + 16 + 3 * twice + offset;
    const range = font.readUInt16BE(rangeAt);
    for (let code = first; code <= last && code < 0xffff; code++) {
      const raw = range === 0 ? code : font.readUInt16BE(rangeAt + range + 2 * (code - first));
      const glyph = range !== 0 && raw === 0 ? 0 : (raw + delta) & 0xffff;
      if (glyph !== 0) glyphs.set(code, glyph);
    }
  }
}
