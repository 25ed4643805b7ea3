import type { Submission } from "@urbimetry/model";
import { SourceError } from "@urbimetry/model";
import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { readSubmissions, visitSubmissions } from "./read-submissions.ts";
import { framework, names } from "./testing/name-index.ts";

const bytes = (text: string) => new TextEncoder().encode(text);
const options = { framework, names };

describe("readSubmissions", () => {
  it("takes the period of the caller where the file says none, and the file's own where it says one", () => {
    const silent = readSubmissions(bytes("code,value\nEC_ICT_ICT_1C,97\n"), "karmoy.csv", {
      ...options,
      period: "2020",
    });
    expect(silent.submissions.map(({ period }) => period)).toEqual(["2020"]);
    const table = "code,value,year\nEC_ICT_ICT_1C,97,2019\n";
    const saying = readSubmissions(bytes(table), "karmoy.csv", { ...options, period: "2020" });
    expect(saying.submissions.map(({ period }) => period)).toEqual(["2019"]);
  });

  it("reports once that no period is known, and reads nothing", () => {
    const { submissions, problems } = readSubmissions(
      bytes("code,value\nEC_ICT_ICT_1C,97\nEC_ICT_ICT_2C,8\n"),
      "x.csv",
      options,
    );
    expect(submissions).toEqual([]);
    expect(problems.map(({ code }) => code)).toEqual(["period-missing"]);
  });

  it("knows only English without the names of other languages", () => {
    const table = "code,value,year\nHousehold Internet Access,97,2020\n";
    expect(readSubmissions(bytes(table), "x.csv", { framework }).submissions).toHaveLength(1);
  });

  it("counts problems beyond the limit instead of listing them", () => {
    const table = `code,value,year\n${"EC_ICT_ICT_9C,1,2020\n".repeat(50)}`;
    const { problems } = readSubmissions(bytes(table), "x.csv", { ...options, limits: { problems: 10 } });
    expect(problems).toHaveLength(11);
    expect(problems.at(-1)).toMatchObject({ code: "more-problems", values: { listed: 10, more: 40 } });
  });

  it("names the file in what it throws", () => {
    expect(() => readSubmissions(new Uint8Array(), "karmoy.xlsx", options)).toThrow(
      expect.objectContaining({ code: "empty-file", values: { file: "karmoy.xlsx" } }),
    );
  });

  it("is not slowed down by thousands of different unknown codes", () => {
    const rows = Array.from({ length: 20_000 }, (_, row) => `EC: ICT: X${row}: 1C,${row},2020,unit ${row}`);
    const start = process.cpuUsage();
    const { problems } = readSubmissions(bytes(`code,value,year,unit\n${rows.join("\n")}`), "x.csv", options);
    expect(problems).toHaveLength(20_000);
    expect(process.cpuUsage(start).user / 1e6).toBeLessThan(5); // seconds; it takes a tenth of that
  });
});

describe("readSubmissions on anything", () => {
  const cell = fc.oneof(
    fc.string({ unit: "grapheme", maxLength: 6 }),
    fc.constantFrom(
      "code",
      "value",
      "unit",
      "year",
      "2020",
      "EC_ICT_ICT_1C",
      "97,5",
      "1.234",
      "%",
      '"',
      '"a',
      "NR",
      "=1",
      "\u0000",
    ),
  );
  const line = fc.tuple(fc.array(cell, { maxLength: 6 }), fc.constantFrom(",", ";", "\t", "|"));
  const table = fc
    .array(line, { maxLength: 12 })
    .map((lines) => lines.map(([cells, separator]) => cells.join(separator)).join("\n"));
  const endsWell = (content: Uint8Array, name: string) => {
    try {
      return readSubmissions(content, name, options).submissions.length >= 0;
    } catch (error) {
      return error instanceof SourceError;
    }
  };

  it("gives submissions and problems or a SourceError, and nothing else, for any text", () => {
    const any = fc.property(
      table,
      (text) => endsWell(bytes(`code,value,year\n${text}`), "x.csv") && endsWell(bytes(text), "x.csv"),
    );
    expect(fc.check(any, { numRuns: 500, seed: 5 }).counterexample).toBeNull();
  });

  it("does so for any JSON and any bytes", () => {
    const keys = fc.constantFrom("id", "city", "values", "profile", "code", "value", "unit", "schema", "data", "year");
    const json = fc.letrec((tie) => ({
      any: fc.oneof({ depthSize: "small" }, fc.jsonValue(), tie("object"), fc.array(tie("any"), { maxLength: 4 })),
      object: fc.dictionary(keys, tie("any"), { maxKeys: 6 }),
    })).any;
    const anyJson = fc.property(json, (value) => endsWell(bytes(JSON.stringify(value) ?? ""), "x.json"));
    expect(fc.check(anyJson, { numRuns: 500, seed: 6 }).counterexample).toBeNull();
    const anyBytes = fc.property(fc.uint8Array({ maxLength: 200 }), (content) => endsWell(content, "x.xlsx"));
    expect(fc.check(anyBytes, { numRuns: 500, seed: 7 }).counterexample).toBeNull();
  });
});

describe("visitSubmissions", () => {
  const table = "city,year,code,value\nA,2020,EC_ICT_ICT_1C,1\nA,2021,EC_ICT_ICT_1C,2\nB,2020,EC_ICT_ICT_1C,3\n";

  it("gives the same submissions as reading the whole, one after the other", () => {
    const visited: Submission[] = [];
    const problems = visitSubmissions(bytes(table), "x.csv", options, (submission) => void visited.push(submission));
    expect({ submissions: visited, problems }).toEqual(readSubmissions(bytes(table), "x.csv", options));
    expect(visited.map(({ city, period }) => `${city.id} ${period}`)).toEqual(["a 2020", "a 2021", "b 2020"]);
  });

  it("refuses a table in which a city comes back", () => {
    const scattered = `${table}A,2020,EC_ICT_ICT_2C,4\n`;
    expect(() => visitSubmissions(bytes(scattered), "x.csv", options, () => {})).toThrow("comes back");
  });
});
