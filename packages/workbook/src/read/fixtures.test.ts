import { readFileSync, readdirSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { describe, expect, it } from "vitest";
import { readSubmissions } from "./read-submissions.ts";
import type { ReadingLines } from "./testing/describe-reading.ts";
import { describeReading } from "./testing/describe-reading.ts";
import type { MadeWorkbook } from "./testing/make-xlsx.ts";
import { makeOds } from "./testing/make-ods.ts";
import { makeXlsx } from "./testing/make-xlsx.ts";
import { framework, names } from "./testing/name-index.ts";

const folder = fileURLToPath(new URL("./fixtures/", import.meta.url));
const cases = readdirSync(folder);
/** Folders in fixtures/; a case that is not run would be seen here. */
const known = 24;

/** Where a case does not say the name of its file, it has this one, so that city and year come from the file itself. */
function inputOf(name: string): { bytes: Uint8Array; fileName: string }[] {
  const input = readdirSync(folder + name).find((file) => file !== "expected.json") ?? "";
  const bytes = readFileSync(`${folder}${name}/${input}`);
  if (!input.endsWith(".workbook.json")) return [{ bytes, fileName: input }];
  const made = JSON.parse(bytes.toString()) as MadeWorkbook;
  const fileName = input.replace(".workbook.json", "");
  return [
    { bytes: makeXlsx(made), fileName: `${fileName}.xlsx` },
    { bytes: makeOds(made), fileName: `${fileName}.ods` },
  ];
}

describe("fixtures", () => {
  it(`are ${known} cases`, () => {
    expect(cases).toHaveLength(known);
  });

  it.each(cases)("%s", (name) => {
    const expected = JSON.parse(readFileSync(`${folder}${name}/expected.json`, "utf8")) as ReadingLines;
    for (const { bytes, fileName } of inputOf(name)) {
      const lines = describeReading(readSubmissions(bytes, fileName, { framework, names }));
      const text = JSON.stringify(lines).replaceAll(fileName, fileName.replace(/\.ods$/, ".xlsx"));
      expect(JSON.parse(text)).toEqual(expected);
    }
  });
});
