import type { Submission } from "@urbimetry/model";
import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { writeSubmissionJson } from "./json/submission-json.ts";
import { readSubmissions } from "./read-submissions.ts";
import { anySubmission } from "../testing/any-submission.ts";
import { framework, names } from "./testing/name-index.ts";
import { writeLongCsv } from "./write/write-long-csv.ts";

const bytes = (content: string) => new TextEncoder().encode(content);
const sameAs = (one: unknown, other: unknown) => JSON.stringify(one) === JSON.stringify(other);

describe("export and import", () => {
  it("through JSON gives the identical submission", () => {
    const identical = fc.property(anySubmission, (original) => {
      const { submissions, problems } = readSubmissions(bytes(writeSubmissionJson(original)), "x.json", {
        framework,
        names,
      });
      return problems.length === 0 && sameAs(submissions, [original]);
    });
    expect(fc.check(identical, { numRuns: 300, seed: 1 }).counterexample).toBeNull();
  });

  it("through a long table gives the same city, period and observations", () => {
    const same = fc.property(anySubmission, (original) => {
      const { submissions, problems } = readSubmissions(bytes(writeLongCsv(original)), "x.csv", { framework, names });
      const [read] = submissions;
      return (
        problems.length === 0 &&
        sameAs(
          { city: read?.city, period: read?.period, synthetic: read?.synthetic, basis: read?.basis },
          { city: original.city, period: original.period, synthetic: original.synthetic, basis: original.basis },
        ) &&
        sameAs(
          read?.observations.map((given) => ({ ...given, at: null })),
          original.observations,
        )
      );
    });
    expect(fc.check(same, { numRuns: 500, seed: 2 }).counterexample).toBeNull();
  });

  it("keeps places, prefilled figures and overrides in JSON", () => {
    const at = { sheet: "Economy", cell: "F12" };
    const original: Submission = {
      city: { id: "havenstad", name: "Havenstad", country: "Netherlands", iso3: "NLD", latitude: 52, longitude: 4.5 },
      period: "2025",
      synthetic: true,
      basis: "invented",
      observations: [],
      prefilled: [{ kpiId: null, component: null, variable: "population", value: 5000, unit: "person", at }],
      overrides: [{ kpiId: "EC_ICT_ICT_1C", component: null, value: 97, at }],
      frameworkVersion: "1.0.0",
      file: { name: "havenstad.xlsx", format: "xlsx" },
    };
    const read = readSubmissions(bytes(writeSubmissionJson(original)), "x.json", { framework, names });
    expect(read.submissions).toEqual([original]);
  });

  it("writes no cell that a spreadsheet program would run", () => {
    const run = fc.property(anySubmission, (original) => {
      const cells = writeLongCsv(original).split(/,|\r\n/);
      return cells.every((cell) => /^[^=@]/.test(cell) || cell === "");
    });
    expect(fc.check(run, { numRuns: 300, seed: 3 }).counterexample).toBeNull();
  });
});
