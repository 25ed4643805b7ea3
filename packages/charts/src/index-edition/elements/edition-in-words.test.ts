import { createTranslator } from "@urbimetry/framework";
import type { IndexEdition } from "@urbimetry/model";
import { describe, expect, it } from "vitest";
import { sampleEdition } from "../testing/sample-edition.ts";
import { editionInWords } from "./edition-in-words.ts";

const plain = sampleEdition();
/** The sample as an edition of the recipe that comes with the product. */
const shipped = (version: string): IndexEdition => ({
  ...plain,
  id: "ssc-index-2026",
  name: "Smart Sustainable City Index 2026",
  recipe: {
    ...plain.recipe,
    id: "ssc-index-2026",
    name: "Smart Sustainable City Index 2026",
    version,
    steps: [{ id: "weigh", step: "weigh", reason: "Equal.", settings: {} }],
    factors: [{ id: "gaps", type: "choice", reason: "Guessed.", options: ["leave out", "other"] }],
  },
  sensitivity: {
    ...plain.sensitivity,
    effects: [{ factor: "gaps", meanShift: 1, taken: { "leave out": 7, other: 3 } }],
  },
});

describe("editionInWords", () => {
  it("says name, reasons and options of the product's recipe in the reader's language", () => {
    const { name, recipe, sensitivity } = editionInWords(createTranslator("fr"), shipped("2026.11"));
    expect([name, recipe.name]).toEqual(Array(2).fill("Indice des villes intelligentes et durables 2026"));
    expect(recipe.steps[0]?.reason).toMatch(/^Aucun organe de U4SSC/);
    expect(sensitivity.effects[0]?.taken).toEqual({
      "laisser de côté": 7,
      "comme les autres indicateurs de la ville": 3,
    });
    expect(recipe.factors[0]?.options).toEqual(["laisser de côté", "comme les autres indicateurs de la ville"]);
  });

  it("leaves the words of another version, and of a recipe of one's own, as they are", () => {
    expect(editionInWords(createTranslator("fr"), shipped("2027.1")).recipe.steps[0]?.reason).toBe("Equal.");
    const own = editionInWords(createTranslator("fr"), plain);
    expect([own.name, own.recipe]).toEqual([plain.name, plain.recipe]);
  });

  it("changes nothing when it is done again", () => {
    const once = editionInWords(createTranslator("ar"), shipped("2026.11"));
    expect(editionInWords(createTranslator("ar"), once)).toEqual(once);
  });
});
