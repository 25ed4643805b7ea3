import { createTranslator, messagesOf } from "@urbimetry/framework";
import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { removalEffects } from "../compare/removal-effects.ts";
import { mix, order, saw, soundIndex } from "../testing/sound-index.ts";
import { type AuditFinding, auditCodes, auditMessage } from "./audit-finding.ts";
import { auditIndex } from "./audit-index.ts";
import type { AuditThresholds } from "./audit-thresholds.ts";

type Changes = Parameters<typeof soundIndex>[0];
type More = Parameters<typeof soundIndex>[1];

const auditOf = (changes?: Changes, thresholds?: Partial<AuditThresholds>, more?: More): AuditFinding[] => {
  const plan = soundIndex(changes, more);
  return auditIndex(plan, plan.nominal, thresholds);
};
const brief = (findings: readonly AuditFinding[], severity?: string): string[] =>
  findings
    .filter((own) => severity === undefined || own.severity === severity)
    .map(({ code, elements }) => [code, ...elements].join(" "));

const gap = Number.NaN;
const sound = soundIndex().data.values;
const a1 = [...sound[0]!];
const rising = mix([order, 1], [saw(13), 0.1]);

/** What is wrong → the changed columns, and a finding that must be there. */
const flaws: [string, Changes, string][] = [
  ["twins in one pillar", { a2: mix([a1, 1], [saw(7), 0.05]) }, "collinear-pair a1 a2"],
  ["twins in two pillars", { b1: mix([a1, 1], [saw(3), 0.05]) }, "redundant-pair a1 b1"],
  ["a twin turned round", { b1: mix([a1, -1], [saw(3), 0.05]) }, "contradicting-pair a1 b1"],
  ["an indicator against its pillar", { a1: mix([order, -1], [saw(7), 0.2]) }, "opposing-element a1"],
  ["an indicator against the index", { a1: mix([order, -1], [saw(7), 0.2]) }, "opposes-index a1"],
  ["an indicator that follows nothing", { c1: saw(23) }, "silent-element c1"],
  [
    "a pillar against the others",
    { c1: mix([order, -1], [saw(9), 0.8]), c2: mix([order, -1], [saw(11), 0.8]), c3: mix([order, -1], [saw(12), 0.8]) },
    "opposing-siblings a c",
  ],
  ["a pillar of unrelated indicators", { c1: saw(9), c2: saw(11), c3: saw(12) }, "weak-first-component c"],
  ["a pillar of unrelated indicators", { c1: saw(9), c2: saw(11), c3: saw(12) }, "low-alpha c"],
  ["many zeros", { b2: order.map((place) => Math.max(0, place - 14)) }, "many-zeros b2"],
  ["many equal values", { b2: order.map((place) => Math.max(14, place)) }, "many-equal-values b2"],
  ["one city far ahead", { b2: order.map((place) => (place === 24 ? 1000 : place)) }, "outliers-left b2"],
  ["few values", { b2: order.map((place) => (place % 2 ? place : gap)) }, "few-data b2"],
];

