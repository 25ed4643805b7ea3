import { SourceError } from "@urbimetry/model";
import type { Archive } from "../archive/open-archive.ts";
import type { ReadLimits } from "../limits.ts";
import { readOds } from "./ods/read-ods.ts";
import type { SheetBook } from "./sheet.ts";
import { readXlsx } from "./xlsx/read-xlsx.ts";

/**
 * Reads the workbook in an archive.
 *
 * @throws SourceError `wrong-kind` when the archive is something else, and as `readXlsx` and `readOds` do
 */
export function openBook(archive: Archive, limits: ReadLimits): SheetBook {
  const type = archive.read("mimetype");
  const mediaType = type === null ? "" : new TextDecoder().decode(type.subarray(0, 100));
  if (mediaType.startsWith("application/vnd.oasis.opendocument.spreadsheet")) return readOds(archive, limits);
  if (mediaType.startsWith("application/vnd.oasis.opendocument")) throw wrongKind("OpenDocument");
  if (archive.names.includes("xl/workbook.xml") || archive.names.includes("xl/workbook.bin"))
    return readXlsx(archive, limits);
  if (archive.names.some((name) => name.startsWith("word/"))) throw wrongKind("Word");
  if (archive.names.some((name) => name.startsWith("ppt/"))) throw wrongKind("PowerPoint");
  if (archive.names.includes("[Content_Types].xml")) return readXlsx(archive, limits);
  throw wrongKind("ZIP");
}

function wrongKind(found: string): SourceError {
  return new SourceError("wrong-kind", `the file is ${found}, not a workbook, table or JSON`, { found });
}
