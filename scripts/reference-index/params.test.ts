import { describe, expect, it } from "vitest";
import { Params, takeParams } from "./params.ts";
import { stepsOf } from "./words/steps.ts";
import { transformationOf } from "./words/treatment.ts";

describe("parameters of a case", () => {
  it("are all taken, or refused by name", () => {
    const params = new Params({ winmax: 5, force: { include: ["A"], maybe: ["B"] }, colour: "red" });
    expect(params.number("winmax")).toBe(5);
    expect(params.below("force").texts("include")).toEqual(["A"]);
    expect(() => params.requireAllTaken()).toThrow("parameters not understood: colour, force.maybe");
  });

  it("have the type that is asked for", () => {
    const params = new Params({ winmax: "five" });
    expect(() => params.number("winmax")).toThrow('parameter winmax requires a number, got "five"');
    expect(params.number("skew", 2)).toBe(2);
    expect(() => params.text("f")).toThrow("parameter f requires a string");
    expect(() => takeParams(new Params({ a: 1, b: 2 }), { a: 0 })).toThrow("parameters not understood: b");
  });
});

describe("steps in words", () => {
  const kinds = (words: string) => stepsOf(words, () => ({ a: 2 })).map(({ step }) => step);

  it("are read in their order", () => {
    const words = "min-max impute";
    expect(() => kinds(words)).toThrow("not understood");
    expect(
      kinds("denominate; mean impute; screen 0.9 by missing; treat (winmax 5; second log); z-score; geometric"),
    ).toEqual(["denominate", "impute", "screen", "treat", "normalise", "aggregate"]);
  });

  it("carry their settings", () => {
    expect(
      stepsOf("treat (winmax 3, skew_thresh 1, kurt_thresh 1.5, second box-cox lambda 0.5, combine)", () => ({})),
    ).toMatchObject([
      {
        settings: {
          winsorise: 3,
          skewness: 1,
          kurtosis: 1.5,
          combine: true,
          transform: { type: "box-cox", lambda: 0.5 },
        },
      },
    ]);
    expect(
      stepsOf("screen 90 % by zeros; weights inputs/w.csv; row-median impute (level 3)", () => ({ a: 2 })),
    ).toMatchObject([
      { by: "zeros", nonZero: 0.9 },
      { method: { type: "given", weights: { a: 2 } } },
      { method: { type: "row-median", withinLevel: 3 } },
    ]);
    expect(stepsOf("arithmetic, geometric, Copeland on the table", () => ({}))).toMatchObject([
      { methods: [{ type: "arithmetic" }, { type: "geometric" }, { type: "copeland" }] },
    ]);
    expect(transformationOf("log((max-1)*(x-min)/(max-min)+1)")).toEqual({ type: "log-gii" });
  });

  it("with a word that nobody knows are refused", () => {
    for (const words of [
      "denominate twice",
      "treat (winmax 5, gently)",
      "min-max 0..100 smoothly",
      "screen 0.9 by mood",
      "shake",
    ])
      expect(() => stepsOf(words, () => ({}))).toThrow("not understood");
  });
});
