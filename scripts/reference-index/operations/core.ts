import { effectiveWeights, lineage } from "@urbimetry/engine";
import type { Operations } from "../operation.ts";
import { columnsResult } from "../results.ts";

export const operations: Operations = {
  "effective weights": (_params, { structure }) => {
    const effective = effectiveWeights(structure);
    const elements = structure.levels.flatMap((level, below) =>
      level.elements.map(({ id }, position) => ({
        id,
        level: level.level,
        weight: level.weights[position],
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
  },
  lineage: (_params, inputs) => {
    const lines = lineage(inputs.structure);
    const { expected } = inputs;
    const wanted = expected.lineage as { columns: string[] } | undefined;
    const columns = wanted?.columns ?? lines[0]?.map((_, level) => `Level ${level + 1}`) ?? [];
    return {
      lineage: columnsResult(
        Object.fromEntries(columns.map((name, level) => [name, lines.map((line) => line[level])])),
      ),
      indicator_order: inputs.data.indicators,
      unit_order: inputs.data.units,
    };
  },
};
