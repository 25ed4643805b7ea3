import type {
  EditionFactorEffect,
  EditionFactorShare,
  EditionRecipe,
  EditionSensitivity,
  EditionUnit,
} from "@urbimetry/model";

/** A recipe in the words that stand in its file. */
export const sampleRecipe: EditionRecipe = {
  id: "sample-index",
  version: "1",
  name: "Sample Index",
  description: "An invented index of invented cities, to draw and to print.",
  coverage: {
    atLeast: 0.6,
    reason: "Below three fifths of the indicators a place says more of the gaps than of the city.",
  },
  steps: [
    {
      id: "impute",
      step: "impute",
      reason: "Gaps are few and similar cities are known.",
      settings: { method: { type: "group-median", group: "region" } },
    },
    {
      id: "normalise",
      step: "normalise",
      reason: "Goalposts keep a score comparable from year to year.",
      settings: { method: { type: "goalposts", posts: "benchmarks", scale: 100, clip: true } },
    },
    {
      id: "weigh",
      step: "weigh",
      reason: "No dimension is to matter more than another.",
      settings: { method: { type: "equal" } },
    },
    {
      id: "aggregate",
      step: "aggregate",
      reason: "Within a dimension strengths may make up for weaknesses, across dimensions less so.",
      settings: { methods: [{ type: "arithmetic" }, { type: "arithmetic" }, { type: "geometric" }] },
    },
  ],
  factors: [
    { id: "weights", type: "weights", reason: "Experts differ on weights by about a quarter.", options: [] },
    {
      id: "aggregate",
      type: "choice",
      reason: "Both means are defended in the literature.",
      options: ["geometric", "arithmetic"],
    },
    { id: "imputation", type: "imputation", reason: "Nobody knows the missing figures.", options: [] },
    { id: "data", type: "data", reason: "Figures carry the uncertainty of their quality grade.", options: [] },
    { id: "goalposts", type: "goalposts", reason: "Targets could be set a tenth higher or lower.", options: [] },
  ],
};

const typical = { weights: 0.34, aggregate: 0.08, imputation: 0.11, data: 0.27, goalposts: 0.06 } as const;

/** Shares of variance that sum to less than one, with intervals, overall and for every city with a place. */
export function sampleSensitivity(units: readonly EditionUnit[], random: () => number): EditionSensitivity {
  const shares = (spread: number): EditionFactorShare[] =>
    Object.entries(typical).map(([factor, share]) => {
      const first = share * (1 + spread * (random() - 0.5));
      const total = first + 0.02 + 0.08 * random();
      const width = 0.02 + 0.05 * random();
      return {
        factor,
        first,
        firstInterval: { low: first - width, high: first + width },
        total,
        totalInterval: { low: total - width, high: total + width },
      };
    });
  return {
    method: "sampled",
    overall: shares(0),
    cities: Object.fromEntries(units.filter(({ place }) => place !== null).map(({ id }) => [id, shares(0.8)])),
    effects: Object.keys(typical).map((factor): EditionFactorEffect => ({
      factor,
      meanShift: 0.2 + random(),
      taken: factor === "aggregate" ? { geometric: 98, arithmetic: 102 } : {},
    })),
  };
}
