import { existsSync, readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { describe, expect, it } from "vitest";
import { readIndexData, type ColumnPlan } from "./read-data.ts";
import { readStructureTable } from "./read-structure.ts";

const bytes = (text: string) => [new TextEncoder().encode(text)];
const plan: ColumnPlan = { indicators: ["water", "air"], denominators: [], groups: [] };
const read = (text: string, columns = plan) => readIndexData(bytes(text), columns);

describe("readIndexData", () => {
  it("reads units, names, groups, denominators and figures as they stand", async () => {
    const { data, problems } = await read(
      'uCode,uName,size_group,people,water,air\n007,"Ærø, island",small,6000,1e1,\nB,,,12000,0,-2.5\n',
      { ...plan, denominators: ["people"] },
    );
    expect(problems).toEqual([]);
    expect(data?.units).toEqual(["007", "B"]);
    expect(data?.names).toEqual({ "007": "Ærø, island" });
    expect(data?.groups).toEqual({ size_group: ["small", null] });
    expect(data?.denominators["people"]).toEqual(Float64Array.of(6000, 12000));
    expect(data?.values).toEqual([Float64Array.of(10, 0), Float64Array.of(Number.NaN, -2.5)]);
    expect(data?.times).toBeUndefined();
  });

  it.each([
    ["uCode,Synthetic,water,air\nA,,1,2\nB,yes,1,2\n", true],
    ["uCode,Synthetic,water,air\nA,no,1,2\nB,,1,2\n", false],
    ["uCode,water,air\nA,1,2\n", false],
  ])("takes from %j whether figures are invented", async (text, synthetic) => {
    expect((await read(text)).synthetic).toBe(synthetic);
  });

  it.each([
    ["NaN text", "A,NaN,1", { code: "field-says-missing", unit: "A", element: "water" }],
    ["a word", "A,1,good", { code: "field-not-a-number", unit: "A", element: "air" }],
    ["a decimal comma", 'A,"1,5",1', { code: "field-not-a-number", unit: "A", element: "water" }],
    ["thousands marks", 'A,"1,500",1', { code: "field-not-a-number", unit: "A", element: "water" }],
    ["1e300", "A,1e300,1", { code: "field-out-of-range", unit: "A", element: "water" }],
    ["Infinity", "A,1,Infinity", { code: "field-out-of-range", unit: "A", element: "air" }],
    ["1e999", "A,1,1e999", { code: "field-out-of-range", unit: "A", element: "air" }],
    ["a unit twice", "A,1,1\nA,2,2", { code: "unit-twice", unit: "A" }],
    ["a unit without code", ",1,1", { code: "unit-without-code" }],
    ["a short row", "A,1", { code: "row-width" }],
    ["no row", "", { code: "table-empty" }],
  ])("refuses %s and says where", async (_, rows, problem) => {
    const { data, problems } = await read(`uCode,water,air\n${rows}\n`);
    expect(data).toBeNull();
    expect(problems).toMatchObject([problem]);
    expect(Object.hasOwn(problems[0]?.values ?? {}, "row")).toBe(problem.code !== "table-empty");
  });

  it("tells all problems at once, a thousand one by one", async () => {
    const { problems } = await read(
      `uCode,water,air\n${Array.from({ length: 1200 }, (_, at) => `U${at},x,1\n`).join("")}`,
    );
    expect(problems).toHaveLength(1001);
    expect(problems.at(-1)).toMatchObject({ code: "more-problems", values: { count: 200 } });
  });

  it("names columns that stand in one table only", async () => {
    const { problems } = await read("uCode,water,noise\nA,1,2\n");
    expect(problems).toMatchObject([
      { code: "indicator-without-column", element: "air" },
      { code: "column-without-element", element: "noise" },
    ]);
  });

  it("takes the same unit in two years for a panel, and the same unit twice in a year for a mistake", async () => {
    const panel = await read("uCode,Time,water,air\nA,2020,1,1\nA,2021,2,1\n");
    expect(panel.data?.times).toEqual([2020, 2021]);
    const twice = await read("uCode,Time,water,air\nA,2020,1,1\nA,2020,2,1\n");
    expect(twice.problems).toMatchObject([{ code: "unit-twice", unit: "A", time: 2020, values: { row: 3, first: 2 } }]);
    const month = await read("uCode,Time,water,air\nA,2020-03,1,1\n");
    expect(month.problems).toMatchObject([{ code: "time-not-a-year", unit: "A" }]);
  });

  it("refuses a million rows and one, piece by piece, before they fill the memory", async () => {
    function* pieces() {
      yield new TextEncoder().encode("uCode,water,air\n");
      for (let block = 0; block < 110; block += 1)
        yield new TextEncoder().encode(Array.from({ length: 100 }, (_, at) => `U${block * 100 + at},1,2\n`).join(""));
    }
    const { data, problems } = await readIndexData(pieces(), plan, { rows: 10_000, cells: 50_000_000 });
    expect(data).toBeNull();
    expect(problems).toMatchObject([{ code: "too-much-data", values: { row: 10_002, rows: 10_000 } }]);
  });

  it("keeps codes that a spreadsheet would take for numbers, and names that a program would trip over", async () => {
    const { data } = await read("uCode,uName,water,air\n00123,x,1,1\n__proto__,y,1,2\n1e5,z,1,3\n");
    expect(data?.units).toEqual(["00123", "__proto__", "1e5"]);
    expect(Object.entries(data?.names ?? {})).toEqual([
      ["00123", "x"],
      ["__proto__", "y"],
      ["1e5", "z"],
    ]);
  });
});

const head = "Level,iCode,iName,Direction,Weight,Unit,Target,Denominator,Parent,Type\n";
const meta = (rows: string) => readStructureTable(bytes(head + rows));

describe("readStructureTable", () => {
  it("reads elements, denominators and groups", async () => {
    const { structure, problems } = await meta(
      "1,w,Water,-1,2,m3,5,people,i,Indicator\n2,i,Index,1,1,,,,,Aggregate\n,people,People,,,,,,,Denominator\n,s_group,Size,,,,,,,Group\n",
    );
    expect(problems).toEqual([]);
    expect(structure).toEqual({
      elements: [
        {
          id: "w",
          name: "Water",
          level: 1,
          parent: "i",
          direction: -1,
          weight: 2,
          unit: "m3",
          target: 5,
          denominator: "people",
        },
        { id: "i", name: "Index", level: 2, direction: 1, weight: 1 },
      ],
      denominators: ["people"],
      groups: ["s_group"],
    });
  });

  it.each([
    ["a code twice", "1,w,,1,1,,,,i,\n1,w,,1,1,,,,i,", { code: "element-twice", element: "w", values: { row: 3 } }],
    ["a direction that is none", "1,w,,0,1,,,,i,", { code: "element-direction", element: "w" }],
    ["a weight in words", "1,w,,1,heavy,,,,i,", { code: "field-not-a-number", element: "w" }],
    ["a level that is none", "0,w,,1,1,,,,i,", { code: "element-level", element: "w" }],
    ["an indicator above level 1", "2,w,,1,1,,,,i,Indicator", { code: "element-type-level", element: "w" }],
    ["a type that is none", "1,w,,1,1,,,,i,Thing", { code: "element-type-unknown", element: "w" }],
  ])("refuses %s", async (_, rows, problem) => {
    const { structure, problems } = await meta(`${rows}\n`);
    expect(structure).toBeNull();
    expect(problems).toMatchObject([problem]);
  });

  it("refuses columns that it would have to ignore", async () => {
    const { problems } = await readStructureTable(bytes("Level,iCode,Parent,Colour\n1,w,i,blue\n"));
    expect(problems).toMatchObject([{ code: "structure-column-unknown", values: { column: "Colour" } }]);
  });
});

const shared = fileURLToPath(new URL("../../../../../../shared/reference/index/inputs/", import.meta.url));
const missing = !existsSync(shared);

describe("tables of the reference", () => {
  it("fails without the reference where it must be there", () => {
    expect(missing && process.env["CI"] !== undefined).toBe(false);
  });

  it.skipIf(missing)("are read whole: 49 indicators, 51 countries, and five years in the panel", async () => {
    const { structure } = await readStructureTable([readFileSync(`${shared}asem_meta.csv`)]);
    // README of the reference: 51 countries × 49 indicators, 4 levels, 4 groupings, 4 denominators.
    expect(structure?.elements).toHaveLength(49 + 8 + 2 + 1);
    expect([structure?.groups.length, structure?.denominators.length]).toEqual([4, 4]);
    const columns: ColumnPlan = {
      indicators: structure?.elements.filter(({ level }) => level === 1).map(({ id }) => id) ?? [],
      denominators: structure?.denominators ?? [],
      groups: structure?.groups ?? [],
    };
    const one = await readIndexData([readFileSync(`${shared}asem_data.csv`)], columns);
    expect([one.problems, one.data?.units.length, one.data?.times]).toEqual([[], 51, undefined]);
    const panel = await readIndexData([readFileSync(`${shared}asem_panel.csv`)], columns);
    expect(new Set(panel.data?.times)).toEqual(new Set([2018, 2019, 2020, 2021, 2022]));
  });
});
