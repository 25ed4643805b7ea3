import {
  componentScores,
  cronbachAlpha,
  elementGroups,
  type IndexStructure,
  principalComponents,
} from "@urbimetry/engine";
import type { Inputs } from "../../inputs.ts";
import type { ResultRecord } from "../../manifest.ts";
import type { Operation, Operations } from "../../operation.ts";
import type { Params } from "../../params.ts";
import { vectorResult } from "../../results.ts";
import { inWordOrder, levelAt, levelNumber, scoresAt, scoresOfLevels, takeLevel } from "./level-scores.ts";

interface NamedGroup {
  readonly id: string;
  readonly ids: readonly string[];
  readonly columns: readonly Float64Array[];
}

/** Columns of a level by their ancestors at another, or all together (`groups: "all"`). */
function takeGroups(params: Params, inputs: Inputs, structure: IndexStructure): NamedGroup[] {
  const level = takeLevel(params, structure, "level", 1);
  const words = String(params.raw("groups") ?? level + 1);
  const columns = scoresAt(scoresOfLevels(inputs, structure), level);
  const { elements } = levelAt(structure, level);
  const named = (id: string, members: readonly number[]): NamedGroup => {
    const sorted = [...members].sort((one, other) => inWordOrder(elements[one]!.id, elements[other]!.id));
    return { id, ids: sorted.map((i) => elements[i]!.id), columns: sorted.map((i) => columns[i]!) };
  };
  if (/^(?:all|none|whole)$/i.test(words)) return [named("All", [...elements.keys()])];
  return elementGroups(structure, level, levelNumber(structure, words)).map(({ id, members }) =>
    named(id, [...members]),
  );
}

const alpha: Operation = (params, inputs) => {
  const groups = takeGroups(params, inputs, inputs.structure);
  return {
    alpha: vectorResult(
      groups.map(({ id }) => id),
      groups.map(({ columns }) => cronbachAlpha(columns)),
    ),
  };
};

/** Loadings of the expected component, where the case gives them for this group. */
function expectedSigns(expected: ResultRecord, group: string, component: number): readonly number[] | undefined {
  const loadings = (expected[group] as ResultRecord | undefined)?.loadings as ResultRecord | undefined;
  return (loadings?.matrix as readonly (readonly number[])[] | undefined)?.map((row) => row[component]!);
}

/** The rule of signs says nothing where two loadings are equally large: there the expected sign is as good as the other. */
function signOf(loadings: Float64Array, expected: readonly number[] | undefined): number {
  const sizes = Array.from(loadings, Math.abs).sort((one, other) => other - one);
  const isOpen = sizes.length > 1 && sizes[0]! - sizes[1]! < 1e-9;
  const product = expected?.reduce((sum, value, i) => sum + value * loadings[i]!, 0) ?? 1;
  return isOpen && product < 0 ? -1 : 1;
}

const pca: Operation = (params, inputs) => {
  const scaled = params.flag("scaled", true);
  const groups = takeGroups(params, inputs, inputs.structure);
  return Object.fromEntries(
    groups.map(({ id, ids, columns }) => {
      const components = principalComponents(columns, { scaled });
      if (components === null) throw new Error(`${id} has no principal components`);
      const signs = components.loadings.map((own, i) => signOf(own, expectedSigns(inputs.expected, id, i)));
      const { variances, shares, cumulativeShares, centres, scales, loadings } = components;
      return [
        id,
        {
          variance: [...variances],
          share: [...shares],
          cumulative: [...cumulativeShares],
          center: [...centres],
          scale: [...scales],
          loadings: {
            row_names: ids,
            column_names: loadings.map((_, i) => `PC${i + 1}`),
            matrix: ids.map((_, row) => loadings.map((own, i) => own[row]! * signs[i]!)),
          },
          scores_first_component: [...componentScores(columns, components, 0)].map((score) => score * signs[0]!),
        },
      ];
    }),
  );
};

export const operations: Operations = { "Cronbach alpha": alpha, PCA: pca };
