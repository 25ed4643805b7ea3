import { computeValues, prepareEngine, ruleBook } from "@urbimetry/engine";
import { loadBenchmarkSet, loadFramework } from "@urbimetry/framework";
import { describe, expect, it } from "vitest";
import { faults } from "../faults/faults.ts";
import { generateWorld } from "./generate-world.ts";

const framework = loadFramework();
const plan = prepareEngine(framework, loadBenchmarkSet("reference"));
const cities = [...generateWorld({ framework, cities: 120, years: [2018, 2024], seed: 5, faultShare: 0.5 })];
const files = cities.flatMap((city) => city.years.map((year) => ({ city: city.truth, ...year })));
const valuesOf = new Map(files.map((file) => [file, computeValues(plan, file.submission)]));
const reportedShare = (file: (typeof files)[number]) => {
  const values = valuesOf.get(file) ?? [];
  return values.filter((value) => "value" in value).length / values.length;
};
const mean = (numbers: readonly number[]) => numbers.reduce((sum, one) => sum + one, 0) / numbers.length;

describe("what cities hand in", () => {
  it("is marked as synthetic in every file, with its basis", () => {
    expect(files.filter(({ handedIn }) => !handedIn.synthetic || !handedIn.basis?.startsWith("SYNTHETIC"))).toEqual([]);
  });

  it("has gaps that are not at random: large and able cities report more", () => {
    const bySize = files.toSorted((one, other) => one.city.profile.population2018 - other.city.profile.population2018);
    const third = Math.floor(bySize.length / 3);
    const small = mean(bySize.slice(0, third).map(reportedShare));
    const large = mean(bySize.slice(-third).map(reportedShare));
    expect(large - small).toBeGreaterThan(0.05);
    expect(mean(files.map(reportedShare))).toBeGreaterThan(0.5);
    expect(mean(files.map(reportedShare))).toBeLessThan(0.9);
  });

  it("has gaps that are not at random: bad results are reported less", () => {
    // Water loss, lower is better: the true mean of those who report lies below the mean of those who do not.
    const place = framework.dataPoints.findIndex(({ id }) => id === "EC_I_WS_3C");
    const losses = (given: boolean) =>
      files.flatMap((file) => {
        const value = valuesOf.get(file)?.[place];
        return value && "value" in value === given ? [file.truth.values[place] ?? 0] : [];
      });
    expect(mean(losses(false)) - mean(losses(true))).toBeGreaterThan(1);
  });

  it("errs by about what the quality grade stands for", () => {
    // Half the relative uncertainty is one standard deviation: 95 % within, less for grades that were overstated.
    let within = 0;
    let all = 0;
    for (const [file, values] of valuesOf)
      values.forEach((value, place) => {
        if (!("value" in value) || !value.interval) return;
        const truth = file.truth.values[place] ?? Number.NaN;
        all += 1;
        if (truth >= value.interval[0] - 1e-9 && truth <= value.interval[1] + 1e-9) within += 1;
      });
    expect(within / all).toBeGreaterThan(0.85);
    expect(within / all).toBeLessThan(0.98);
  });

  it("has labelled faults, none in honest files, none in a first year", () => {
    const faulty = files.filter((file) => file.faults.length > 0);
    expect(faulty.length / files.length).toBeGreaterThan(0.3);
    expect(faulty.every(({ handedIn, submission }) => handedIn !== submission)).toBe(true);
    expect(
      files.filter((file) => file.faults.length === 0).every(({ handedIn, submission }) => handedIn === submission),
    ).toBe(true);
    expect(cities.every(({ years }) => years[0]?.faults.length === 0)).toBe(true);
  });

  it("has revisions that come nearer to the truth", () => {
    const revisions = files.flatMap(({ revisions: list, truth }) => list.map((one) => ({ ...one, truth })));
    expect(revisions.length).toBeGreaterThan(50);
    for (const { dataPointId, from, to, truth } of revisions) {
      const value = truth.values[framework.dataPoints.findIndex(({ id }) => id === dataPointId)] ?? 0;
      expect(Math.abs(to - value)).toBeLessThan(Math.abs(from - value));
    }
  });

  it("is the same for the same seed", () => {
    const first = () =>
      JSON.stringify(
        [...generateWorld({ framework, cities: 2, years: [2020, 2022], seed: 5 })].map(({ years }) => years),
      );
    expect(first()).toBe(first());
  });
});

describe("the kinds of faults", () => {
  it("hold one for every rule of the rule book, and name no rule that is not there", () => {
    const expected = new Set(faults.flatMap(({ expects }) => expects));
    expect(ruleBook.map(({ id }) => id).filter((id) => !expected.has(id))).toEqual([]);
    expect([...expected].filter((id) => !ruleBook.some((rule) => rule.id === id))).toEqual([]);
  });
});
