import { describe, expect, it } from "vitest";
import { mergeSettings } from "./merge-settings.ts";

describe("mergeSettings", () => {
  it("replaces what is named and keeps the rest, at every depth", () => {
    const step = { step: "treat", settings: { winsorise: 5, transform: { type: "box-cox", lambda: 0 } } };
    expect(mergeSettings(step, { settings: { transform: { lambda: 1 } } })).toEqual({
      step: "treat",
      settings: { winsorise: 5, transform: { type: "box-cox", lambda: 1 } },
    });
  });

  it("takes another method whole: nothing of the former one stays", () => {
    const step = { method: { type: "min-max", range: [0, 100] } };
    expect(mergeSettings(step, { method: { type: "z-score", mean: 10 } })).toEqual({
      method: { type: "z-score", mean: 10 },
    });
    expect(mergeSettings(step, { method: { type: "min-max", range: [1, 100] } })).toEqual({
      method: { type: "min-max", range: [1, 100] },
    });
  });

  it("takes lists and null whole, and changes nothing that it was given", () => {
    const step = { methods: [{ type: "arithmetic" }, { type: "geometric" }], transform: { type: "log" } };
    expect(mergeSettings(step, { methods: [{ type: "harmonic" }], transform: null })).toEqual({
      methods: [{ type: "harmonic" }],
      transform: null,
    });
    expect(step.methods).toHaveLength(2);
  });
});
