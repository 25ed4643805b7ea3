import { effectiveWeights, lineage } from "@urbimetry/engine";
import type { Operation } from "../../operation.ts";
import { columnsResult } from "../../results.ts";
import { weightsOf } from "../../weights.ts";

/** `weights`: of the metadata, equal, or a file. */
export const effectiveWeightsOperation: Operation = (params, inputs) => {
  const { structure } = inputs;
  const weights = weightsOf(inputs, params.text("weights", "metadata"));
  const effective = effectiveWeights(structure, weights);
  const elements = structure.levels.flatMap(({ elements: own, level }, below) =>
    own.map(({ id }, position) => ({
      id,
      level,
      weight: weights[below]?.[position],
      effective: effective[below]?.[position],
    })),
  );
  return {
    weights: columnsResult({
      iCode: elements.map(({ id }) => id),
      Level: elements.map(({ level }) => level),
      Weight: elements.map(({ weight }) => weight),
      EffWeight: elements.map((element) => element.effective),
    }),
  };
};

/** Ancestors of each indicator; the names of the columns are not in the data, their order is that of the levels. */
export const lineageOperation: Operation = (_params, inputs) => {
  const lines = lineage(inputs.structure);
  const wanted = inputs.expected.lineage as { columns?: string[] } | undefined;
  const names = wanted?.columns ?? (lines[0] ?? []).map((_, level) => `Level ${level + 1}`);
  return {
    lineage: columnsResult(Object.fromEntries(names.map((name, level) => [name, lines.map((line) => line[level])]))),
    ...(inputs.hasData ? { indicator_order: inputs.data.indicators, unit_order: inputs.data.units } : {}),
  };
};
