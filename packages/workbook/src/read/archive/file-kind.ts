import { SourceError } from "@urbimetry/model";
import type { ReadLimits } from "../limits.ts";

/** What a file is by its bytes: an archive that may be a workbook, JSON, or a table as text. */
export type FileKind = "archive" | "json" | "text";

/** Kinds of files that are recognised in order to say so, by their first bytes. */
const foreign: [kind: string, start: string][] = [
  ["PDF", "%PDF"],
  ["PNG", "\x89PNG"],
  ["JPEG", "\xff\xd8\xff"],
  ["GIF", "GIF8"],
  ["TIFF", "II*\0"],
  ["TIFF", "MM\0*"],
  ["RTF", "{\\rtf"],
  ["GZIP", "\x1f\x8b"],
  ["RAR", "Rar!"],
  ["7z", "7z\xbc\xaf"],
  ["XZ", "\xfd7zXZ"],
  ["BZIP2", "BZh"],
  ["Parquet", "PAR1"],
  ["SQLite", "SQLite format 3"],
  ["SAV", "$FL2"],
  ["program", "\x7fELF"],
  ["program", "MZ\x90"],
];

/**
 * Tells a file by its bytes, whatever its name says.
 *
 * @throws SourceError `empty-file`, `file-too-large`, `password-protected`, `legacy-xls`, `wrong-kind`, `damaged-archive`
 */
export function fileKind(bytes: Uint8Array, fileName: string, limits: ReadLimits): FileKind {
  if (bytes.length === 0) throw new SourceError("empty-file", "the file is empty");
  if (bytes.length > limits.fileBytes)
    throw new SourceError("file-too-large", `the file has ${bytes.length} bytes, allowed are ${limits.fileBytes}`, {
      megabytes: Math.ceil(bytes.length / 1024 / 1024),
      limit: Math.floor(limits.fileBytes / 1024 / 1024),
    });
  const head = latin1(bytes, 0, 1024);
  if (head.startsWith("PK\u0003\u0004") || head.startsWith("PK\u0005\u0006")) return "archive";
  if (head.startsWith("\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1")) throw compoundFile(bytes);
  const found = foreign.find(([, start]) => head.startsWith(start));
  if (found !== undefined) throw wrongKind(found[0]);
  const start = head.replace(/^\xef\xbb\xbf|^\xff\xfe|^\xfe\xff/, "").replace(/^[\s\0]+/, "");
  if (/^(?:<!doctype html|<html)/i.test(start)) throw wrongKind("HTML");
  if (/^<\?xml|^</.test(start)) throw wrongKind("XML");
  if (/\.(?:xlsx|ods)$/i.test(fileName) && !isText(bytes))
    throw new SourceError("damaged-archive", "the file is no workbook, or its beginning is broken");
  return /^[{[]/.test(start) && !/^\[[^\]\n]*\]\s*[,;\t]/.test(start) ? "json" : "text";
}

/** The container of Excel 97 to 2003, which also wraps encrypted .xlsx files. */
function compoundFile(bytes: Uint8Array): SourceError {
  const names = latin1(bytes, 0, Math.min(bytes.length, 4 * 1024 * 1024)).replaceAll("\0", "");
  if (names.includes("EncryptedPackage") || names.includes("EncryptionInfo"))
    return new SourceError("password-protected", "the workbook is protected by a password");
  if (names.includes("Workbook") || names.includes("Book"))
    return new SourceError("legacy-xls", "the workbook is in the form of Excel 97 to 2003");
  return wrongKind("OLE");
}

function wrongKind(found: string): SourceError {
  return new SourceError("wrong-kind", `the file is ${found}, not a workbook, table or JSON`, { found });
}

function isText(bytes: Uint8Array): boolean {
  return !bytes.subarray(0, 1024).includes(0);
}

function latin1(bytes: Uint8Array, from: number, to: number): string {
  let text = "";
  for (let at = from; at < Math.min(to, bytes.length); at += 4096)
    text += String.fromCharCode(...bytes.subarray(at, Math.min(at + 4096, to)));
  return text;
}
