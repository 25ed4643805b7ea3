import { SourceError } from "@urbimetry/model";

export type TextEncoding = "utf-8" | "utf-16le" | "utf-16be" | "windows-1252";

/** A text with the encoding its bytes were in, without byte order mark. */
export interface DecodedText {
  text: string;
  encoding: TextEncoding;
}

/**
 * Turns bytes into text: by byte order mark, else UTF-16 when every other byte is zero, else UTF-8 when the bytes are
 * valid UTF-8, else Windows-1252 (what spreadsheet programs of western Europe and the Americas write).
 *
 * @throws SourceError `binary-content` when the bytes are no text
 * @example decodeText(Uint8Array.of(0x4d, 0xe9)) // => { text: "Mé", encoding: "windows-1252" }
 */
export function decodeText(bytes: Uint8Array): DecodedText {
  const encoding = encodingOf(bytes);
  if (encoding === "utf-16le" || encoding === "utf-16be")
    return { text: new TextDecoder(encoding).decode(bytes), encoding };
  const utf8 = asUtf8(bytes);
  const text = utf8 ?? new TextDecoder("windows-1252").decode(bytes);
  if (isBinary(text)) throw new SourceError("binary-content", "the file is no text that can be read as a table");
  return { text, encoding: utf8 === null ? "windows-1252" : "utf-8" };
}

function encodingOf(bytes: Uint8Array): TextEncoding | null {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return "utf-16le";
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return "utf-16be";
  const head = bytes.subarray(0, 2048);
  const pairs = Math.floor(head.length / 2);
  const even = head.filter((byte, at) => byte === 0 && at % 2 === 0).length;
  const odd = head.filter((byte, at) => byte === 0 && at % 2 === 1).length;
  if (odd > pairs * 0.3 && even < pairs * 0.05) return "utf-16le";
  return even > pairs * 0.3 && odd < pairs * 0.05 ? "utf-16be" : null;
}

function asUtf8(bytes: Uint8Array): string | null {
  try {
    return new TextDecoder("utf-8", { fatal: true }).decode(bytes);
  } catch {
    return null;
  }
}

/** Whether there are control characters that no table contains: all below blank but tab, line ends and escape. */
function isBinary(text: string): boolean {
  return Array.from(text.slice(0, 4096), (character) => character.charCodeAt(0)).some(
    (code) => code < 9 || (code > 13 && code < 32 && code !== 27),
  );
}