describe("auditIndex", () => {
  it("has no warning for an index whose indicators go along with each other", () => {
    expect(brief(auditOf(), "warning")).toEqual([]);
  });

  it.each(flaws)("notices %s", (_, changes, finding) => {
    expect(brief(auditOf())).not.toContain(finding);
    expect(brief(auditOf(changes))).toContain(finding);
  });

  it("notices a pillar of two dimensions", () => {
    // c1 and c2 share one saw, and each has the other saw with its own sign; c3 is that other saw alone.
    const [shared, apart] = [saw(9), saw(11)];
    const changes = { c1: mix([shared, 1], [apart, 0.4]), c2: mix([shared, 1], [apart, -0.4]), c3: apart };
    const found = auditOf(changes).find(({ code }) => code === "several-dimensions");
    expect(found?.elements).toEqual(["c"]);
    expect(found?.values).toMatchObject({ children: 3, aboveOne: 2 });
    expect(brief(auditOf())).not.toContain("several-dimensions c");
  });

  it("notices an element that decides its parent, and those that count for little then", () => {
    // by hand: variances of about 2500 (half at 0, half at 100) and twice 400 (one city of 24 at 100, the rest near 0), so
    // a1 has 2500 ÷ 3300 = 76 % of the squared correlations
    const bunched = (step: number, city: number): number[] => saw(step).map((value, i) => (i === city ? 900 : value));
    const findings = auditOf({
      a1: order.map((place) => (place > 12 ? 1 : 0)),
      a2: bunched(3, 10),
      a3: bunched(4, 12),
    });
    const decides = findings.find(({ code }) => code === "dominant-child");
    expect(decides?.elements).toEqual(["a1"]);
    expect(decides?.values["nominalPercent"]).toBeCloseTo(100 / 3, 10);
    expect(decides?.values["achievedPercent"]).toBeGreaterThan(60);
    expect(brief(findings)).toContain("counts-for-less a2");
  });

  it("tells how far high scores make up for low ones", () => {
    const lopsided = order.map((place) => (place === 24 ? 0 : place));
    const finding = auditOf({ a1: lopsided, a2: lopsided, a3: lopsided }, { compensation: 0 }).find(
      ({ code }) => code === "compensation",
    );
    expect(finding!.units[0]).toBe("C24");
    expect(finding!.values).toMatchObject({ unit: "C24", places: 24 });
    expect(Number(finding!.values["to"])).toBeGreaterThan(Number(finding!.values["from"]));
  });

  it("tells which places hang on one indicator, and how far", () => {
    const plan = soundIndex({ a1: saw(23) });
    const [effect] = removalEffects(plan, ["a1"]);
    const found = auditIndex(plan, plan.nominal, { dependence: effect!.meanShift / 24 }).find(
      ({ code, elements }) => code === "depends-on-element" && elements[0] === "a1",
    );
    const { unit, from, to } = effect!.mover!;
    expect(found?.values).toMatchObject({ meanShift: effect!.meanShift, unit, from, to, places: 24 });
    expect(brief(auditIndex(plan, plan.nominal, { dependence: 0.2 })).join()).not.toContain("depends-on-element");
  });

  it("names cities with little data, the poorest first", () => {
    const short = (rows: number[]): number[] => a1.map((value, i) => (rows.includes(i) ? gap : value));
    const lacking = ["a1", "a2", "a3", "b1"].map((id) => [id, short(id === "a1" ? [5, 7] : [7])]);
    const findings = auditOf(Object.fromEntries(lacking), { coverage: 0.9 });
    const finding = findings.find(({ code }) => code === "low-coverage-units");
    expect(finding!.units).toEqual(["C08", "C06"]);
    expect(finding!.values).toMatchObject({ count: 2, places: 24, unit: "C08" });
    expect(finding!.values["lowestPercent"]).toBeCloseTo((100 * 5) / 9, 10);
  });

  it("notices an indicator that follows a denominator", () => {
    const people = Float64Array.from(order, (place) => place ** 3);
    const findings = auditOf({ b3: rising }, undefined, { denominators: { people } });
    const finding = findings.find(({ code, elements }) => code === "follows-size" && elements[0] === "b3");
    expect(finding!.values).toMatchObject({ element: "b3", denominator: "people" });
  });

  it("puts warnings first", () => {
    const severities = auditOf({ a1: mix([order, -1], [saw(7), 0.2]), c1: saw(23) }).map(({ severity }) => severity);
    expect(severities).toEqual([...severities].sort((one, other) => (one < other ? 1 : one > other ? -1 : 0)));
  });

  it("looks at the latest year of a panel alone", () => {
    const { data } = soundIndex({ a1: mix([order, -1], [saw(7), 0.2]) });
    const units = [...data.units, ...data.units];
    const times = units.map((_, row) => (row < data.units.length ? 2024 : 2025));
    const values = data.values.map((column, i) => Float64Array.of(...column, ...sound[i]!));
    expect(brief(auditOf({}, {}, { units, times, values }), "warning")).toEqual([]);
    const turned = times.map((time) => (time === 2024 ? 2025 : 2024));
    expect(brief(auditOf({}, {}, { units, times: turned, values }), "warning")).toContain("opposing-element a1");
  });

  it("finds something that can be said, or nothing, whatever the figures are", () => {
    const cell = fc.oneof(
      fc.integer({ min: 0, max: 5 }),
      fc.double({ min: -1e9, max: 1e9, noNaN: true }),
      fc.constant(gap),
    );
    const column = fc.array(cell, { minLength: 24, maxLength: 24 });
    const ids = ["a1", "a2", "a3", "b1", "b2", "b3", "c1", "c2", "c3"];
    fc.assert(
      fc.property(fc.dictionary(fc.constantFrom(...ids), column), (changes) => {
        const isSpread = (values: number[]): boolean =>
          new Set(values.filter((value) => !Number.isNaN(value))).size > 1;
        fc.pre(Object.values(changes).every(isSpread));
        const figures = auditOf(changes, { dependence: 0, compensation: 0 }).flatMap(({ values }) =>
          Object.values(values),
        );
        expect(figures.filter((figure) => typeof figure === "number" && !Number.isFinite(figure))).toEqual([]);
      }),
      { numRuns: 30 },
    );
  });

  it("needs a run that is complete", () => {
    const plan = soundIndex();
    expect(() => auditIndex(plan, { ...plan.nominal, complete: false })).toThrow("auditIndex requires a complete run");
  });
});

describe("messages of an audit", () => {
  it("are there for every code, and for nothing else", () => {
    const wanted = auditCodes.flatMap((code) =>
      (["title", "message", "fix"] as const).map((part) => auditMessage(code, part)),
    );
    const there = Object.keys(messagesOf("en")).filter((id) => id.startsWith("audit."));
    expect(there.sort()).toEqual(wanted.sort());
  });

  it("can be said with the figures of what is found", () => {
    const translator = createTranslator("en");
    const findings = [
      ...flaws.flatMap(([, changes]) => auditOf(changes, { dependence: 0, compensation: 0, coverage: 1 })),
      ...auditOf({ a1: order, a2: saw(3).map((value, i) => (i === 0 ? -900 : value)) }),
      ...auditOf({ b3: rising }, {}, { denominators: { people: Float64Array.from(order) } }),
    ];
    expect(new Set(findings.map(({ code }) => code)).size).toBeGreaterThan(15);
    const broken = findings
      .flatMap(({ code, values }) =>
        (["title", "message", "fix"] as const).map((part) => translator.text(auditMessage(code, part), values)),
      )
      .filter((text) => /[{}]|NaN|undefined|null| {2}| [.,]/.test(text));
    expect(broken).toEqual([]);
  });
});
