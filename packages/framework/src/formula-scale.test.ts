import { checkFormulaUnits } from "@urbimetry/engine";
import type { DataPoint } from "@urbimetry/model";
import { describe, expect, it } from "vitest";
import { loadFramework } from "./load-framework.ts";

const framework = loadFramework();
const factorOf = (unit: string | undefined) => framework.units.find(({ id }) => id === unit)?.factor ?? Number.NaN;

const inputFactor = (point: DataPoint, input: string) =>
  factorOf(framework.kpis.find((kpi) => kpi.id === point.kpiId)?.inputs[input]?.unit);

/** What a formula must multiply by, so that inputs in their units give the data point in its unit. */
function wantedFactor(point: DataPoint, above: string, below: string): number {
  return inputFactor(point, above) / inputFactor(point, below) / factorOf(point.unit);
}

describe("the formula of every data point", () => {
  it("gives the unit of the data point", () => {
    expect(framework.dataPoints.flatMap((point) => checkFormulaUnits(point, framework))).toEqual([]);
  });

  it("is refused in a unit of another dimension", () => {
    const defects = framework.dataPoints
      .slice(0, 1)
      .map((point) => checkFormulaUnits({ ...point, unit: "minutes" }, framework));
    expect(defects.flat().map(({ code }) => code)).toEqual(["formula-units"]);
  });

  it("multiplies by what its units ask for", () => {
    const wrong = framework.dataPoints.flatMap((point) => {
      const { formula } = point;
      const [given, wanted] =
        formula.type === "rate"
          ? [formula.per, wantedFactor(point, formula.numerator, formula.denominator)]
          : formula.type === "ratio"
            ? [formula.factor, wantedFactor(point, formula.numerator, formula.denominator)]
            : formula.type === "share" || formula.type === "remainder-share"
              ? [100, wantedFactor(point, formula.part, formula.whole)]
              : [1, 1];
      return Math.abs(given / wanted - 1) < 1e-9 ? [] : [{ id: point.id, given, wanted }];
    });
    expect(wrong).toEqual([]);
  });

  it("never lets a count pass for another unless the method says so", () => {
    const passing = framework.kpis.flatMap((kpi) =>
      Object.entries(kpi.inputs).flatMap(([id, { countsAs }]) =>
        countsAs === undefined ? [] : [`${id} as ${countsAs}`],
      ),
    );
    // Collection Methodology (2017), p. 16: subscriptions over households, called a percentage
    expect(passing).toEqual(["fixedBroadbandSubscriptions as household"]);
  });
});
