import type { IndexData, IndexElement, IndexRecipe } from "@urbimetry/model";
import type { IndexPlan } from "../run/index-plan.ts";
import { prepareIndex } from "../run/prepare-index.ts";

const cities = Array.from({ length: 24 }, (_, i) => `C${String(i + 1).padStart(2, "0")}`);

/** From worst city to best. */
export const order: readonly number[] = cities.map((_, i) => i + 1);

/** A saw tooth: as good as unrelated to the order of cities, and to saws of another step (prime to 25). No dice. */
export const saw = (step: number): number[] => cities.map((_, i) => ((i * step) % 25) + 1);

/** Sums of columns, each times a factor. */
export const mix = (...parts: [readonly number[], number][]): number[] =>
  cities.map((_, i) => parts.reduce((sum, [values, factor]) => sum + values[i]! * factor, 0));

/** Indicator → step of its own saw. */
const steps: Readonly<Record<string, number>> = { a1: 2, a2: 3, a3: 4, b1: 6, b2: 7, b3: 8, c1: 9, c2: 11, c3: 12 };
const pillars = ["a", "b", "c"];

const elements: readonly IndexElement[] = [
  { id: "index", level: 3, direction: 1, weight: 1 },
  ...pillars.map((id) => ({ id, level: 2, parent: "index", direction: 1 as const, weight: 1 })),
  ...Object.keys(steps).map((id) => ({ id, level: 1, parent: id.charAt(0), direction: 1 as const, weight: 1 })),
];

const recipe: IndexRecipe = {
  schema: "urbimetry/index-recipe/1",
  id: "sound",
  version: "1",
  name: "Sound index",
  description: "Nine indicators that go along with each other, none the same as another",
  structure: "file",
  leaveOut: {},
  steps: [
    { step: "normalise", reason: "r", method: { type: "min-max", range: [0, 100] }, individual: {}, scope: "pooled" },
    { step: "aggregate", reason: "r", methods: [{ type: "arithmetic", atLeast: 0 }] },
  ],
};

/**
 * An index of three pillars of three indicators, in which each indicator is the order of the cities and noise of its own.
 *
 * @param changes indicator → its values instead
 * @param more    parts of the data instead
 */
export function soundIndex(
  changes: Readonly<Record<string, readonly number[]>> = {},
  more: Partial<IndexData> = {},
): IndexPlan {
  const data: IndexData = {
    units: cities,
    names: {},
    indicators: Object.keys(steps),
    values: Object.entries(steps).map(([id, step]) =>
      Float64Array.from(changes[id] ?? mix([order, 1], [saw(step), 0.8])),
    ),
    groups: {},
    denominators: {},
    ...more,
  };
  const { plan, problems } = prepareIndex(recipe, elements, data);
  if (plan === null) throw new Error(JSON.stringify(problems));
  return plan;
}
