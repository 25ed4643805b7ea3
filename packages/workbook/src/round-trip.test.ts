import { createTranslator, loadBenchmarkSet } from "@urbimetry/framework";
import { blankObservation, type Observation, type Submission } from "@urbimetry/model";
import * as fc from "fast-check";
import { strFromU8, unzipSync } from "fflate";
import { describe, expect, it } from "vitest";
import { readSubmissions } from "./read/read-submissions.ts";
import { framework, names } from "./read/testing/name-index.ts";
import { writeTemplate } from "./template/write-template.ts";
import { anySubmission } from "./testing/any-submission.ts";

const translator = createTranslator("en");
const benchmarks = loadBenchmarkSet("reference");
const written = (submission: Submission) =>
  writeTemplate(framework, { translator, year: submission.period, benchmarks, submission });
const read = (bytes: Uint8Array) => readSubmissions(bytes, "t.xlsx", { framework, names });

/** Observations as a set: the template has an order of its own, and numbers in it have no text. */
const plain = (observations: readonly Observation[] = []) =>
  observations.map((one) => JSON.stringify({ ...one, at: null, raw: null })).sort();

const given = (about: Partial<Observation>): Observation => ({
  ...blankObservation,
  ...about,
});
const about = (observations: Observation[]): Submission => ({
  city: { id: "havenstad", name: "Havenstad", country: "", iso3: null, latitude: null, longitude: null },
  period: "2025",
  synthetic: true,
  basis: null,
  observations,
  prefilled: [],
  overrides: [],
  frameworkVersion: framework.version,
  file: { name: "x", format: "none" },
});
const meters = { kpiId: "EC_ICT_WS_1C", unit: "meter" };

describe("a template filled with a submission", () => {
  it("reads back to the same city and observations, whatever they are", async () => {
    const same = fc.asyncProperty(anySubmission, async (original) => {
      const [found] = read(await written(original)).submissions;
      expect(plain(found?.observations)).toEqual(plain(original.observations));
      expect([found?.period, found?.synthetic]).toEqual([original.period, original.synthetic]);
    });
    await fc.assert(same, { numRuns: 60, seed: 4 });
  }, 120_000);

  it("keeps the source of each input though a row shows one", async () => {
    const original = [
      given({ ...meters, variable: "smartWaterMeters", value: 5, source: "Utility", quality: "accurate-measurement" }),
      given({ ...meters, variable: "waterMetersTotal", value: 10, source: "Register", quality: "unknown" }),
    ];
    const { submissions, problems } = read(await written(about(original)));
    expect(problems).toEqual([]);
    expect(plain(submissions[0]?.observations)).toEqual(plain(original));
  });

  it("keeps that an input is withheld, and what the profile says beside its figures", async () => {
    const original = [
      given({ ...meters, variable: "smartWaterMeters", unit: null, status: "withheld", reason: "confidential" }),
      given({ variable: "population", value: 1000, unit: "person", quality: "unknown", evidence: "p. 3" }),
    ];
    expect(plain(read(await written(about(original))).submissions[0]?.observations)).toEqual(plain(original));
  });

  it("quotes the names of sheets in the titles that printed pages repeat", async () => {
    const workbook = strFromU8(unzipSync(await written(about([])))["xl/workbook.xml"] ?? new Uint8Array());
    // Without the quotes Excel calls the file damaged.
    expect(workbook).toContain("'Society and Culture'!$D:$E,'Society and Culture'!$4:$4");
  });
});
