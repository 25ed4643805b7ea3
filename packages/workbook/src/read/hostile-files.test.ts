import { execFileSync } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { deflateRawSync } from "node:zlib";
import { SourceError } from "@urbimetry/model";
import { strToU8, zipSync } from "fflate";
import { afterAll, describe, expect, it } from "vitest";
import { readSubmissions } from "./read-submissions.ts";
import { emptyFramework } from "./testing/empty-framework.ts";
import type { MadeWorkbook } from "./testing/make-xlsx.ts";
import { makeXlsx } from "./testing/make-xlsx.ts";
import { makeZip } from "./testing/make-zip.ts";

const folder = mkdtempSync(join(tmpdir(), "hostile-"));
afterAll(() => rmSync(folder, { recursive: true }));

const child = fileURLToPath(new URL("./testing/read-under-watch.ts", import.meta.url));
const megabyte = 1024 * 1024;
/** The promise, in seconds of processor time. A run that another program slowed is repeated; the quickest counts. */
const secondsAllowed = 2;
const mostRuns = 3;
const megabytesAllowed = 300;

interface Ended {
  code: string;
  seconds: number;
  megabytes: number;
}

function readUnderWatch(bytes: Uint8Array, name: string, runs = mostRuns): Ended {
  const path = join(folder, "file");
  writeFileSync(path, bytes);
  const said = execFileSync(process.execPath, [child, path, name], { encoding: "utf8", timeout: 60_000 });
  const ended = JSON.parse(said) as Ended;
  return ended.seconds < secondsAllowed || runs <= 1 ? ended : readUnderWatch(bytes, name, runs - 1);
}

const sheet = (xml: string): MadeWorkbook => ({
  sheets: [{ name: "Data", rows: [["code", "value"]] }],
  parts: { "xl/worksheets/sheet1.xml": xml },
});
const ods = (content: string, more: Record<string, Uint8Array> = {}) =>
  zipSync({
    mimetype: [strToU8("application/vnd.oasis.opendocument.spreadsheet"), { level: 0 }],
    "content.xml": strToU8(content),
    ...more,
  });
const odsTable = (rows: string) =>
  ods(
    `<?xml version="1.0"?><office:document-content xmlns:office="o" xmlns:table="t" xmlns:text="x"><office:body><office:spreadsheet><table:table table:name="A">${rows}</table:table></office:spreadsheet></office:body></office:document-content>`,
  );
/** A megabyte of zeros that is packed once and repeated: 1.5 GB without having to make 1.5 GB. */
function packedZeros(megabytes: number): Uint8Array {
  const piece = deflateRawSync(new Uint8Array(megabyte), { level: 9, finishFlush: 3 });
  const packed = new Uint8Array(piece.length * megabytes + 2);
  for (let at = 0; at < megabytes; at += 1) packed.set(piece, at * piece.length);
  packed.set([3, 0], piece.length * megabytes);
  return packed;
}
/** Letters that do not compress well, from a small generator of pseudo-random numbers. */
function noise(megabytes: number): string {
  let state = 1;
  const next = () => {
    state = (state * 48_271) % 0x7fffffff;
    return 97 + (state % 26);
  };
  return new TextDecoder().decode(new Uint8Array(megabytes * megabyte).map(next));
}
const workbookParts = (withSheet: Parameters<typeof makeZip>[0][number]) =>
  makeZip([
    { name: "[Content_Types].xml", content: strToU8("<Types/>") },
    {
      name: "xl/workbook.xml",
      content: strToU8('<workbook xmlns:r="r"><sheets><sheet name="A" sheetId="1" r:id="rId1"/></sheets></workbook>'),
    },
    {
      name: "xl/_rels/workbook.xml.rels",
      content: strToU8(
        '<Relationships><Relationship Id="rId1" Type="t/worksheet" Target="worksheets/sheet1.xml"/></Relationships>',
      ),
    },
    withSheet,
  ]);
const entities = Array.from({ length: 9 }, (_, n) => `<!ENTITY l${n + 1} "${`&l${n};`.repeat(10)}">`).join("");
const laughs = `<?xml version="1.0"?><!DOCTYPE x [<!ENTITY l0 "lol">${entities}]>`;
const compound = (text: string) => {
  const bytes = new Uint8Array(4096);
  bytes.set([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]);
  for (const [index, character] of [...text].entries()) bytes[1024 + index * 2] = character.charCodeAt(0);
  return bytes;
};
const small = makeXlsx({
  sheets: [
    {
      name: "Data",
      rows: [
        ["code", "value"],
        ["EC: ICT: ICT: 1C", 97],
      ],
    },
  ],
});

