import { describe, expect, it } from "vitest";
import { framework } from "../framework.ts";
import { generateSubmission } from "../generate-submission.ts";
import { seededRandom } from "../seeded-random.ts";
import { valuesOf } from "../values-of.ts";

describe("generated submissions", () => {
  it("are the same for the same seed", () => {
    expect(generateSubmission(framework, seededRandom(7))).toEqual(generateSubmission(framework, seededRandom(7)));
  });

  it("cover every data point and every input of the framework within some files", () => {
    const seen = new Set<string>();
    for (let seed = 1; seed <= 60; seed += 1) {
      const { submission } = generateSubmission(framework, seededRandom(seed));
      for (const { kpiId, variable } of submission.observations)
        if (kpiId && variable) seen.add(`${kpiId} ${variable}`);
      for (const value of valuesOf(submission)) if ("value" in value) seen.add(value.dataPointId);
    }
    expect(framework.dataPoints.map(({ id }) => id).filter((id) => !seen.has(id))).toEqual([]);
    const inputs = framework.kpis.flatMap((kpi) => Object.keys(kpi.inputs).map((name) => `${kpi.id} ${name}`));
    // Air pollution is measured, so its masses and volumes are never written down.
    expect(inputs.filter((input) => !seen.has(input) && !input.startsWith("EN_EN_AQ_1C "))).toEqual([]);
  });

  it("stay within the valid ranges", () => {
    for (let seed = 1; seed <= 60; seed += 1) {
      const values = valuesOf(generateSubmission(framework, seededRandom(seed)).submission);
      const outside = values.filter((value, index) => {
        const range = framework.dataPoints[index]?.validRange;
        return (
          "value" in value &&
          range &&
          ((range.min ?? -Infinity) > value.value || (range.max ?? Infinity) < value.value - 2)
        );
      });
      expect(outside).toEqual([]);
    }
  });
});
