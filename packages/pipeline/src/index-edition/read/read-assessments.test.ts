import { loadBenchmarkSet, loadFramework } from "@urbimetry/framework";
import { readFileSync } from "node:fs";
import { beforeAll, describe, expect, it } from "vitest";
import { assessCity, assessmentJson, importCity, openWorkbench } from "../../index.ts";
import { readAssessments, type GivenDocument } from "./read-assessments.ts";

const framework = loadFramework();
const reference = loadBenchmarkSet("reference");
const files = [
  "data/synthetic/havenstad-2024.json",
  "data/synthetic/havenstad-2025.json",
  "data/cities/karmoy-2020.json",
];
let documents: GivenDocument[] = [];
const read = (given: readonly GivenDocument[]) => readAssessments(given, framework, reference);

beforeAll(async () => {
  const workbench = openWorkbench();
  documents = await Promise.all(
    files.map(async (file) => {
      const city = await importCity(workbench, new Uint8Array(readFileSync(file)), file.split("/").pop() ?? "");
      const assessment = assessmentJson(workbench, assessCity(workbench, city, { checks: false }));
      return { file, content: JSON.parse(JSON.stringify(assessment)) as unknown };
    }),
  );
});
const changed = (at: number, change: object): GivenDocument => ({
  file: "changed.json",
  content: { ...(documents[at]?.content as object), ...change },
});

describe("readAssessments", () => {
  it("joins cities and years into one table, with profile and grades", async () => {
    const data = (await read(documents)).read?.data;
    expect(data?.units).toEqual(["havenstad", "havenstad", "karmoy"]);
    expect(data?.times).toEqual([2024, 2025, 2020]);
    expect(data?.groups["country_group"]?.[2]).toBe("Norway");
    // data/synthetic/havenstad-2025.json: 312 400 inhabitants
    expect(data?.denominators["population"]?.[1]).toBe(312_400);
    const loss = data?.indicators.indexOf("EC_I_WS_3C") ?? -1;
    // U4SSC Verification Report, Karmøy (2020), p. 6: 35.42 %
    expect(data?.values[loss]?.[2]).toBe(35.42);
    expect((await read(documents)).read?.synthetic).toBe(true);
  });

  it("is no panel where every city has one year, whichever", async () => {
    const data = (await read(documents.slice(1))).read?.data;
    expect(data?.times).toBeUndefined();
    expect(data?.units).toHaveLength(2);
  });

  it("takes a value without a grade for as unsure as an unknown one", async () => {
    const first = documents[2]?.content as { values: { value: number | null; quality: string | null }[] };
    const at = first.values.findIndex(({ value }) => value !== null);
    const graded = async (quality: string | null) => {
      const values = first.values.map((value, index) => (index === at ? { ...value, quality } : value));
      return (await read([changed(2, { values })])).read?.data.relativeError?.[at]?.[0];
    };
    // quality-grades.yaml: unknown ± 0.5, accurate ± 0.02, every value of the interval equally likely
    expect(await graded(null)).toBeCloseTo(0.5 / Math.sqrt(3), 15);
    expect(await graded("accurate-measurement")).toBeCloseTo(0.02 / Math.sqrt(3), 15);
  });

  it("takes over what a verifier confirmed", async () => {
    const verification = { decisions: [{ dataPointId: "EC_I_WS_3C", verified: true }] };
    const data = (await read([changed(2, { verification })])).read?.data;
    expect(data?.verified?.reduce((sum, column) => sum + (column[0] ?? 0), 0)).toBe(1);
  });

  it.each([
    [
      "a city twice in a year",
      () => [documents[0], changed(0, {})],
      { code: "assessment-twice", unit: "havenstad", time: 2024 },
    ],
    ["a month", () => [changed(0, { period: "2024-03" })], { code: "period-not-a-year", unit: "havenstad" }],
    ["what is no assessment", () => [{ file: "x.json", content: { schema: "other" } }], { code: "no-assessment" }],
    ["nothing", () => [], { code: "no-assessments" }],
    [
      "a data point that the framework does not know",
      () => [changed(0, { values: [{ id: "EC_X", component: null, value: 1, performance: null, quality: null }] })],
      { code: "data-point-unknown", element: "EC_X", unit: "havenstad" },
    ],
  ])("refuses %s", async (_, given, problem) => {
    const { read: joined, problems } = await read(given() as GivenDocument[]);
    expect(joined).toBeNull();
    expect(problems).toMatchObject([problem]);
  });
});
