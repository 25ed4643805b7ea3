import { readXml } from "../../xml/read-xml.ts";
import { plainText } from "./excel-text.ts";

/** The texts that cells of a workbook point to, in order. Reading aids (furigana) are left out. */
export function readSharedStrings(part: Uint8Array | null, depth: number): string[] {
  const strings: string[] = [];
  if (part === null) return strings;
  let text = "";
  let inText = false;
  let inPhonetic = false;
  readXml(
    part,
    {
      open(name) {
        if (name === "si") text = "";
        else if (name === "rPh") inPhonetic = true;
        else if (name === "t") inText = !inPhonetic;
      },
      close(name) {
        if (name === "si") strings.push(plainText(text));
        else if (name === "rPh") inPhonetic = false;
        else if (name === "t") inText = false;
      },
      text(piece) {
        if (inText) text += piece;
      },
    },
    depth,
  );
  return strings;
}
