import { existsSync, readFileSync, readdirSync } from "node:fs";
import { fileURLToPath } from "node:url";
import type { Observation, Submission } from "@urbimetry/model";
import { describe, expect, it } from "vitest";
import { readSubmissions } from "./read-submissions.ts";
import { framework, names } from "./testing/name-index.ts";

const folder = fileURLToPath(new URL("../../../../../shared/cities/", import.meta.url));
const missing = !existsSync(folder);

function read(file: string): { submissions: Submission[]; codes: string[] } {
  const { submissions, problems } = readSubmissions(readFileSync(folder + file), file, { framework, names });
  return { submissions, codes: problems.map(({ severity, code }) => `${severity} ${code}`) };
}

function cityOf(file: string): Submission {
  const [submission, ...others] = read(file).submissions;
  if (submission === undefined || others.length > 0) throw new Error(`${file} must hold one city`);
  return submission;
}

function figure({ observations }: Submission, kpiId: string, component: string | null = null): Observation | undefined {
  return observations.find((given) => given.kpiId === kpiId && given.component === component);
}

/** Counted in the files: KPI values (with and without a figure), and quantities of the profile. */
const counts: [file: string, city: string, period: string, values: number, withFigure: number, profile: number][] = [
  ["bizerte-2020.json", "bizerte", "2020", 21, 16, 2],
  ["karmoy-2020.json", "karmoy", "2020", 14, 14, 0],
  ["kristiansund-2020.json", "kristiansund", "2020", 13, 13, 0],
  ["montreal-2013.json", "montreal", "2013", 6, 6, 0],
  ["montreal-2017.json", "montreal", "2017", 6, 6, 0],
  ["rana-2020.json", "rana", "2020", 8, 0, 0],
  ["stavanger-2021.json", "stavanger", "2021", 14, 13, 0],
  ["valencia-2020.json", "valencia", "2020", 0, 0, 7],
  ["bol-la-paz.json", "bol-la-paz", "2020", 10, 10, 2],
];

describe("reference cities", () => {
  it("must be there where tests count", () => {
    expect(missing && process.env["CI"] !== undefined).toBe(false);
  });

  it.skipIf(missing)("are all read, and nothing in them is an error or a warning", () => {
    const files = readdirSync(folder).filter((file) => file.endsWith(".json") && file !== "scoring-rules.json");
    expect(files).toHaveLength(22);
    // The profile of Bolivian cities has a department and an urban share, which no profile quantity is.
    expect(new Set(files.flatMap((file) => read(file).codes))).toEqual(new Set(["note unknown-profile-quantity"]));
  });

  it.skipIf(missing).each(counts)("%s gives %s %s", (file, city, period, values, withFigure, profile) => {
    const submission = cityOf(file);
    const ofKpis = submission.observations.filter(({ kpiId }) => kpiId !== null);
    expect([submission.city.id, submission.period]).toEqual([city, period]);
    expect(ofKpis).toHaveLength(values);
    expect(ofKpis.filter(({ value }) => value !== null)).toHaveLength(withFigure);
    expect(submission.observations.length - ofKpis.length).toBe(profile);
  });

  it.skipIf(missing)("keep what is special about them", () => {
    const karmoy = cityOf("karmoy-2020.json");
    expect(figure(karmoy, "EC_ICT_ICT_4C", "coverage_3g")).toMatchObject({
      value: 96.67,
      unit: "percent",
      raw: "96.67 %",
    });
    expect(figure(karmoy, "EC_ICT_D_1A")).toMatchObject({ value: 0, status: "given" }); // a real zero, printed 0.00 %
    expect(figure(karmoy, "EC_ICT_ICT_3C")).toMatchObject({ value: 95424, unit: "per-100000-inhabitants" });
    const bizerte = cityOf("bizerte-2020.json");
    expect(figure(bizerte, "SC_SH_SA_8C")).toMatchObject({ value: 25.56, status: "not-verified" });
    expect(figure(bizerte, "SC_SH_SI_2C")).toMatchObject({ value: null, status: "not-verified" });
    expect(figure(bizerte, "EN_EN_WS_2C")).toMatchObject({ value: 86.26, unit: "litre-per-day-per-capita" });
    expect(figure(cityOf("kristiansund-2020.json"), "SC_SH_SA_3A")).toMatchObject({ value: false, unit: "yes-no" });
    expect(figure(cityOf("rana-2020.json"), "EN_EN_AQ_1C", "so2")).toMatchObject({
      value: null,
      status: "not-reported",
    });
    expect(figure(cityOf("stavanger-2021.json"), "EC_ICT_PS_1A", "number")).toMatchObject({
      value: 268,
      unit: "number",
    });
    expect(cityOf("valencia-2020.json").observations).toContainEqual(
      expect.objectContaining({ variable: "cityGdp", value: 18272.15, unit: "million-currency" }),
    );
  });

  it.skipIf(missing)("are the same cities in the long table of their figures", () => {
    const bands = readSubmissions(readFileSync(`${folder}bands.csv`), "bands.csv", {
      framework,
      names,
      period: "2020",
    });
    expect(bands.problems).toEqual([]);
    const karmoy = bands.submissions.find(({ city }) => city.id === "karmoy");
    const valuesOf = (submission: Submission | undefined) =>
      submission?.observations.map(({ kpiId, component, value, unit }) => [kpiId, component, value, unit]);
    expect(valuesOf(karmoy)).toEqual(valuesOf(cityOf("karmoy-2020.json")));
  });

  const tables = fileURLToPath(new URL("../../../../../shared/tables/", import.meta.url));
  it.skipIf(missing)("a table about other things is not taken for one of indicators", () => {
    const path = "montreal-municipal-kpis-2010-2017/indicators.csv";
    const { submissions, problems } = readSubmissions(readFileSync(tables + path), path, { framework, names });
    expect(submissions.flatMap(({ observations }) => observations)).toEqual([]);
    expect(new Set(problems.map(({ code }) => code))).toContain("unknown-code");
  });
});
