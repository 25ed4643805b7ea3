import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { SourceError, type BenchmarkSet } from "@urbimetry/model";
import { afterAll, describe, expect, it } from "vitest";
import { benchmarkSetIds, checkBenchmarks, loadBenchmarkSet } from "./load-benchmark-set.ts";
import { loadFramework } from "./load-framework.ts";

const framework = loadFramework();
const reference = loadBenchmarkSet("reference");
const published = loadBenchmarkSet("u4ssc-published");
const folder = mkdtempSync(join(tmpdir(), "benchmark-set-"));
afterAll(() => rmSync(folder, { recursive: true }));

function refusal(given: string | (() => unknown)): SourceError {
  try {
    if (typeof given === "string") loadBenchmarkSet(given);
    else given();
  } catch (error) {
    if (error instanceof SourceError) return error;
    throw error;
  }
  throw new Error("was not refused");
}

const file = (name: string, text: string) => {
  writeFileSync(join(folder, name), text);
  return join(folder, name);
};

const one = `
schema: urbimetry/benchmark-set/1
id: our-own
version: "1"
name: Our own
description: One target
benchmarks:
  - dataPoint: EC_ICT_ICT_1C
    value: 90
    unit: percent
    rule: { type: linear-up }
    basis: own-choice
    source: null
    reason: Because.
    confidence: judgement
`;

const target = (set: BenchmarkSet, id: string) =>
  set.benchmarks.find((benchmark) => benchmark.dataPoint === id) ?? expect.unreachable();

describe("benchmark sets that come with the framework", () => {
  it("are the numbers of U4SSC and our own", () => {
    expect(benchmarkSetIds()).toEqual(["reference", "u4ssc-published"]);
  });

  it.each([reference, published])("$id speaks of each of the 112 data points once, in the framework's order", (set) => {
    expect(set.benchmarks.map((benchmark) => benchmark.dataPoint)).toEqual(framework.dataPoints.map(({ id }) => id));
  });

  it.each([reference, published])("$id gives a reason for every number and for every number that is missing", (set) => {
    expect(set.benchmarks.filter(({ reason }) => !/^[“A-Z0-9].{30,}\.$/s.test(reason))).toEqual([]);
    expect(set.benchmarks.filter(({ value, basis }) => (value === null) !== (basis === "no-target"))).toEqual([]);
  });

  it.each([reference, published])(
    "$id names a source with its year for every number that somebody else chose",
    (set) => {
      const ours = new Set(["natural-maximum", "own-choice", "no-target"]);
      const bare = set.benchmarks.filter(({ basis, source }) => !ours.has(basis) && source?.year === undefined);
      expect(bare).toEqual([]);
    },
  );

  it("the published set scores only the nine data points that U4SSC prints a number or an answer for", () => {
    expect(published.benchmarks.filter(({ value }) => value !== null).map(({ dataPoint }) => dataPoint)).toEqual([
      "EC_ICT_ICT_2C", // 60 percent: factsheet of Mashhad (2021), p. 9
      "EC_I_T_5A", // 1.5 and 2.5: Collection Methodology (2017)
      "EC_I_UP_2A.compact", // all five principles
      "EC_I_UP_2A.connected",
      "EC_I_UP_2A.integrated",
      "EC_I_UP_2A.inclusive",
      "EC_I_UP_2A.resilient",
      "SC_SH_SI_1C", // a ratio of 1
      "SC_SH_SA_3A", // all four elements
    ]);
    expect(target(published, "EC_ICT_ICT_2C")).toMatchObject({ value: 60, rule: { type: "linear-up" } });
  });

  it("neither set has a target where U4SSC prints N/A", () => {
    const open = ["EC_ICT_ICT_5C", "EC_ICT_PS_1A.number", "EC_ICT_PS_2A", "SC_EH_C_2A"];
    for (const set of [reference, published])
      expect(open.map((id) => target(set, id).rule.type)).toEqual(["none", "none", "none", "none"]);
  });

  it("the reference set agrees with U4SSC on the one number that is printed with its bands", () => {
    expect(target(reference, "EC_ICT_ICT_2C").value).toBe(target(published, "EC_ICT_ICT_2C").value);
  });

  it("the reference set has 91 targets, each within what its data point can be", () => {
    const scored = reference.benchmarks.filter(({ value }) => value !== null);
    expect(scored).toHaveLength(91);
    const outside = scored.filter(({ dataPoint, value }) => {
      const range = framework.dataPoints.find(({ id }) => id === dataPoint)?.validRange;
      return (value ?? 0) < (range?.min ?? -Infinity) || (value ?? 0) > (range?.max ?? Infinity);
    });
    expect(outside).toEqual([]);
  });

  it("no line runs against the direction of its data point", () => {
    const against = reference.benchmarks.filter(({ dataPoint, rule }) => {
      const better = framework.dataPoints.find(({ id }) => id === dataPoint)?.better;
      const up = rule.type === "linear-up" || (rule.type === "linear-between" && rule.best > rule.worst);
      const down = rule.type === "linear-down" || rule.type === "inverse" || (rule.type === "linear-between" && !up);
      return (up && better === "lower") || (down && better === "higher");
    });
    expect(against).toEqual([]);
  });
});

describe("a benchmark set as a file", () => {
  it("is read as YAML and as JSON", () => {
    const yaml = loadBenchmarkSet(file("own.yaml", one));
    expect(yaml.id).toBe("our-own");
    expect(loadBenchmarkSet(file("own.json", JSON.stringify(yaml)))).toEqual(yaml);
  });

  it("is refused when there is no such set or file, with the sets there are", () => {
    const error = refusal("u4ssc");
    expect(error.code).toBe("no-benchmark-set");
    expect(error.values).toEqual({ given: "u4ssc", known: "reference, u4ssc-published" });
  });

  it.each([
    ["a key that does not exist", one.replace("reason:", "because:"), /benchmarks\.0.*because/s],
    ["a data point that does not exist", one.replace("ICT_1C", "ICT_9C"), /no data point EC_ICT_ICT_9C/],
    [
      "another unit",
      one.replace("unit: percent", "unit: years"),
      /EC_ICT_ICT_1C is in percent, its benchmark in years/,
    ],
    [
      "no value though it has a rule",
      one.replace("value: 90", "value: null"),
      /value exactly when its rule is not none/,
    ],
    ["a target of zero that a line rises to", one.replace("value: 90", "value: 0"), /linear-up needs a target above 0/],
    ["text that is not YAML", "benchmarks: [", /own-bad\.yaml/],
  ])("is refused with %s, and the error names file and place", (_, text, message) => {
    const error = refusal(file("own-bad.yaml", text));
    expect(error.code).toBe("invalid-data-file");
    expect(error.values["file"]).toMatch(/own-bad\.yaml$/);
    expect(error.message).toMatch(message);
  });

  it("is refused when it names a data point twice", () => {
    const set = loadBenchmarkSet(file("own.yaml", one));
    const twice = { ...set, benchmarks: [...set.benchmarks, ...set.benchmarks] };
    expect(refusal(() => checkBenchmarks(twice, "twice.yaml", framework)).message).toBe(
      "twice.yaml: EC_ICT_ICT_1C stands twice",
    );
  });
});
