import { inflateSync } from "node:zlib";
import { describe, expect, it } from "vitest";
import { inPresentationForms } from "./arabic-forms.ts";
import { readCharacterMap, writeCharacterMap } from "./character-map.ts";
import { chooseFamilies, drawableText, wellFormedText } from "./choose-families.ts";
import { familyCharacters, fontFamilies, fontFile } from "./families.ts";
import { readFontTables, tableChecksum, writeFontTables } from "./font-tables.ts";
import { componentPlaces, readOutlines, viewOf } from "./glyph-outlines.ts";
import { mergeFonts } from "./merge-fonts.ts";
import { renameFont } from "./rename-font.ts";
import { subsetFont } from "./subset-font.ts";
import { writeWoff } from "./write-woff.ts";

const familyOf = (id: string) => {
  const family = fontFamilies.find((candidate) => candidate.id === id);
  if (!family) throw new Error(`no family ${id}`);
  return family;
};
const latin = fontFile(familyOf("latin"), 400);
const arabic = fontFile(familyOf("arabic"), 400);
const tableOf = (font: Uint8Array, tag: string) => readFontTables(font).get(tag) ?? new Uint8Array();
const outlineSize = (font: Uint8Array, glyph: number) => {
  const loca = new DataView(tableOf(font, "loca").slice().buffer);
  return loca.getUint32(4 * (glyph + 1)) - loca.getUint32(4 * glyph);
};

describe("font tables", () => {
  it("are the same after taking a font apart and putting it together", () => {
    const again = readFontTables(writeFontTables(readFontTables(latin)));
    for (const [tag, table] of readFontTables(latin)) expect(again.get(tag)).toEqual(table);
  });

  it("have checksums as the font itself states them", () => {
    const view = new DataView(latin.buffer, latin.byteOffset);
    const stated = new Map(
      Array.from({ length: view.getUint16(4) }, (_, index) => [
        String.fromCodePoint(...latin.subarray(12 + 16 * index, 16 + 16 * index)),
        view.getUint32(16 + 16 * index),
      ]),
    );
    expect(tableChecksum(tableOf(latin, "glyf"))).toBe(stated.get("glyf"));
  });

  it("are refused for anything but a TrueType font", () => {
    expect(() => readFontTables(new TextEncoder().encode("not a font at all"))).toThrow("requires a TrueType font");
  });
});

describe("renameFont", () => {
  it("gives the font our name and leaves its letters alone", () => {
    const renamed = renameFont(latin, "Urbimetry Sans", "SemiBold");
    expect(Buffer.from(tableOf(renamed, "name")).swap16().toString("utf16le")).toContain("Urbimetry Sans");
    expect(tableOf(renamed, "glyf")).toEqual(tableOf(latin, "glyf"));
  });
});

describe("character map", () => {
  it("is the same after writing and reading it", () => {
    const map = readCharacterMap(tableOf(latin, "cmap"));
    expect(readCharacterMap(writeCharacterMap(map))).toEqual(new Map([...map].sort(([a], [b]) => a - b)));
  });
});

describe("subsetFont", () => {
  const small = subsetFont(latin, "Añ");
  const all = familyCharacters(familyOf("latin"));

  it("keeps the outlines of the letters used, also where a letter is put together from others", () => {
    for (const letter of "Añ") expect(outlineSize(small, all.get(letter.codePointAt(0) ?? 0) ?? 0)).toBeGreaterThan(0);
    // ñ is n and a tilde in Noto Sans, so the n must be there though the text has none
    expect(outlineSize(small, all.get("n".codePointAt(0) ?? 0) ?? 0)).toBeGreaterThan(0);
  });

  it("leaves out the others", () => {
    expect([...readCharacterMap(tableOf(small, "cmap")).keys()]).toEqual([0x41, 0xf1]);
    expect(outlineSize(small, all.get("Z".codePointAt(0) ?? 0) ?? 0)).toBe(0);
    expect(writeWoff(small).byteLength).toBeLessThan(latin.byteLength / 40);
  });
});

