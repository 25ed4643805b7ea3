import type { Observation, Submission } from "@urbimetry/model";
import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { writeSubmissionJson } from "./json/submission-json.ts";
import { readSubmissions } from "./read-submissions.ts";
import { framework, names } from "./testing/name-index.ts";
import { writeLongCsv } from "./write/write-long-csv.ts";

const text = fc.oneof(
  fc.string({ unit: "grapheme", minLength: 1, maxLength: 20 }).map((content) => content.trim() || "x"),
  fc.constantFrom("=1+1", "'=1", "@SUM(A1)", "+12", "-", "a,b;c", 'say "no"', "two\nlines", "1,234", "بلدية", "市"),
);
const orNull = <T>(value: fc.Arbitrary<T>) => fc.option(value, { nil: null });
const number = fc.oneof(
  fc.double({ noNaN: true, noDefaultInfinity: true, min: -1e12, max: 1e12 }).map((value) => value + 0),
  fc.integer({ min: -100_000, max: 100_000 }),
  fc.integer({ min: -999_999, max: 999_999 }).map((thousandths) => thousandths / 1000), // 1.234 and its like
);

const point = fc.constantFrom(...framework.dataPoints);
const input = fc.constantFrom(
  ...framework.kpis.flatMap((kpi) => Object.entries(kpi.inputs).map(([id, { unit }]) => ({ kpi, id, unit }))),
);
const quantity = fc.constantFrom(...framework.profile.filter(({ kind }) => kind === "number"));
const subject = fc.oneof(
  point.map(({ kpiId, component, unit }) => ({ kpiId, component, variable: null, unit })),
  input.map(({ kpi, id, unit }) => ({ kpiId: kpi.id, component: null, variable: id, unit })),
  quantity.map(({ id, unit }) => ({ kpiId: null, component: null, variable: id, unit: unit ?? "number" })),
);

const observation: fc.Arbitrary<Observation> = fc
  .record({
    subject,
    given: fc.boolean(),
    status: fc.constantFrom("not-reported", "not-applicable", "withheld", "not-verified"),
    number,
    yes: fc.boolean(),
    reason: orNull(fc.constantFrom(...framework.absenceReasons.map(({ id }) => id))),
    quality: orNull(fc.constantFrom(...framework.qualityGrades.map(({ id }) => id))),
    origin: orNull(fc.constantFrom(...framework.origins.map(({ id }) => id))),
    source: orNull(text),
    sourceYear: orNull(fc.integer({ min: 1950, max: 2100 })),
    evidence: orNull(text),
    note: orNull(text),
    raw: orNull(text),
  })
  .map(({ subject: { unit, ...about }, given, status, number: value, yes, ...beside }) => ({
    ...about,
    value: given ? (unit === "yes-no" ? yes : value) : null,
    // An absence has no unit.
    unit: given ? unit : null,
    status: given ? ("given" as const) : (status as Observation["status"]),
    ...beside,
    at: null,
  }));

const submission: fc.Arbitrary<Submission> = fc.record({
  city: fc.record({
    id: fc.constantFrom("havenstad", "karmoy", "北京"),
    name: text,
    country: fc.oneof(text, fc.constant("")),
    iso3: orNull(fc.constantFrom("NLD", "NOR")),
    latitude: orNull(fc.double({ noNaN: true, min: -90, max: 90 }).map((value) => value + 0)),
    longitude: orNull(fc.double({ noNaN: true, min: -180, max: 180 }).map((value) => value + 0)),
  }),
  period: fc.constantFrom("2020", "2025-03"),
  synthetic: fc.boolean(),
  basis: orNull(text),
  observations: fc.uniqueArray(observation, {
    minLength: 1,
    maxLength: 12,
    selector: ({ kpiId, component, variable }) => `${kpiId} ${component} ${variable}`,
  }),
  prefilled: fc.constant([]),
  overrides: fc.constant([]),
  frameworkVersion: fc.constant(null),
  file: fc.constant({ name: "export", format: "none" as const }),
});

const bytes = (content: string) => new TextEncoder().encode(content);
const sameAs = (one: unknown, other: unknown) => JSON.stringify(one) === JSON.stringify(other);

describe("export and import", () => {
  it("through JSON gives the identical submission", () => {
    const identical = fc.property(submission, (original) => {
      const { submissions, problems } = readSubmissions(bytes(writeSubmissionJson(original)), "x.json", {
        framework,
        names,
      });
      return problems.length === 0 && sameAs(submissions, [original]);
    });
    expect(fc.check(identical, { numRuns: 300, seed: 1 }).counterexample).toBeNull();
  });

  it("through a long table gives the same city, period and observations", () => {
    const same = fc.property(submission, (original) => {
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
    const run = fc.property(submission, (original) => {
      const cells = writeLongCsv(original).split(/,|\r\n/);
      return cells.every((cell) => /^[^=@]/.test(cell) || cell === "");
    });
    expect(fc.check(run, { numRuns: 300, seed: 3 }).counterexample).toBeNull();
  });
});
