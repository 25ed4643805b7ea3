import * as fc from "fast-check";
import { languages, type Language } from "@urbimetry/model";
import { describe, expect, it } from "vitest";
import { webTranslator } from "../../../../words/web-translator.ts";
import { editedFigure } from "./shown-number.ts";
import { understandNumber } from "./understand-number.ts";

const speak = (language: Language) => webTranslator({ language, version: "", messages: {} });

describe("a figure that is changed", () => {
  it("is read back as the same number in every language", () => {
    fc.assert(
      fc.property(
        fc.constantFrom(...languages),
        fc.integer({ min: 0, max: 5 }),
        fc.integer({ min: -10_000_000, max: 10_000_000 }),
        (language, decimals, digits) => {
          const value = Number(`${digits}e-${decimals}`) + 0;
          expect(understandNumber(editedFigure(speak(language), value), null)).toMatchObject({ kind: "number", value });
        },
      ),
    );
  });

  it("has four decimals where three could be taken for thousands", () => {
    expect(editedFigure(speak("en"), 1.234)).toBe("1.2340");
    expect(editedFigure(speak("fr"), 1234.5)).toBe("1234,5");
  });
});
