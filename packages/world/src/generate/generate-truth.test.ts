import { loadFramework } from "@urbimetry/framework";
import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Quantities } from "../truth/quantities.ts";
import { generateTruth } from "./generate-truth.ts";

const framework = loadFramework();
const world = (cities: number, seed: number, years: readonly [number, number] = [2014, 2024]) => [
  ...generateTruth({ framework, cities, years, seed }),
];
const cities = world(150, 7);
const all = cities.flatMap(({ years }) => years.map(({ quantities }) => quantities));

/** What holds in any set of accounts, by hand: [smaller, larger]. */
const within: readonly [string, string][] = [
  ["households", "population"],
  ["householdsWithInternet", "households"],
  ["fixedBroadbandSubscriptions", "householdsWithInternet"],
  ["householdsPotableWater", "householdsBasicWater"],
  ["householdsBasicWater", "households"],
  ["areaCovered4g", "areaCovered3g"],
  ["areaCovered3g", "cityArea"],
  ["protectedArea", "cityArea"],
  ["pedestrianArea", "cityArea"],
  ["waterConsumed", "waterBilled"],
  ["waterBilled", "waterSupplied"],
  ["wwTotal", "waterConsumed"],
  ["wwSecondary", "wwPrimary"],
  ["wwTertiary", "wwSecondary"],
  ["wwPrimary", "wwTotal"],
  ["unemployed", "labourForce"],
  ["youthLabourForce", "labourForce"],
  ["youthUnemployed", "unemployed"],
  ["labourForce", "adultsTotal"],
  ["adultsTotal", "population"],
  ["eligibleVoters", "adultsTotal"],
  ["voters", "eligibleVoters"],
  ["rdExpenditure", "cityGdp"],
  ["culturalExpenditure", "cityExpenditure"],
  ["cityExpenditure", "cityGdp"],
  ["housingExpenditure", "householdIncome"],
  ["renewableEnergy", "energyTotal"],
  ["thermalGj", "energyTotal"],
];
const the = (q: Quantities, name: string) => q[name] ?? Number.NaN;
const sum = (q: Quantities, names: readonly string[]) => names.reduce((total, name) => total + the(q, name), 0);

describe("the truth of an invented world", () => {
  it.each(within)("keeps %s within %s", (part, whole) => {
    // Six figures are kept of measures, so equal ones may differ in the last.
    expect(all.filter((q) => !(the(q, part) <= the(q, whole) * 1.00001))).toEqual([]);
  });

  it("adds modes to all commuters, ways of treatment to all waste, electricity and heat to less than all energy", () => {
    const modes = ["commutersPrivate", "commutersPublic", "commutersWalking", "commutersCycling", "commutersPara"];
    const ways = ["wasteLandfill", "wasteBurnt", "wasteIncinerated", "wasteOpenDump", "wasteRecycled", "wasteOther"];
    for (const q of all) {
      expect(sum(q, modes)).toBe(the(q, "commutersTotal"));
      expect(sum(q, ways)).toBe(the(q, "wasteTotal"));
      expect(the(q, "electricityKwh") * 0.0036 + the(q, "thermalGj")).toBeLessThan(the(q, "energyTotal"));
      expect(the(q, "greenArea")).toBeLessThanOrEqual(the(q, "cityArea") * 100);
    }
  });

  it("pays households out of the GDP, and heads households of a size that is found", () => {
    for (const q of all) {
      const income = the(q, "householdIncome") * the(q, "households");
      expect(income / the(q, "cityGdp")).toBeGreaterThan(0.4);
      expect(income / the(q, "cityGdp")).toBeLessThan(0.8);
      const heads = the(q, "population") / the(q, "households");
      expect(heads).toBeGreaterThan(1.3);
      expect(heads).toBeLessThan(8.1);
    }
  });

  it("stays within the valid range of every data point, in any world", () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 2 ** 32 - 1 }), (seed) => {
        const outside = world(3, seed, [2012, 2026]).flatMap(({ years }) =>
          years.flatMap(({ values }) =>
            framework.dataPoints.flatMap(({ id, validRange: { min, max } }, place) => {
              const value = values[place] ?? Number.NaN;
              return value >= (min ?? -Infinity) && value <= (max ?? Infinity) ? [] : [`${id} is ${value}`];
            }),
          ),
        );
        expect(outside).toEqual([]);
      }),
      { numRuns: 60 },
    );
  });

  it("is the same for the same seed, another for another, and the beginning of a larger one", () => {
    const first = (seed: number, count: number) => JSON.stringify(world(count, seed).slice(0, 5));
    expect(first(7, 10)).toBe(first(7, 10));
    expect(first(8, 10)).not.toBe(first(7, 10));
    expect(first(7, 40)).toBe(first(7, 10));
  });

  it("says what each intervention changed: the value with it less the value without it", () => {
    const effects = cities.flatMap(({ interventions }) => interventions);
    expect(effects.length).toBeGreaterThan(150);
    // Leak detection lowers the loss; the plant that stops half-way changes nothing.
    const loss = effects.filter(({ intervention }) => intervention.kind.id === "water-loss-programme");
    expect(loss.length).toBeGreaterThan(3);
    for (const { intervention, year, effects: changes } of loss) {
      const felt = intervention.strength > 0 && year > intervention.start + intervention.delay;
      expect((changes["EC_I_WS_3C"] ?? 0) < 0).toBe(felt);
    }
  });

  it("adds a neighbour to a city from the year of their merger on, and ends the neighbour there", () => {
    const merged = world(200, 11).filter(({ identity }) => identity.absorbs);
    expect(merged.length).toBeGreaterThan(1);
    const everyone = world(200, 11);
    for (const city of merged) {
      const { id, year } = city.identity.absorbs ?? { id: "", year: 0 };
      const other = everyone.find(({ profile }) => profile.id === id);
      expect(other?.identity.endsIn).toEqual({ id: city.profile.id, year });
      expect(other?.years.at(-1)?.year).toBe(year - 1);
      const area = (when: number) => city.years.find((one) => one.year === when)?.quantities["cityArea"] ?? 0;
      expect(area(year)).toBeCloseTo(city.profile.area + (other?.profile.area ?? 0), 6);
      expect(area(year - 1)).toBe(city.profile.area);
    }
  });

  it("refuses worlds that cannot be", () => {
    expect(() => world(0, 1)).toThrow("generateTruth requires 1 to 20000 cities, got 0");
    expect(() => world(1, 1, [2020, 2019])).toThrow("in order, got 2020 to 2019");
  });
});
