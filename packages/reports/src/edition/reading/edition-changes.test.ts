import { describe, expect, it } from "vitest";
import { editionSample } from "../../testing/sample-edition-report.ts";
import { editionChanges } from "./edition-changes.ts";
import { readEdition } from "./edition-reading.ts";

const sample = editionSample({ compared: true });
const reading = readEdition(sample);
const { edition } = sample;

describe("editionChanges", () => {
  it("finds nothing between an edition and itself", () => {
    const { moves, ...others } = editionChanges(reading, edition);
    expect(moves.every(({ points, settled }) => points === 0 && !settled)).toBe(true);
    expect(moves.length).toBe(reading.placed.length);
    expect(others).toEqual({ newcomers: [], gone: [], steps: [], elementsAdded: [], elementsRemoved: [] });
  });

  it("calls a move settled where the intervals of both places lie apart", () => {
    const moved = edition.units.map((unit) =>
      unit.place ? { ...unit, place: { ...unit.place, low: unit.place.high + 1, high: unit.place.high + 3 } } : unit,
    );
    const { moves } = editionChanges(reading, { ...edition, units: moved });
    expect(moves.every(({ settled }) => settled)).toBe(true);
    const touching = edition.units.map((unit) =>
      unit.place ? { ...unit, place: { ...unit.place, low: unit.place.high, high: unit.place.high + 3 } } : unit,
    );
    expect(editionChanges(reading, { ...edition, units: touching }).moves.some(({ settled }) => settled)).toBe(false);
  });

  it("names cities that came and went, and steps with other settings", () => {
    const { id: came } = reading.placed[0] ?? { id: "" };
    const recipe = {
      ...edition.recipe,
      steps: [
        ...edition.recipe.steps
          .slice(1)
          .map((step) => (step.id === "weigh" ? { ...step, settings: { method: { type: "pca", level: 2 } } } : step)),
        { id: "treat", step: "treat", reason: "Outliers.", settings: {} },
      ],
    };
    const found = editionChanges(reading, { ...edition, recipe, units: edition.units.filter(({ id }) => id !== came) });
    expect(found.newcomers.map(({ id }) => id)).toEqual([came]);
    expect(found.steps).toEqual([
      { id: "impute", change: "added" },
      { id: "weigh", change: "changed" },
      { id: "treat", change: "removed" },
    ]);
  });
});
