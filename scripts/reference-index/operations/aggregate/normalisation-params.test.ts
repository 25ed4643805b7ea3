import { describe, expect, it } from "vitest";
import type { ResultRecord } from "../../manifest.ts";
import { Params } from "../../params.ts";
import { normalisationCase } from "./normalisation-params.ts";

/** The method of a case, after all its parameters were looked for. */
const methodOf = (record: ResultRecord) => {
  const params = new Params(record);
  const { method } = normalisationCase(params);
  params.requireAllTaken();
  return method;
};

describe("normalisationCase", () => {
  it("reads every method with its parameters", () => {
    expect(methodOf({ method: "min-max", lower: 1, upper: 100 })).toEqual({ type: "min-max", range: [1, 100] });
    expect(methodOf({ method: "z-score", mean: 10, sd: 2 })).toEqual({ type: "z-score", mean: 10, sd: 2 });
    expect(methodOf({ method: "rank", ties: "last" })).toEqual({ type: "rank", ties: "last" });
    expect(methodOf({ method: "percentile rank" })).toEqual({ type: "percentile-rank", ties: "min" });
    expect(methodOf({ method: "distance to reference unit", reference: "SGP", cap: true })).toEqual({
      type: "distance-to-reference",
      unit: "SGP",
      cap: true,
    });
    expect(methodOf({ method: "goalposts", goalposts: { a: [1, 2] }, truncate: false })).toMatchObject({
      type: "goalposts",
      scale: 1,
      clip: false,
    });
    expect(methodOf({ method: "none (direction only)", output_range: [1, 100] })).toEqual({
      type: "direction-only",
      outputRange: [1, 100],
    });
  });

  it("refuses methods, values and parameters that it doesn't know", () => {
    expect(() => methodOf({ method: "softmax" })).toThrow('the normalisation "softmax" is not understood');
    expect(() => methodOf({ method: "rank", ties: "random" })).toThrow("ties");
    expect(() => methodOf({ method: "min-max", colour: "red" })).toThrow("parameters not understood: colour");
    expect(() => methodOf({ method: "distance to target", targets: "my own" })).toThrow(
      'the targets "my own" are not understood',
    );
  });
});
