import type { IndexData, IndexElement, IndexRecipe, IndexStep } from "@urbimetry/model";

/** Two pillars of two indicators each; `d` is better when it is lower. */
export const elements: readonly IndexElement[] = [
  { id: "index", level: 3, direction: 1, weight: 1 },
  { id: "north", level: 2, parent: "index", direction: 1, weight: 1 },
  { id: "south", level: 2, parent: "index", direction: 1, weight: 3 },
  { id: "a", level: 1, parent: "north", direction: 1, weight: 1 },
  { id: "b", level: 1, parent: "north", direction: 1, weight: 1 },
  { id: "c", level: 1, parent: "south", direction: 1, weight: 1, denominator: "people" },
  { id: "d", level: 1, parent: "south", direction: -1, weight: 1 },
];

/** Four cities; `people` divides `c`. */
export const data: IndexData = {
  units: ["P", "Q", "R", "S"],
  names: { P: "Pine", Q: "Quay", R: "Ridge", S: "Shore" },
  indicators: ["a", "b", "c", "d"],
  values: [
    Float64Array.of(0, 10, 5, 10),
    Float64Array.of(1, 2, 3, 5),
    Float64Array.of(10, 40, 60, 100),
    Float64Array.of(4, 3, 2, 0),
  ],
  groups: { coast: ["no", "yes", "no", "yes"] },
  denominators: { people: Float64Array.of(10, 20, 20, 20) },
};

/** The data with other numbers in one column. */
export function withColumn(indicator: string, ...values: number[]): IndexData {
  return {
    ...data,
    values: data.values.map((column, place) =>
      data.indicators[place] === indicator ? Float64Array.from(values) : column,
    ),
  };
}

const reason = "for a test";

/** c by people, everything onto 0 to 100, means. */
export const steps: readonly IndexStep[] = [
  { step: "denominate", reason, denominators: "structure", scales: {} },
  { step: "normalise", reason, method: { type: "min-max", range: [0, 100] }, individual: {}, scope: "pooled" },
  { step: "aggregate", reason, methods: [{ type: "arithmetic", atLeast: 0 }] },
];

/** A recipe of these steps, or of others. */
export function recipe(changes: Partial<IndexRecipe> = {}): IndexRecipe {
  return {
    schema: "urbimetry/index-recipe/1",
    id: "small",
    version: "1",
    name: "Small index",
    description: "Four cities, four indicators",
    structure: "file",
    leaveOut: {},
    steps: [...steps],
    ...changes,
  };
}
