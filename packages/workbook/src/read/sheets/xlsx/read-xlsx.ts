import { SourceError } from "@urbimetry/model";
import type { Archive } from "../../archive/open-archive.ts";
import type { ReadLimits } from "../../limits.ts";
import { readXml } from "../../xml/read-xml.ts";
import { attributeOf } from "../../xml/xml-text.ts";
import { cellBudget } from "../cell-budget.ts";
import type { SheetBook } from "../sheet.ts";
import { readNumberFormats } from "./number-formats.ts";
import type { SheetContext } from "./read-sheet.ts";
import { readXlsxSheet } from "./read-sheet.ts";
import { readSharedStrings } from "./shared-strings.ts";

/**
 * Reads an .xlsx workbook: values, formulas as text, hidden rows and sheets, merged cells. Nothing in it is run or
 * followed.
 *
 * @throws SourceError `macros`, `binary-workbook`, `damaged-archive`, `damaged-xml`, `xml-doctype`, `too-many-…`
 * @see ECMA-376, Office Open XML file formats
 */
export function readXlsx(archive: Archive, limits: ReadLimits): SheetBook {
  refuseMacros(archive);
  const workbookPath = mainPart(archive, limits);
  const folder = workbookPath.slice(0, workbookPath.lastIndexOf("/") + 1);
  const targets = relations(archive, `${folder}_rels/${workbookPath.slice(folder.length)}.rels`, folder, limits);
  const { sheets, from1904 } = readWorkbookPart(archive.require(workbookPath), limits);
  if (sheets.length > limits.sheets)
    throw new SourceError("too-many-sheets", `more than ${limits.sheets} sheets`, { limit: limits.sheets });
  const context: SheetContext = {
    strings: readSharedStrings(
      archive.read(partOf(targets, "sharedStrings") ?? `${folder}sharedStrings.xml`),
      limits.depth,
    ),
    formats: readNumberFormats(archive.read(partOf(targets, "styles") ?? `${folder}styles.xml`), limits.depth),
    from1904,
    limits,
    budget: cellBudget(limits),
  };
  return {
    format: "xlsx",
    externalLinks: archive.names.some((name) => name.includes("/externalLinks/")),
    sheets: sheets.flatMap(({ name, hidden, relation }) => {
      const target = targets.find(({ id }) => id === relation);
      // Chart sheets and dialogs hold no cells.
      if (target === undefined || target.type !== "worksheet") return [];
      return [readXlsxSheet(archive.require(target.path), name, hidden, context)];
    }),
  };
}

function refuseMacros(archive: Archive): void {
  const types = archive.read("[Content_Types].xml");
  const declared = types === null ? "" : new TextDecoder().decode(types);
  const parts = archive.names.some((name) => /vbaProject|\/macrosheets\//i.test(name));
  if (parts || /macroEnabled|vbaProject/i.test(declared))
    throw new SourceError("macros", "the workbook contains macros, which are never opened");
  if (archive.names.includes("xl/workbook.bin"))
    throw new SourceError("binary-workbook", "the workbook is in the binary form .xlsb");
}

interface Relation {
  id: string;
  /** Last part of the relation's type: `worksheet`, `styles`. */
  type: string;
  path: string;
}

function relations(archive: Archive, path: string, folder: string, limits: ReadLimits): Relation[] {
  const part = archive.read(path);
  const found: Relation[] = [];
  if (part === null) return found;
  readXml(
    part,
    {
      open(name, attributes) {
        if (name !== "Relationship" || attributeOf(attributes, "TargetMode") === "External") return;
        const target = attributeOf(attributes, "Target") ?? "";
        found.push({
          id: attributeOf(attributes, "Id") ?? "",
          type: (attributeOf(attributes, "Type") ?? "").split("/").pop() ?? "",
          path: target.startsWith("/") ? target.slice(1) : `${folder}${target.replace(/^\.\//, "")}`,
        });
      },
      close() {},
      text() {},
    },
    limits.depth,
  );
  return found;
}

function mainPart(archive: Archive, limits: ReadLimits): string {
  return partOf(relations(archive, "_rels/.rels", "", limits), "officeDocument") ?? "xl/workbook.xml";
}

function partOf(targets: readonly Relation[], type: string): string | undefined {
  return targets.find((target) => target.type === type)?.path;
}

interface SheetEntry {
  name: string;
  hidden: boolean;
  relation: string;
}

function readWorkbookPart(part: Uint8Array, limits: ReadLimits): { sheets: SheetEntry[]; from1904: boolean } {
  const sheets: SheetEntry[] = [];
  let from1904 = false;
  readXml(
    part,
    {
      open(name, attributes) {
        if (name === "workbookPr") from1904 = /^(?:1|true)$/.test(attributeOf(attributes, "date1904") ?? "");
        if (name === "sheet")
          sheets.push({
            name: attributeOf(attributes, "name") ?? "",
            hidden: (attributeOf(attributes, "state") ?? "visible") !== "visible",
            relation: attributeOf(attributes, "id") ?? "",
          });
      },
      close() {},
      text() {},
    },
    limits.depth,
  );
  return { sheets, from1904 };
}
