import { readXml } from "../../xml/read-xml.ts";
import { attributeOf } from "../../xml/xml-text.ts";

/** How a number is shown, as far as it changes what was meant. */
export type ShownAs = "number" | "percent" | "date";

/** What the format of each cell style makes of a number, by style index. */
export function readNumberFormats(styles: Uint8Array | null, depth: number): ShownAs[] {
  if (styles === null) return [];
  const custom = new Map<number, string>();
  const shown: ShownAs[] = [];
  let inCellFormats = false;
  readXml(
    styles,
    {
      open(name, attributes) {
        if (name === "numFmt")
          custom.set(Number(attributeOf(attributes, "numFmtId")), attributeOf(attributes, "formatCode") ?? "");
        else if (name === "cellXfs") inCellFormats = true;
        else if (name === "xf" && inCellFormats) {
          const id = Number(attributeOf(attributes, "numFmtId") ?? 0);
          shown.push(shownAs(id, custom.get(id)));
        }
      },
      close(name) {
        if (name === "cellXfs") inCellFormats = false;
      },
      text() {},
    },
    depth,
  );
  return shown;
}

/**
 * What a number format makes of a number.
 *
 * @param id   number of the format; those below 164 are built in
 * @param code its code where the workbook defines one
 * @see ECMA-376 part 1, 18.8.30
 * @example shownAs(164, '0.00" m"') // => "number"
 * @example shownAs(165, "0.0%") // => "percent"
 * @example shownAs(14, undefined) // => "date"
 */
export function shownAs(id: number, code: string | undefined): ShownAs {
  if (code === undefined) {
    if (id === 9 || id === 10) return "percent";
    return (id >= 14 && id <= 22) || (id >= 27 && id <= 36) || (id >= 45 && id <= 58 && id !== 48 && id !== 49)
      ? "date"
      : "number";
  }
  const bare = code.replace(/"[^"]*"|\\.|\[[^\]]*\]|_./g, "");
  if (bare.includes("%")) return "percent";
  return /[ymdhs]/i.test(bare.replace(/general/gi, "")) ? "date" : "number";
}
