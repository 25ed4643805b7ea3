import type { Observation, Submission } from "@urbimetry/model";
import * as fc from "fast-check";
import { framework } from "../read/testing/name-index.ts";

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

/** Any submission that can be written: all kinds of figures, absences and texts. */
export const anySubmission: fc.Arbitrary<Submission> = fc.record({
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
