import { type IndexPlan, prepareIndex } from "@urbimetry/engine";
import { IndexRecipe, type IndexStep, type UncertaintyFactor } from "@urbimetry/model";
import type { Inputs } from "../../inputs.ts";
import type { ResultValue } from "../../manifest.ts";
import type { Params } from "../../params.ts";
import { weightsIn } from "../../weights.ts";
import { aggregationOf, isAggregation } from "../../words/aggregation.ts";
import { imputationOf, isImputation } from "../../words/imputation.ts";
import { isNormalisation, normalisationOf } from "../../words/normalisation.ts";
import { stepsOf } from "../../words/steps.ts";
import { treatmentOf } from "../../words/treatment.ts";

type ChoiceOption = Extract<UncertaintyFactor, { type: "choice" }>["options"][number];

/** An assumption that a case varies: its options as the case writes them in its tables. */
export interface Assumption {
  readonly name: string;
  readonly codes: readonly (string | number)[];
  readonly factor: UncertaintyFactor;
}

/** The index of a case with the assumptions that it varies. */
export interface VariedIndex {
  readonly plan: IndexPlan;
  readonly assumptions: readonly Assumption[];
}

const reason = "a reference case asks for it";

/**
 * Reads `pipeline` (steps in words), `nominal` (what they are where nothing varies), `inputs` (assumption → options) and
 * `weight_sets` (a file). @throws Error for words that are not understood
 */
export function variedIndex(params: Params, inputs: Inputs): VariedIndex {
  const weightsOf = (path: string) => weightsIn(inputs, path);
  const steps = params.has("pipeline") ? stepsOf(params.text("pipeline"), weightsOf) : [];
  if (steps.length === 0) throw new Error("a pipeline is required");
  const nominal = params.has("nominal") ? nominalSteps(params.text("nominal"), steps, weightsOf) : steps;
  const given = params.below("inputs");
  const sets = params.has("weight_sets") ? setsIn(inputs, params.text("weight_sets")) : null;
  const assumptions = given.keys.map((name) => assumptionOf(name, given.raw(name), sets));
  const columns = new Set(inputs.data.indicators);
  const elements = inputs.elements.filter(({ id, level }) => level > 1 || columns.has(id));
  const recipe = IndexRecipe.parse({
    schema: "urbimetry/index-recipe/1",
    id: "reference-case",
    version: "1",
    name: "Reference case",
    description: "An index whose assumptions are varied",
    structure: "file",
    steps: nominal,
  });
  const { plan, problems } = prepareIndex(recipe, elements, inputs.data);
  if (plan === null) throw new Error(`the index can't be computed: ${JSON.stringify(problems[0])}`);
  return { plan, assumptions };
}

/** Steps with what is nominal in their place: `winmax 5, min-max 0..100, metadata weights, arithmetic`. */
function nominalSteps(
  words: string,
  steps: readonly IndexStep[],
  weightsOf: (path: string) => Record<string, number>,
): IndexStep[] {
  let result = [...steps];
  const replace = (step: IndexStep) => {
    if (!result.some((other) => other.step === step.step)) throw new Error(`the pipeline has no step ${step.step}`);
    result = result.map((other) => (other.step === step.step ? step : other));
  };
  for (const part of words.split(/\s*[,;]\s*(?![^(]*\))/)) {
    if (/\bweights?\b/i.test(part)) result = [...stepsOf(part, weightsOf), ...result];
    else if (isAggregation(part)) replace({ step: "aggregate", reason, methods: [aggregationOf(part)] });
    else if (isNormalisation(part))
      replace({ step: "normalise", reason, method: normalisationOf(part), individual: {}, scope: "pooled" });
    else if (isImputation(part)) replace({ step: "impute", reason, method: imputationOf(part), individual: {} });
    else {
      const settings = treatmentOf(part);
      if (settings === null) throw new Error(`the nominal "${part}" is not understood`);
      replace({ step: "treat", reason, settings, individual: {} });
    }
  }
  return result;
}

/** All sets of a file of weights, by their numbers. */
function setsIn(inputs: Inputs, path: string): { number: number; weights: Record<string, number> }[] {
  const csv = inputs.csv(path);
  const place = csv.header.indexOf("set");
  if (place === -1) throw new Error(`${path} has no column set`);
  const numbers = [...new Set(csv.rows.map((row) => Number(row[place])))].sort((one, other) => one - other);
  return numbers.map((number) => ({ number, weights: weightsIn(inputs, path, number) }));
}

function assumptionOf(name: string, options: ResultValue, sets: ReturnType<typeof setsIn> | null): Assumption {
  const choice = (step: IndexStep["step"], codes: (string | number)[], settings: ChoiceOption["settings"][]) => ({
    name,
    codes,
    factor: {
      type: "choice",
      id: name,
      reason,
      step,
      options: settings.map((own, at) => ({ label: String(codes[at]), settings: own })),
    } satisfies UncertaintyFactor,
  });
  const treatment: Readonly<Record<string, string>> = {
    winmax: "winsorise",
    skew_thresh: "skewness",
    kurt_thresh: "kurtosis",
  };
  const setting = treatment[name];
  if (setting !== undefined) {
    const numbers = numbersOf(name, options);
    return choice(
      "treat",
      numbers,
      numbers.map((number) => ({ settings: { [setting]: number } })),
    );
  }
  switch (name) {
    case "weight_set":
      if (options !== "rows of the weight-set file by set number" || sets === null)
        throw new Error(`the weight sets "${String(options)}" are not understood`);
      return {
        name,
        codes: sets.map(({ number }) => number),
        factor: { type: "weights", id: name, reason, levels: [], sets: sets.map(({ weights }) => weights) },
      };
    case "normalisation": {
      const words = phrasesOf(name, options);
      return choice(
        "normalise",
        words.map(codeOf),
        words.map((phrase) => ({ method: normalisationOf(phrase) })),
      );
    }
    case "aggregation": {
      const words = phrasesOf(name, options);
      return choice(
        "aggregate",
        words.map(codeOf),
        words.map((phrase) => ({ methods: [aggregationOf(phrase)] })),
      );
    }
    case "imputation": {
      const words = phrasesOf(name, options);
      return choice(
        "impute",
        words.map(codeOf),
        words.map((phrase) => ({ method: imputationOf(phrase.replace(/^\s*\d+:\s*/, "")) })),
      );
    }
    default:
      throw new Error(`the assumption "${name}" is not understood`);
  }
}

/** `1: arithmetic` is 1 in tables; words without a number stand there themselves. */
const codeOf = (phrase: string): string | number => {
  const code = /^\s*(\d+):/.exec(phrase)?.[1];
  return code === undefined ? phrase : Number(code);
};

function numbersOf(name: string, options: ResultValue): number[] {
  if (!Array.isArray(options) || options.some((option) => typeof option !== "number"))
    throw new Error(`${name} requires a list of numbers`);
  return options as number[];
}

function phrasesOf(name: string, options: ResultValue): string[] {
  if (!Array.isArray(options) || options.some((option) => typeof option !== "string"))
    throw new Error(`${name} requires a list of words`);
  return options as string[];
}
