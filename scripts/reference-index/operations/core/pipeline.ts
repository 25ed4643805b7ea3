import { type IndexTable, panelRanks, prepareIndex } from "@urbimetry/engine";
import { type IndexElement, IndexRecipe } from "@urbimetry/model";
import type { Inputs } from "../../inputs.ts";
import type { Operation } from "../../operation.ts";
import type { Params } from "../../params.ts";
import { tableResult } from "../../results.ts";
import { weightsIn } from "../../weights.ts";
import { stepsOf } from "../../words/steps.ts";

/**
 * `steps`: in words; `weights`: of the metadata, equal, or a file, unless the steps say so themselves; `drop` (or `exclude`,
 * `remove`, `without`): indicators without which everything is rebuilt from the raw data.
 */
export const pipelineOperation: Operation = (params, inputs) => {
  const steps = stepsOf(params.text("steps"), (path) => weightsIn(inputs, path));
  const more = stepsOf(`weights ${params.text("weights", "metadata").replace(/ weights$/, "")}`, (path) =>
    weightsIn(inputs, path),
  );
  // Without a normalisation the input is taken to be on one scale already, directions applied.
  const isScaled = !steps.some(({ step }) => step === "normalise");
  const place = isScaled ? steps.findIndex(({ step }) => step === "aggregate") : steps.length;
  const scaled = isScaled ? [{ step: "normalise", reason: "on one scale", method: { type: "direction-only" } }] : [];
  const recipe = IndexRecipe.parse({
    schema: "urbimetry/index-recipe/1",
    id: "reference-case",
    version: "1",
    name: "Reference case",
    description: "Steps of a reference case",
    structure: "file",
    leaveOut: Object.fromEntries(dropped(params).map((indicator) => [indicator, "a reference case leaves it out"])),
    steps: [...more, ...steps.slice(0, place), ...scaled, ...steps.slice(place)],
  });
  const { plan, problems } = prepareIndex(recipe, elementsOf(inputs, isScaled), inputs.data);
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

function dropped(params: Params): readonly string[] {
  const key = ["drop", "exclude", "remove", "without"].find((candidate) => params.has(candidate));
  return key === undefined ? [] : params.texts(key);
}

const isError = ({ severity }: { severity: string }) => severity === "error";

/** Elements whose indicators are columns of the data. */
function elementsOf({ elements, data }: Inputs, isDirected: boolean): IndexElement[] {
  const columns = new Set(data.indicators);
  return elements
    .filter(({ id, level }) => level > 1 || columns.has(id))
    .map((element) => (isDirected ? { ...element, direction: 1 } : element));
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
