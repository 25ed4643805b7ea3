import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { blankObservation } from "@urbimetry/model";
import type { Finding, Observation, Submission } from "@urbimetry/model";
import { describe, expect, it } from "vitest";
import { runChecks } from "./run-checks.ts";
import { framework } from "./testing/framework.ts";
import { valuesOf } from "./testing/values-of.ts";

const folder = join(import.meta.dirname, "../../../../../shared/cities");
const there = existsSync(folder);
if (!there) {
  if (process.env["CI"]) throw new Error(`reference data are missing: ${folder}`);
  process.stdout.write("published cities: skipped, the reference data are not here\n");
}

interface CityRecord {
  reportYear: number | null;
  dataYear: number | null;
  values: { code: string; component: string | null; value: number | null; unit: string; status: string }[];
}

const components: Readonly<Record<string, string>> = { "3G": "coverage_3g", "4G": "coverage_4g", SO2: "so2", O3: "o3" };
const statuses: Readonly<Record<string, Observation["status"]>> = {
  "not reported": "not-reported",
  "not verified": "not-verified",
};

/** A city record as a submission: results in the units of the method, which the reports print. */
function submissionOf(name: string): Submission {
  const record = JSON.parse(readFileSync(join(folder, `${name}.json`), "utf8")) as CityRecord;
  const observations = record.values.flatMap(({ code, component, value, status }): Observation[] => {
    const kpi = framework.kpis.find((one) => one.code.replaceAll(" ", "") === code.replaceAll(" ", ""));
    if (!kpi) return [];
    const part = component === null ? null : (components[component] ?? component);
    const point = framework.dataPoints.find((one) => one.kpiId === kpi.id && one.component === part);
    return [
      {
        ...blankObservation,
        kpiId: kpi.id,
        component: part,
        value,
        unit: point?.unit ?? null,
        status: value === null ? (statuses[status] ?? "not-reported") : "given",
      },
    ];
  });
  return {
    city: { id: name, name, country: "", iso3: null, latitude: null, longitude: null },
    period: String(record.dataYear ?? record.reportYear),
    synthetic: false,
    basis: "published U4SSC result",
    observations,
    prefilled: [],
    overrides: [],
    frameworkVersion: null,
    file: { name: `${name}.json`, format: "json" },
  };
}

/** What the rule book says of a published city, beyond that it is a fragment without grades. */
function findingsOf(name: string): Finding[] {
  const submission = submissionOf(name);
  return runChecks({ framework, submission, values: valuesOf(submission) }).filter(
    ({ rule }) => rule !== "many-not-reported" && rule !== "quality-missing",
  );
}

const short = ({ severity, rule, kpiId }: Finding): string => `${severity} ${rule} ${kpiId}`;

describe.runIf(there)("published cities", () => {
  it.each(["karmoy-2020", "kristiansund-2020", "bizerte-2020", "rana-2020"])("%s has nothing against it", (name) => {
    expect(findingsOf(name).map(short)).toEqual([]);
  });

  it("stavanger-2021 has a youth unemployment below the total, which its verifier let stand", () => {
    expect(findingsOf("stavanger-2021").map(short)).toEqual(["note youth-below-total-unemployment EC_P_EM_2C"]);
  });

  it("are fragments, and the rule on coverage says so", () => {
    const submission = submissionOf("karmoy-2020");
    const coverage = runChecks({ framework, submission, values: valuesOf(submission) }).find(
      ({ rule }) => rule === "many-not-reported",
    );
    expect(coverage?.inputs).toMatchObject({ absent: 78, total: 91 }); // the record holds 14 values of 13 KPIs
  });
});
