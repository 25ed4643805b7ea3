import type { Formula } from "@urbimetry/model";
import { describe, expect, it } from "vitest";
import { oneKpiFramework } from "../testing/one-kpi-framework.ts";
import { framework } from "../testing/real-plan.ts";
import { checkFormulaUnits } from "./check-formula-units.ts";
import { formulaDimension } from "./formula-dimension.ts";
import { unitRegistry } from "./unit-registry.ts";

const share: Formula = { type: "share", part: "one", whole: "two" };
const ratio: Formula = { type: "ratio", numerator: "one", denominator: "two", factor: 1 };
const perHundredThousand: Formula = { type: "rate", numerator: "one", denominator: "two", per: 100_000 };
const mean: Formula = { type: "mean", total: "one", count: "two" };
const one: Formula = { type: "input", input: "one" };
const sum: Formula = { type: "sum", terms: ["one", "two"] };
const all: Formula = { type: "all-of", elements: ["one", "two"] };

/** True when a formula over inputs of these units gives the claimed unit. */
function agrees(formula: Formula, claimed: string, units: { one: string; two?: string; countsAs?: string }): boolean {
  const given = oneKpiFramework({
    formula,
    unit: claimed,
    inputs: {
      one: { unit: units.one, ...(units.countsAs === undefined ? {} : { countsAs: units.countsAs }) },
      ...(units.two === undefined ? {} : { two: { unit: units.two } }),
    },
  });
  const [point] = given.dataPoints;
  return point !== undefined && checkFormulaUnits(point, given).length === 0;
}

describe("units of the U4SSC formulas", () => {
  it("agree in all 112 data points", () => {
    expect(framework.dataPoints).toHaveLength(112);
    expect(framework.dataPoints.flatMap((point) => checkFormulaUnits(point, framework))).toEqual([]);
  });

  it("would be found wrong if any input had another unit", () => {
    const other = (unit: string) => (unit === "tonne" ? "kilometre" : "tonne");
    for (const point of framework.dataPoints) {
      for (const id of point.inputs) {
        const kpis = framework.kpis.map((kpi) =>
          kpi.id === point.kpiId
            ? { ...kpi, inputs: { ...kpi.inputs, [id]: { meaning: "", unit: other(kpi.inputs[id]?.unit ?? "") } } }
            : kpi,
        );
        expect(checkFormulaUnits(point, { ...framework, kpis }), `${point.id} ${id}`).toHaveLength(1);
      }
    }
  });
});

