import { aggregate, type IndexTable, normalise, type StepContext, type StepResult } from "@urbimetry/engine";
import type { Inputs } from "./inputs.ts";
import { aggregationOf, isAggregation } from "./words/aggregation.ts";
import { isNormalisation, normalisationOf } from "./words/normalisation.ts";

/** `min-max 1..100 of`, `arithmetic aggregate of`: what is done to the first file, the last word first. */
function preparations(description: string): string[] {
  const beforeFile = /^(.*?)[\w./-]+\.csv/.exec(description)?.[1] ?? "";
  return beforeFile
    .split(/\bof\b(?!\s+(?:max|the doubt))/)
    .map((words) => words.trim())
    .filter((words) => words !== "")
    .reverse();
}

const reason = "a reference case asks for it";

function done(result: StepResult): StepResult {
  const error = result.problems.find(({ severity }) => severity === "error");
  if (error !== undefined) throw new Error(`the input can't be prepared: ${JSON.stringify(error)}`);
  return result;
}

const normalised = (table: IndexTable, words: string, context: StepContext): IndexTable =>
  done(
    normalise(
      table,
      { step: "normalise", reason, method: normalisationOf(words), individual: {}, scope: "pooled" },
      context,
    ),
  ).table ?? table;

/** The first file of an input after the normalisation that its words name. @throws Error for words that are not understood */
export function preparedTable(inputs: Inputs): IndexTable {
  const steps = preparations(inputs.description).filter((words) => !isAggregation(words));
  return steps.reduce((table, words) => {
    if (!isNormalisation(words)) throw new Error(`the input "${words} of …" is not understood`);
    return normalised(table, words, inputs.context);
  }, inputs.raw);
}

/** Scores of all levels, for inputs that begin with "… aggregate of"; with other weights than the structure's where given. */
export function preparedLevels(inputs: Inputs, weights?: readonly Float64Array[]): readonly IndexTable[] {
  const words = preparations(inputs.description).find(isAggregation);
  if (words === undefined) throw new Error(`the input is no aggregate: ${inputs.description}`);
  const step = { step: "aggregate" as const, reason, methods: [aggregationOf(words)] };
  const context = { ...inputs.context, weights: weights ?? inputs.context.weights };
  const { levels } = done(aggregate(preparedTable(inputs), step, context));
  if (levels === undefined) throw new Error(`the input gives no levels: ${inputs.description}`);
  return levels;
}
