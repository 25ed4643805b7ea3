import { existsSync, readFileSync, readdirSync } from "node:fs";
import { join } from "node:path";
import { loadBenchmarkSet } from "@urbimetry/framework";
import type { Observation } from "@urbimetry/model";
import { describe, expect, it } from "vitest";
import { framework, indexOf, plan } from "../testing/real-plan.ts";
import { observation, submissionOf } from "../testing/written-submission.ts";
import { assess } from "./assess.ts";
import { prepareEngine } from "./prepare-engine.ts";

const folder = join(import.meta.dirname, "../../../../../shared/cities");
const there = existsSync(folder);
if (!there) {
  if (process.env["CI"]) throw new Error(`reference data are missing: ${folder}`);
  process.stdout.write("published cities: skipped, the reference data are not here\n");
}

interface PrintedValue {
  code: string;
  component: string | null;
  value: number | null;
  unit: string;
  status: string;
}

/** Units as the reports and tables print them. */
const units: Readonly<Record<string, string>> = {
  "%": "percent",
  "% of GDP": "percent-of-gdp",
  "% of city GDP": "percent-of-gdp",
  "FTE per 100 000 inhabitants": "fte-per-100000-inhabitants",
  "index 0-1": "coefficient",
  "kWh/m2/year": "ekwh-per-square-metre-year",
  "kWh/year/capita": "kwh-per-capita-year",
  "litres/day/capita": "litre-per-day-per-capita",
  minutes: "minutes",
  number: "number",
  "per 100 000 inhabitants": "per-100000-inhabitants",
  "per customer per year": "interruptions-per-customer-year",
  ratio: "ratio",
  "ratio female:male": "ratio",
  "t CO2eq/year/capita": "tonne-co2e-per-capita",
  "yes/no": "yes-no",
  "µg/m3": "microgram-per-cubic-metre",
};
const components: Readonly<Record<string, string>> = { "3G": "coverage_3g", "4G": "coverage_4g", SO2: "so2", O3: "o3" };
const statuses: Readonly<Record<string, Observation["status"]>> = {
  "not reported": "not-reported",
  "not verified": "not-verified",
};

const printedOf = (file: string): PrintedValue[] =>
  (JSON.parse(readFileSync(join(folder, file), "utf8")) as { values: PrintedValue[] }).values;

function observationOf({ code, component, value, unit, status }: PrintedValue): Observation {
  const kpi = framework.kpis.find((one) => one.code.replaceAll(" ", "") === code.replaceAll(" ", ""));
  if (!kpi) throw new RangeError(`no KPI ${code}`);
  return observation({
    kpiId: kpi.id,
    component: component === null ? null : (components[component] ?? component),
    value,
    unit: units[unit] ?? unit,
    status: statuses[status] ?? "given",
  });
}

const files = there ? readdirSync(folder).filter((name) => /^(?!scoring-rules).*\.json$/.test(name)) : [];
const partId = ({ kpiId, component }: Observation) => (component === null ? `${kpiId}` : `${kpiId}.${component}`);

describe.runIf(there)("figures that cities published", () => {
  it("are found for all cities of the collection", () => {
    expect(files).toHaveLength(22);
    expect(files.flatMap(printedOf)).toHaveLength(214);
  });

  it.each(files)("come out of %s as they went in, and nothing else does", (file) => {
    const observations = printedOf(file).map(observationOf);
    const { values } = assess(plan, submissionOf(observations), { checks: false });
    const byId = new Map(observations.map((one) => [partId(one), one]));
    const whole = new Map(observations.map((one) => [one.kpiId, one]));
    for (const value of values) {
      const one = byId.get(value.dataPointId) ?? whole.get(value.kpiId);
      const printed =
        one && (byId.has(value.dataPointId) || (one.component === null && one.status !== "given")) ? one : null;
      const { status } = value;
      const figure = "value" in value ? value.value : null;
      const expected =
        printed === null
          ? ["missing", null]
          : printed.status === "given"
            ? ["reported", printed.value]
            : [printed.status, null];
      expect([value.dataPointId, status, figure]).toEqual([value.dataPointId, ...expected]);
    }
  });

  it("keep real zeros beside missing figures", () => {
    const at = (file: string, id: string) =>
      assess(plan, submissionOf(printedOf(file).map(observationOf)), { checks: false }).values[indexOf(id)];
    expect(at("karmoy-2020.json", "EC_ICT_D_1A")).toMatchObject({ status: "reported", value: 0 }); // printed 0.00 %
    expect(at("bizerte-2020.json", "EN_EN_WS_4C.tertiary")).toMatchObject({ status: "reported", value: 0 });
    expect(at("karmoy-2020.json", "EC_ICT_ES_1C")).toMatchObject({ status: "missing" });
  });

  it("are set against the one target that U4SSC printed with its bands", () => {
    // Karmøy: 84.51 % fixed broadband against 60 %
    const published = prepareEngine(framework, loadBenchmarkSet("u4ssc-published"));
    const karmoy = submissionOf(printedOf("karmoy-2020.json").map(observationOf));
    const { performances } = assess(published, karmoy, { checks: false });
    expect(performances[indexOf("EC_ICT_ICT_2C")]).toMatchObject({ percent: 140.85, percentOfScale: 100, band: "95+" });
    expect(performances[indexOf("EC_ICT_ICT_1C")]).toMatchObject({ scored: false, reason: "no-benchmark" });
  });
});
