import { globSync, readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { createTranslator, messagesOf } from "@urbimetry/framework";
import { describe, expect, it } from "vitest";
import { importProblemCodes } from "./collect/problem-codes.ts";

const reference = readFileSync(fileURLToPath(new URL("../../../../docs/reference/import.md", import.meta.url)), "utf8");
const folder = fileURLToPath(new URL("./", import.meta.url));
const english = messagesOf("en");
/** Values of all kinds that problems carry, by name. */
const values = {
  raw: "1,234",
  understood: "1234",
  place: "Economy!F12",
  asDecimal: 1.234,
  asGrouped: 1234,
  example: "97.5",
  exampleRow: 3,
  mark: ".",
  other: ",",
  count: 3,
  clear: 12,
  error: "#DIV/0!",
  rows: 2,
  sheet: "Economy",
  text: "fathoms",
  suggested: true,
  suggestion: "metre",
  suggestedName: "Household Internet Access",
  unit: "%",
  inCell: "km",
  beside: "m",
  currency: "EUR",
  code: "EC: ICT: ICT: 1C",
  inputs: "households",
  codes: "EC: ICT: ICT: 1C",
  components: "pm25, pm10",
  part: "numerator",
  found: 5,
  columns: 4,
  there: "2019",
  asked: "2020",
  figure: "Population",
  first: "99",
  firstPlace: "20",
  listed: 20_000,
  more: 5,
  known: "1",
};

describe("words of import problems", () => {
  it.each(importProblemCodes)("%s has a message, a fix and a place in the reference", (code) => {
    const { text } = createTranslator("en");
    for (const part of ["message", "fix"])
      expect(text(`problem.${code}.${part}`, values)).toMatch(/^[“A-Z0-9].*[.?]$/s);
    expect(reference).toContain(code);
  });

  it("exist for every error that refuses a file, and the reference lists exactly these", () => {
    const table = reference.slice(reference.indexOf("## Files that are refused"));
    const listed = table.match(/(?<=^\| )[a-z][a-z0-9-, ]+(?= \|)/gm)?.flatMap((codes) => codes.split(", ")) ?? [];
    const sources = globSync(`${folder}**/*.ts`).filter((path) => !/test|testing/.test(path.slice(folder.length)));
    const thrown = sources.flatMap((path) =>
      Array.from(readFileSync(path, "utf8").matchAll(/(?:SourceError|exceeded)\(\s*"([a-z-]+)"/g), ([, code]) => code),
    );
    expect(new Set(listed)).toEqual(new Set(thrown));
    for (const part of ["message", "fix"])
      expect(listed.filter((code) => !Object.hasOwn(english, `error.${code}.${part}`))).toEqual([]);
  });
});
