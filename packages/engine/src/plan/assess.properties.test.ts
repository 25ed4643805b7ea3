import * as fc from "fast-check";
import type { Assessment, GroupScore, Observation, Submission } from "@urbimetry/model";
import { describe, expect, it } from "vitest";
import { generateSubmission } from "../checks/testing/generate-submission.ts";
import { seededRandom } from "../checks/testing/seeded-random.ts";
import { framework, plan } from "../testing/real-plan.ts";
import { assess } from "./assess.ts";

const runs = { numRuns: 60 };
const cities = fc
  .integer({ min: 1, max: 1_000_000 })
  .map((seed) => generateSubmission(framework, seededRandom(seed)).submission);
const kpis = fc.constantFrom(...framework.kpis.map(({ id }) => id));
const assessed = (submission: Submission): Assessment => assess(plan, submission, { checks: false });
const without = (submission: Submission, drop: (one: Observation) => boolean): Submission => ({
  ...submission,
  observations: submission.observations.filter((one) => !drop(one)),
});

function deepFreeze<Value>(value: Value): Value {
  if (typeof value === "object" && value !== null && !Object.isFrozen(value)) {
    Object.freeze(value);
    Object.values(value).forEach(deepFreeze);
  }
  return value;
}

describe("every assessment", () => {
  it("is the same again, changes nothing it was given, and is plain data", () => {
    fc.assert(
      fc.property(cities, (submission) => {
        const first = assessed(deepFreeze(structuredClone(submission)));
        expect(assessed(submission)).toEqual(first);
        expect(JSON.parse(JSON.stringify(first))).toEqual(first);
      }),
      runs,
    );
  });

  it("has groups from 25 to 100 percent, or none where nothing is scored", () => {
    fc.assert(
      fc.property(cities, (submission) => {
        const { groups, coreGroups, sections } = assessed(submission);
        for (const { percent, band, scored, reported, total, points } of [...groups, ...coreGroups, ...sections]) {
          expect(percent === null).toBe(scored === 0);
          expect(band === null).toBe(scored === 0);
          expect(percent ?? 25).toBeGreaterThanOrEqual(25);
          expect(percent ?? 100).toBeLessThanOrEqual(100);
          expect(scored <= reported && reported <= total && points <= 4 * scored).toBe(true);
        }
      }),
      runs,
    );
  });

  it("adds up to the city at every level, core within all", () => {
    const sum = (groups: GroupScore[], key: "points" | "scored" | "reported" | "total") =>
      groups.reduce((total, group) => total + group[key], 0);
    fc.assert(
      fc.property(cities, (submission) => {
        const { groups, coreGroups, sections } = assessed(submission);
        const [city, core] = [groups.at(-1), coreGroups.at(-1)];
        for (const key of ["points", "scored", "reported", "total"] as const) {
          const levels = ["category", "subDimension", "dimension"].map((name) =>
            groups.filter(({ level }) => level === name),
          );
          for (const level of [...levels, sections]) expect(sum(level, key)).toBe(city?.[key]);
          expect(core?.[key]).toBeLessThanOrEqual(city?.[key] ?? -1);
        }
      }),
      runs,
    );
  });

  it("gives other KPIs the same points when one is missing", () => {
    fc.assert(
      fc.property(cities, kpis, (submission, kpiId) => {
        const [all, less] = [submission, without(submission, (one) => one.kpiId === kpiId)].map(assessed);
        const [own, others] = [true, false].map((of) =>
          framework.dataPoints.filter((point) => (point.kpiId === kpiId) === of).map(({ index }) => index),
        );
        const of = (one: Assessment | undefined, indexes: number[] = []) =>
          indexes.map((index) => one?.performances[index]);
        expect(of(less, others)).toEqual(of(all, others));
        expect(of(less, own).some((performance) => performance?.scored)).toBe(false);
      }),
      runs,
    );
  });

  it("never takes a missing figure for zero: a city that gives nothing has no points", () => {
    fc.assert(
      fc.property(cities, (submission) => {
        const { groups, values } = assessed(without(submission, (one) => one.kpiId !== null));
        expect(groups.at(-1)).toMatchObject({ points: 0, scored: 0, reported: 0, percent: null });
        expect(values.every((value) => !("value" in value) && value.problems.length > 0)).toBe(true);
      }),
      runs,
    );
  });

  it("does not depend on the order of observations of different things", () => {
    const key = ({ kpiId, component, variable }: Observation) => `${kpiId} ${component} ${variable}`;
    fc.assert(
      fc.property(cities, fc.integer(), (submission, seed) => {
        const unique = [...new Map(submission.observations.map((one) => [key(one), one])).values()];
        const random = seededRandom(seed);
        const shuffled = unique.map((one) => ({ one, at: random() })).sort((a, b) => a.at - b.at);
        expect(assessed({ ...submission, observations: shuffled.map(({ one }) => one) })).toEqual(
          assessed({ ...submission, observations: unique }),
        );
      }),
      runs,
    );
  });

  it("has chances that add up to 1 and reach over the band that the value stands in", () => {
    fc.assert(
      fc.property(cities, (submission) => {
        for (const performance of assessed(submission).performances) {
          const chances = performance.scored ? performance.bandChances : null;
          const given = Object.values(chances ?? { "95+": 0.5, "66-95": 0.5 });
          expect(given.reduce((total, chance) => total + chance, 0)).toBeCloseTo(1, 12);
          expect(given.filter((chance) => chance > 0).length).toBeGreaterThan(1);
        }
      }),
      runs,
    );
  });
});