/** Each case: what it is, the code it must be refused with, its name, and its bytes. */
const cases: [what: string, code: string, name: string, bytes: () => Uint8Array][] = [
  [
    "a bomb of 1.5 GB that says so",
    "archive-too-large",
    "a.xlsx",
    () =>
      workbookParts({
        name: "xl/worksheets/sheet1.xml",
        content: new Uint8Array(),
        packed: packedZeros(1536),
        declaredSize: 1536 * megabyte,
      }),
  ],
  [
    "a bomb of 1.5 GB that says it is small",
    "unsafe-archive",
    "a.xlsx",
    () =>
      workbookParts({
        name: "xl/worksheets/sheet1.xml",
        content: new Uint8Array(),
        packed: packedZeros(1536),
        declaredSize: megabyte,
      }),
  ],
  [
    "a bomb below the limits of size that unpacks a thousandfold",
    "archive-too-large",
    "a.xlsx",
    () =>
      workbookParts({
        name: "xl/worksheets/sheet1.xml",
        content: new Uint8Array(),
        packed: packedZeros(60),
        declaredSize: 60 * megabyte,
      }),
  ],
  [
    "thousands of entries that share the same data",
    "unsafe-archive",
    "a.xlsx",
    () =>
      makeZip(
        Array.from({ length: 3000 }, (_, n) => ({
          name: `xl/part${n}.xml`,
          content: strToU8("x".repeat(1000)),
          ...(n > 0 ? { sharedWith: 0 } : {}),
        })),
      ),
  ],
  [
    "sixty thousand entries",
    "archive-too-large",
    "a.xlsx",
    () => makeZip(Array.from({ length: 60_000 }, (_, n) => ({ name: `a${n}`, content: new Uint8Array() }))),
  ],
  [
    "an archive in an archive",
    "wrong-kind",
    "a.xlsx",
    () => makeZip([{ name: "a.xlsx", content: makeZip([{ name: "a.xlsx", content: small }]) }]),
  ],
  [
    "an entry that stands twice",
    "unsafe-archive",
    "a.xlsx",
    () => makeZip([1, 2].map(() => ({ name: "xl/workbook.xml", content: strToU8("<workbook/>") }))),
  ],
  [
    "a name that leaves the archive",
    "unsafe-archive",
    "a.xlsx",
    () => makeZip([{ name: "xl/../../../etc/passwd", content: strToU8("x") }]),
  ],
  [
    "a billion laughs in a sheet",
    "xml-doctype",
    "a.xlsx",
    () => makeXlsx(sheet(`${laughs}<worksheet>&l9;</worksheet>`)),
  ],
  ["a billion laughs in an .ods", "xml-doctype", "a.ods", () => ods(`${laughs}<x>&l9;</x>`)],
  [
    "an external entity",
    "xml-doctype",
    "a.xlsx",
    () => makeXlsx(sheet('<!DOCTYPE x [<!ENTITY e SYSTEM "file:///etc/passwd">]><worksheet>&e;</worksheet>')),
  ],
  [
    "elements that nest a million deep",
    "xml-too-deep",
    "a.xlsx",
    () => makeXlsx(sheet(`<worksheet>${"<a>".repeat(1_000_000)}`)),
  ],
  [
    "one attribute of twelve megabytes",
    "damaged-xml",
    "a.xlsx",
    () => makeXlsx(sheet(`<worksheet a="${noise(12)}"/>`)),
  ],
  ["a million columns in a text", "too-many-columns", "a.csv", () => strToU8(`code${",".repeat(1_000_000)}\n1`)],
  [
    "a million columns in a sheet",
    "too-many-columns",
    "a.xlsx",
    () => makeXlsx(sheet('<worksheet><sheetData><row r="1"><c r="BDWGN1"><v>1</v></c></row></sheetData></worksheet>')),
  ],
  [
    "a million filled cells by repetition",
    "too-many-columns",
    "a.ods",
    () =>
      odsTable(
        '<table:table-row><table:table-cell office:value-type="float" office:value="1" table:number-columns-repeated="1000000"/></table:table-row>',
      ),
  ],
  [
    "a billion filled cells by repeated rows",
    "too-many-cells",
    "a.ods",
    () =>
      odsTable(
        `<table:table-row table:number-rows-repeated="1000000">${'<table:table-cell office:value-type="float" office:value="1"/>'.repeat(1000)}</table:table-row>`,
      ),
  ],
  [
    "ten million lines",
    "too-many-rows",
    "a.csv",
    () => new Uint8Array(30_000_000).map((_, at) => (at % 3 === 2 ? 10 : 65)),
  ],
  [
    "more rows in a sheet than there can be",
    "too-many-rows",
    "a.xlsx",
    () =>
      makeXlsx(
        sheet(
          `<worksheet><sheetData>${Array.from({ length: 2_500_000 }, (_, row) => `<row r="${row}"/>`).join("")}</sheetData></worksheet>`,
        ),
      ),
  ],
  [
    "two million cells in a sheet",
    "too-many-cells",
    "a.xlsx",
    () =>
      makeXlsx(
        sheet(
          `<worksheet><sheetData>${Array.from({ length: 2000 }, (_, row) => `<row r="${row + 1}">${Array.from({ length: 1000 }, (__, column) => `<c><v>${row * column}</v></c>`).join("")}</row>`).join("")}</sheetData></worksheet>`,
        ),
      ),
  ],
  ["JSON that nests ten million deep", "json-too-deep", "a.json", () => strToU8("[".repeat(10_000_000))],
  [
    "a JSON text of a hundred megabytes",
    "field-too-long",
    "a.json",
    () => strToU8(`{"city":"${"x".repeat(100 * megabyte)}"}`),
  ],
  [
    "a field of sixty megabytes",
    "field-too-long",
    "a.csv",
    () => strToU8(`code,value\n${"x".repeat(60 * megabyte)},1`),
  ],
  ["a file beyond the limit", "file-too-large", "a.csv", () => new Uint8Array(140 * megabyte).fill(65)],
  ["forty megabytes of quotes", "field-too-long", "a.csv", () => strToU8(`code,value\n${'"a'.repeat(20 * megabyte)}`)],
  ["an empty file", "empty-file", "a.csv", () => new Uint8Array()],
  ["a PDF named .xlsx", "wrong-kind", "a.xlsx", () => strToU8("%PDF-1.7\n%âãÏÓ\n1 0 obj")],
  [
    "a web page named .xls",
    "wrong-kind",
    "a.xls",
    () => strToU8("<html><body><table><tr><td>1</td></tr></table></body></html>"),
  ],
  ["a text that is no table", "no-table", "a.csv", () => strToU8("Dear colleagues,\nplease find attached\n")],
  ["a workbook without a table", "no-table", "a.xlsx", () => makeXlsx({ sheets: [{ name: "A", rows: [["Hello"]] }] })],
  ["an .xlsx behind a password", "password-protected", "a.xlsx", () => compound("EncryptedPackage")],
  [
    "an archive that is encrypted",
    "password-protected",
    "a.xlsx",
    () => makeZip([{ name: "a", content: strToU8("x"), flags: 1 }]),
  ],
  [
    "an .ods behind a password",
    "password-protected",
    "a.ods",
    () => ods("", { "META-INF/manifest.xml": strToU8("<manifest><manifest:encryption-data/></manifest>") }),
  ],
  ["an old .xls", "legacy-xls", "a.xls", () => compound("Workbook")],
  ["a Word file", "wrong-kind", "a.xlsx", () => makeZip([{ name: "word/document.xml", content: strToU8("<x/>") }])],
  [
    "a workbook with macros",
    "macros",
    "a.xlsm",
    () => makeXlsx({ sheets: [{ name: "A", rows: [] }], parts: { "xl/vbaProject.bin": "x" } }),
  ],
  [
    "a workbook that declares macros",
    "macros",
    "a.xlsx",
    () =>
      makeXlsx({
        sheets: [{ name: "A", rows: [] }],
        parts: {
          "[Content_Types].xml":
            '<Types><Override ContentType="application/vnd.ms-excel.sheet.macroEnabled.main+xml"/></Types>',
        },
      }),
  ],
  ["an .ods with macros", "macros", "a.ods", () => ods("<x/>", { "Basic/Standard/Module1.xml": strToU8("<x/>") })],
  [
    "an .xlsb",
    "binary-workbook",
    "a.xlsb",
    () =>
      makeZip([
        { name: "xl/workbook.bin", content: strToU8("x") },
        { name: "[Content_Types].xml", content: strToU8("<Types/>") },
      ]),
  ],
];

describe("hostile and unreadable files", () => {
  it.each(cases)("refuses %s with %s, soon and in little memory", (_, code, name, bytes) => {
    const ended = readUnderWatch(bytes(), name);
    expect(ended.code).toBe(code);
    expect(ended.seconds).toBeLessThan(secondsAllowed);
    expect(ended.megabytes).toBeLessThan(megabytesAllowed);
  });

  it("refuses a workbook that was cut off, wherever that was", () => {
    for (let length = 1; length < small.length; length += 7) {
      const cut = () => readSubmissions(small.subarray(0, length), "a.xlsx", { framework: emptyFramework });
      expect(cut).toThrow(SourceError);
    }
  });

  it("refuses a workbook in which a byte was changed, or reads it: it never breaks", () => {
    let refused = 0;
    for (let at = 0; at < small.length; at += 3) {
      const changed = Uint8Array.from(small);
      changed[at] = (changed[at] ?? 0) ^ 0x55;
      try {
        readSubmissions(changed, "a.xlsx", { framework: emptyFramework });
      } catch (error) {
        if (!(error instanceof SourceError)) throw error;
        refused += 1;
      }
    }
    expect(refused).toBeGreaterThan(100);
  });
});