describe("writeWoff", () => {
  it("packs each table so that it unpacks to itself", () => {
    const woff = writeWoff(latin);
    const view = new DataView(woff.buffer);
    const entry = 44;
    const [offset, packed, size] = [4, 8, 12].map((at) => view.getUint32(entry + at));
    const tag = String.fromCodePoint(...woff.subarray(entry, entry + 4));
    const stored = woff.subarray(offset, (offset ?? 0) + (packed ?? 0));
    expect(packed === size ? stored : new Uint8Array(inflateSync(stored))).toEqual(tableOf(latin, tag));
    expect(view.getUint32(8)).toBe(woff.byteLength);
  });
});

describe("mergeFonts", () => {
  const merged = mergeFonts([latin, arabic]);
  const map = readCharacterMap(tableOf(merged, "cmap"));
  const outlines = readOutlines(readFontTables(merged));
  const widthOf = (font: Uint8Array, glyph: number) =>
    new DataView(tableOf(font, "hmtx").slice().buffer).getUint16(4 * glyph);

  it("has the letters of both fonts with their outlines and widths", () => {
    const own = readCharacterMap(tableOf(arabic, "cmap"));
    const [alone, joined] = [own.get(0xfe91) ?? 0, map.get(0xfe91) ?? 0];
    expect(outlines[joined]?.byteLength).toBe(readOutlines(readFontTables(arabic))[alone]?.byteLength);
    expect(widthOf(merged, joined)).toBe(widthOf(arabic, alone));
    expect(map.get(0x41)).toBe(familyCharacters(familyOf("latin")).get(0x41));
  });

  it("points composite letters at their parts in the new numbering", () => {
    const count = readOutlines(readFontTables(latin)).length;
    const parts = outlines
      .slice(count)
      .flatMap((outline) => componentPlaces(outline).map((at) => viewOf(outline).getUint16(at)));
    expect(parts.length).toBeGreaterThan(0);
    expect(parts.filter((part) => part < count || part >= outlines.length)).toEqual([]);
  });

  it("has no layout tables, so that a letter is one glyph", () => {
    expect([...readFontTables(merged).keys()].filter((tag) => /GSUB|GPOS|GDEF/.test(tag))).toEqual([]);
  });
});

describe("choosing families", () => {
  it("reads the Chinese fonts only for a text that needs them", () => {
    expect(chooseFamilies("Population 312 400, 64 %").map(({ id }) => id)).toEqual(["latin"]);
    expect(chooseFamilies("Население").map(({ id }) => id)).toEqual(["latin"]);
    expect(chooseFamilies("اقتصاد 64").map(({ id }) => id)).toEqual(["latin", "arabic"]);
    expect(chooseFamilies("经济").map(({ id }) => id)).toEqual(["latin", "han"]);
  });

  it("shows that a character could not be drawn instead of leaving it out", () => {
    expect(drawableText("a🏙b", fontFamilies)).toBe("a�b");
  });

  it("leaves out marks without a shape that no font knows", () => {
    expect(drawableText("a\u{e0061}b\ufe0f", fontFamilies)).toBe("ab");
  });

  it("turns control characters and broken characters into something that can be set", () => {
    expect(wellFormedText("a\u0000\u2028\ud800b\u202ec")).toBe("a  �bc");
  });
});

describe("Arabic letters in drawings", () => {
  it("take the shape of their place in the word", () => {
    // Unicode chart FE70: beh initial FE91, yeh medial FEF4, teh final FE96
    expect(inPresentationForms("بيت")).toBe("\ufe91\ufef4\ufe96");
  });

  it("do not join after alef, dal and waw, nor over a space", () => {
    // dal isolated FEA9, alef isolated FE8D, reh isolated FEAD; beh isolated FE8F
    expect(inPresentationForms("دار ب")).toBe("\ufea9\ufe8d\ufead \ufe8f");
  });

  it("write lam and alef as one, also within a word", () => {
    // seen initial FEB3, lam-alef final FEFC, meem isolated FEE1
    expect(inPresentationForms("سلام")).toBe("\ufeb3\ufefc\ufee1");
  });

  it("exist in the font", () => {
    const map = familyCharacters(familyOf("arabic"));
    const shapes = [...inPresentationForms("الاقتصاد والبيئة والمجتمع والثقافة")].filter((shape) => shape !== " ");
    expect(shapes.filter((shape) => !map.has(shape.codePointAt(0) ?? 0))).toEqual([]);
  });
});
