import { type IndexTable, panelRanks, prepareIndex } from "@urbimetry/engine";
import { IndexRecipe } from "@urbimetry/model";
import type { Inputs } from "../../inputs.ts";
import type { Operation } from "../../operation.ts";
import { tableResult } from "../../results.ts";
import { weightsIn } from "../../weights.ts";
import { stepsOf } from "../../words/steps.ts";

/** `steps`: in words; `weights`: of the metadata, equal, or a file, unless the steps say so themselves. */
export const pipelineOperation: Operation = (params, inputs) => {
  const steps = stepsOf(params.text("steps"), (path) => weightsIn(inputs, path));
  const weights = params.text("weights", "metadata");
  const more = stepsOf(/weights/.test(weights) ? weights : `${weights} weights`, (path) => weightsIn(inputs, path));
  const recipe = IndexRecipe.parse({
    schema: "urbimetry/index-recipe/1",
    id: "reference-case",
    version: "1",
    name: "Reference case",
    description: "Steps of a reference case",
    structure: "file",
    steps: [...more, ...steps],
  });
  const { plan, problems } = prepareIndex(recipe, elementsOf(inputs), inputs.data);
  if (plan === null) throw new Error(`the pipeline can't be run: ${JSON.stringify(problems.find(isError))}`);
  const { levels } = plan.nominal;
  const scores = joined(levels.slice(1));
  return {
    data: tableResult(scores),
    ranks: tableResult({
      ...scores,
      values: scores.values.map((column) =>
        Float64Array.from(panelRanks(column, scores.times), (rank) => (rank === 0 ? Number.NaN : rank)),
      ),
    }),
    removed: plan.nominal.removed,
  };
};

const isError = ({ severity }: { severity: string }) => severity === "error";

/** Elements whose indicators are columns of the data. */
function elementsOf({ elements, data }: Inputs) {
  const columns = new Set(data.indicators);
  return elements.filter(({ id, level }) => level > 1 || columns.has(id));
}

/** One table of all columns of several with the same rows. */
function joined(tables: readonly IndexTable[]): IndexTable {
  const first = tables[0];
  if (first === undefined) throw new Error("there is no table to join");
  return {
    ...first,
    columns: tables.flatMap(({ columns }) => columns),
    values: tables.flatMap(({ values }) => values),
  };
}
