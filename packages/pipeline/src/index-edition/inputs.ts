import type { BenchmarkSet, Goalposts, IndexData, IndexElement, IndexProblem, IndexRecipe } from "@urbimetry/model";

/** All that an index is computed from: with the same inputs and the same engine, the same edition. */
export interface IndexInputs {
  recipe: IndexRecipe;
  /** The tree that `recipe.structure` stands for. */
  elements: IndexElement[];
  /** One column an indicator, ready to be scored. */
  data: IndexData;
  /** Indicator → goalposts of the benchmark set, where the recipe asks for them. */
  goalposts: Record<string, Goalposts> | null;
  /** Where the framework's tree is taken: data points as reported, and the set they are scored by. */
  reported: { data: IndexData; benchmarks: BenchmarkSet } | null;
  /** True when at least one city is invented. */
  synthetic: boolean;
}

/** Inputs, or the reasons there are none. Warnings may stand beside inputs. */
export interface OpenedInputs {
  inputs: IndexInputs | null;
  problems: IndexProblem[];
}
