import { BenchmarkSet, SourceError, type Framework } from "@urbimetry/model";
import { loadFramework } from "./load-framework.ts";
import { readGivenFile } from "./read-given-file.ts";
import { listBenchmarkDocuments, readBenchmarkDocument } from "./sources.ts";
import { validate } from "./validate.ts";

/** Ids of the benchmark sets that come with the framework. */
export function benchmarkSetIds(): string[] {
  return listBenchmarkDocuments();
}

/**
 * A benchmark set by id (`reference`, `u4ssc-published`), or from a YAML or JSON file of the same form.
 *
 * @param idOrFile built-in id, else the path of a file
 * @throws SourceError `no-benchmark-set` when there is neither, `invalid-data-file` when it is not as it should be
 */
export function loadBenchmarkSet(idOrFile: string): BenchmarkSet {
  const builtIn = benchmarkSetIds();
  if (builtIn.includes(idOrFile))
    return checkBenchmarks(validate(BenchmarkSet, readBenchmarkDocument(idOrFile)), idOrFile, loadFramework());
  const document = readGivenFile(idOrFile);
  if (!document)
    throw new SourceError("no-benchmark-set", `there is no benchmark set ${idOrFile}`, {
      given: idOrFile,
      known: builtIn.join(", "),
    });
  return checkBenchmarks(validate(BenchmarkSet, document), idOrFile, loadFramework());
}

/**
 * Checks what the schema cannot see: data points exist, once each, with their unit; targets fit their rule.
 *
 * @throws SourceError `invalid-data-file`, with all that is wrong
 */
export function checkBenchmarks(set: BenchmarkSet, file: string, framework: Framework): BenchmarkSet {
  const seen = new Set<string>();
  const wrong = set.benchmarks.flatMap(({ dataPoint: id, unit, value, rule }) => {
    const point = framework.dataPoints.find((one) => one.id === id);
    const again = seen.has(id);
    seen.add(id);
    if (!point) return [`there is no data point ${id}`];
    if (again) return [`${id} stands twice`];
    if (unit !== point.unit) return [`${id} is in ${point.unit}, its benchmark in ${unit}`];
    if ((value === null) !== (rule.type === "none")) return [`${id} has a value exactly when its rule is not none`];
    if (rule.type === "linear-up" && value !== null && value <= 0) return [`${id}: linear-up needs a target above 0`];
    if (rule.type === "linear-between") {
      if (rule.worst === rule.best) return [`${id}: worst and best are the same`];
      const siblings = framework.kpis.find((kpi) => kpi.id === point.kpiId)?.components ?? [];
      return rule.addComponents
        .filter((component) => component === point.component || !siblings.some((sibling) => sibling.id === component))
        .map((component) => `${id}: ${component} is not another component of the same KPI`);
    }
    if (rule.type === "range" && !(rule.worstLow <= rule.low && rule.low <= rule.high && rule.high <= rule.worstHigh))
      return [`${id}: the four values of a range rise`];
    if (rule.type === "share-of-elements")
      return rule.elements
        .filter((element) => !point.inputs.includes(element))
        .map((element) => `${id}: ${element} is not an element of its formula`);
    return [];
  });
  if (wrong.length > 0) {
    const reason = wrong.join("; ");
    throw new SourceError("invalid-data-file", `${file}: ${reason}`, { file, reason });
  }
  return set;
}
