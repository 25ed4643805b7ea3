import { createTranslator } from "@urbimetry/framework";
import { describe, expect, it } from "vitest";
import { readCity } from "../reading/city-reading.ts";
import { fullSample } from "../testing/sample-report.ts";
import { filled, placeText, remarksOf } from "./remarks.ts";

const translator = createTranslator("en");

describe("remarks", () => {
  it("tell findings by the name of the indicator, with its place", () => {
    const drift = remarksOf(readCity(fullSample())).find(({ rule }) => rule === "population-drift");
    expect(drift?.message).toContain("Fixed Broadband Subscriptions uses 330,000 inhabitants");
    expect(drift?.place).toBe("sheet “Economy”, cell F12");
  });

  it("keep what stood in a file that could not be read", () => {
    const unread = remarksOf(readCity(fullSample())).find(({ origin }) => origin === "file");
    expect(unread).toMatchObject({ rule: "doubtful-number", raw: "1.234", understood: null });
  });

  it("put in the words of other messages that their values name", () => {
    expect(filled(translator, { unit: "@unit.percent", text: "@nowhere", count: 3 })).toEqual({
      unit: "%",
      text: "@nowhere",
      count: 3,
    });
  });
});

describe("a place", () => {
  it("is told as people look for it", () => {
    expect(placeText(translator, { sheet: "Economy", cell: "F12" })).toBe("sheet “Economy”, cell F12");
    expect(placeText(translator, { row: 12, column: "value" })).toBe("line 12, column “value”");
    expect(placeText(translator, { path: "values[3].unit" })).toBe("values[3].unit");
    expect(placeText(translator, null)).toBeNull();
  });
});