describe("checkFormulaUnits", () => {
  it("wants part and whole of a share in one unit", () => {
    expect(agrees(share, "percent", { one: "household", two: "household" })).toBe(true);
    expect(agrees(share, "percent", { one: "household", two: "person" })).toBe(false);
    expect(agrees(share, "percent", { one: "square-metre", two: "square-kilometre" })).toBe(false); // off by a million
  });

  it("lets a subscription count as a household only where the method says so", () => {
    expect(agrees(share, "percent", { one: "subscription", two: "household" })).toBe(false);
    expect(agrees(share, "percent", { one: "subscription", two: "household", countsAs: "household" })).toBe(true);
  });

  it("drops what is counted above the line of a rate, and keeps what is measured", () => {
    expect(agrees(perHundredThousand, "per-100000-inhabitants", { one: "patent", two: "person" })).toBe(true);
    expect(agrees(perHundredThousand, "per-100000-inhabitants", { one: "person", two: "person" })).toBe(true); // physicians
    expect(agrees(perHundredThousand, "per-100000-inhabitants", { one: "kilometre", two: "person" })).toBe(false);
    expect(agrees(perHundredThousand, "km-per-100000-inhabitants", { one: "kilometre", two: "person" })).toBe(true);
    expect(agrees(perHundredThousand, "km-per-100000-inhabitants", { one: "metre", two: "person" })).toBe(false);
    expect(agrees(perHundredThousand, "fte-per-100000-inhabitants", { one: "fte", two: "person" })).toBe(true);
    expect(agrees(perHundredThousand, "fte-per-100000-inhabitants", { one: "person", two: "person" })).toBe(false);
  });

  it("wants the denominator that the unit names", () => {
    expect(agrees(perHundredThousand, "per-100000-inhabitants", { one: "death", two: "birth" })).toBe(false);
    expect(agrees(perHundredThousand, "per-100000-live-births", { one: "death", two: "birth" })).toBe(true);
  });

  it("wants the multiplier that the unit names", () => {
    const perThousand: Formula = { ...perHundredThousand, per: 1_000 };
    expect(agrees(perThousand, "per-100000-inhabitants", { one: "bed", two: "person" })).toBe(false);
  });

  it("takes the mean over counted things for the quantity itself", () => {
    expect(agrees(mean, "minutes", { one: "minutes", two: "interruption" })).toBe(true);
    expect(agrees(mean, "minutes", { one: "hour", two: "interruption" })).toBe(false);
    expect(agrees(mean, "percent", { one: "minutes", two: "interruption" })).toBe(false);
  });

  it("takes ratios of like things, and quantities by quantities", () => {
    expect(agrees(ratio, "ratio", { one: "minutes", two: "minutes" })).toBe(true);
    expect(agrees(ratio, "ratio", { one: "minutes", two: "person" })).toBe(false);
    expect(agrees(ratio, "microgram-per-cubic-metre", { one: "microgram", two: "cubic-metre" })).toBe(true);
    expect(agrees(ratio, "microgram-per-cubic-metre", { one: "microgram", two: "square-metre" })).toBe(false);
    expect(agrees(ratio, "number", { one: "bed", two: "person" })).toBe(false);
  });

  it("takes a number for a count of anything, and a count for no share", () => {
    expect(agrees(one, "number", { one: "hotspot" })).toBe(true);
    expect(agrees(one, "percent", { one: "hotspot" })).toBe(false);
    expect(agrees(one, "number", { one: "hectare" })).toBe(false);
  });

  it("adds only terms of one unit", () => {
    expect(agrees(sum, "tonne", { one: "tonne", two: "tonne" })).toBe(true);
    expect(agrees(sum, "tonne", { one: "tonne", two: "kilogram" })).toBe(false);
  });

  it("makes a yes of yeses only", () => {
    expect(agrees(all, "yes-no", { one: "yes-no", two: "yes-no" })).toBe(true);
    expect(agrees(all, "yes-no", { one: "yes-no", two: "number" })).toBe(false);
    expect(agrees(all, "number", { one: "yes-no", two: "yes-no" })).toBe(false);
    expect(agrees(one, "yes-no", { one: "number" })).toBe(false);
  });

  it("says what was found and what was wanted", () => {
    const given = oneKpiFramework({
      formula: share,
      unit: "percent",
      inputs: { one: { unit: "hectare" }, two: { unit: "person" } },
    });
    const [point] = given.dataPoints;
    expect(point && checkFormulaUnits(point, given)).toEqual([
      {
        code: "formula-units",
        values: { formula: "share", unit: "@unit.percent", found: "100 length^2 person^-1", wanted: "0.01" },
      },
    ]);
  });
});

describe("formulaDimension", () => {
  const { units } = unitRegistry(framework.units);
  const inputs = { one: { unit: "kilowatt-hour", meaning: "" }, two: { unit: "person", meaning: "" } };

  it("is that of the numerator by that of the denominator", () => {
    expect(formulaDimension(ratio, inputs, units)).toEqual({ energy: 1, person: -1 });
    expect(formulaDimension(share, { ...inputs, two: inputs.one }, units)).toEqual({});
  });

  it("is unknown for a named function", () => {
    expect(formulaDimension({ type: "function", name: "anything", arguments: ["one"] }, inputs, units)).toBe(null);
  });

  it("does not exist for terms that cannot be added, or for an input that does not exist", () => {
    expect(() => formulaDimension(sum, inputs, units)).toThrow("terms that are added require one unit, got one, two");
    expect(() => formulaDimension({ type: "input", input: "three" }, inputs, units)).toThrow(
      "a formula requires inputs with units, got three",
    );
  });
});
