import { existsSync, readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { describe, expect, it } from "vitest";
import { decodeText } from "./decode-text.ts";

const text = "código;valor\nEC: ICT: ICT: 1C;97,5 %\n";

function utf16(content: string, littleEndian: boolean, withMark: boolean): Uint8Array {
  const units = [...(withMark ? [0xfeff] : []), ...Array.from(content, (character) => character.charCodeAt(0))];
  return Uint8Array.from(units.flatMap((unit) => (littleEndian ? [unit & 255, unit >> 8] : [unit >> 8, unit & 255])));
}

describe("decodeText", () => {
  it.each([
    ["UTF-8", new TextEncoder().encode(text), "utf-8"],
    ["UTF-8 with byte order mark", new TextEncoder().encode(`\ufeff${text}`), "utf-8"],
    ["UTF-16 LE with byte order mark", utf16(text, true, true), "utf-16le"],
    ["UTF-16 BE with byte order mark", utf16(text, false, true), "utf-16be"],
    ["UTF-16 LE without", utf16(text, true, false), "utf-16le"],
    ["UTF-16 BE without", utf16(text, false, false), "utf-16be"],
    ["Windows-1252", Uint8Array.from(text, (character) => character.charCodeAt(0)), "windows-1252"],
  ])("reads %s", (_, bytes, encoding) => {
    expect(decodeText(bytes)).toEqual({ text, encoding });
  });

  it("knows the characters that Windows-1252 has over ISO 8859-1", () => {
    expect(decodeText(Uint8Array.of(0x80, 0x20, 0x92)).text).toBe("€ ’"); // 0x80 and 0x92 by the WHATWG index
  });

  it("refuses bytes that are no text", () => {
    expect(() => decodeText(Uint8Array.of(0x61, 0x62, 0x63, 0x01, 0x02, 0xff, 0x61, 0x62, 0x00))).toThrow("no text");
  });

  const shared = fileURLToPath(new URL("../../../../../../shared/tables/", import.meta.url));
  const missing = !existsSync(shared);
  it("fails without the reference tables where they must be there", () => {
    expect(missing && process.env["CI"] !== undefined).toBe(false);
  });

  it.skipIf(missing)("recognises the encodings of the reference tables", () => {
    const encodingOf = (path: string) => decodeText(readFileSync(shared + path)).encoding;
    expect(encodingOf("brazil-municipalities/municipalities.latin1.csv")).toBe("windows-1252");
    expect(encodingOf("brazil-municipalities/municipalities.utf8.csv")).toBe("utf-8");
    expect(encodingOf("brazil-idhm-1991-2010/idhm.csv")).toBe("windows-1252");
    expect(encodingOf("montreal-municipal-kpis-2010-2017/indicators.csv")).toBe("utf-8");
  });

  it.skipIf(missing)("reads the same text from both encodings of the same table", () => {
    const textOf = (path: string) => decodeText(readFileSync(shared + path)).text.replace(/\r\n/g, "\n");
    expect(
      textOf("brazil-municipalities/municipalities.latin1.csv") ===
        textOf("brazil-municipalities/municipalities.utf8.csv"),
    ).toBe(true);
  });
});
