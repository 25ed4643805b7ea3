import { strFromU8, strToU8, unzipSync, zipSync } from "fflate";

const part = "xl/workbook.xml";
const names = /<definedNames>.*?<\/definedNames>/s;

/**
 * Puts the defined names of the original into a rewritten workbook with the same sheets.
 *
 * The library writes the names of print titles anew and leaves out the quotes that a sheet name with spaces needs, which
 * spreadsheet programs take for damage.
 *
 * @param rewritten, original safe to inflate: the one was made here, the other passed the reader's guard
 */
export function keepDefinedNames(rewritten: Uint8Array, original: Uint8Array): Uint8Array {
  const before = unzipSync(original, { filter: ({ name }) => name === part })[part];
  const kept = before && names.exec(strFromU8(before))?.[0];
  if (!kept) return rewritten;
  const parts = unzipSync(rewritten);
  const book = parts[part];
  if (!book) return rewritten;
  parts[part] = strToU8(strFromU8(book).replace(names, () => kept));
  return zipSync(parts, { level: 6, mtime: new Date("1980-01-02T00:00:00Z") });
}
