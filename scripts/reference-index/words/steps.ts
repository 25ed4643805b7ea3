import { type IndexStep, WeightMethod } from "@urbimetry/model";
import { aggregationOf, isAggregation } from "./aggregation.ts";
import { imputationOf, isImputation } from "./imputation.ts";
import { isNormalisation, normalisationOf } from "./normalisation.ts";
import { isTreatment, treatmentOf } from "./treatment.ts";
import { Words } from "./words.ts";

const reason = "a reference case asks for it";

/**
 * Steps in words, in their order: `denominate; group-mean impute (EurAsia_group); screen 0.9 by missing; treat (winmax 5);
 * min-max 0..100; weighted arithmetic mean`. Steps may be told in any order that can be computed.
 *
 * @param weightsIn reads the weights of a file that a step names, element → weight
 * @throws Error for words that are not understood
 */
export function stepsOf(phrase: string, weightsIn: (path: string) => Record<string, number>): IndexStep[] {
  return (
    phrase
      // What stands in brackets belongs to its step.
      .split(/\s*(?:;|→|->|\n)\s*(?![^(]*\))/)
      .filter((words) => words.trim() !== "")
      .flatMap((words) => stepOf(words.trim(), weightsIn))
  );
}

function stepOf(phrase: string, weightsIn: (path: string) => Record<string, number>): IndexStep[] {
  if (/^denominat/i.test(phrase)) return [denomination(phrase)];
  if (/\bscreen/i.test(phrase)) return screening(phrase);
  if (/\bweights?\b/i.test(phrase)) return weighting(phrase, weightsIn);
  if (isImputation(phrase)) return [{ step: "impute", reason, method: imputationOf(phrase), individual: {} }];
  if (isTreatment(phrase)) {
    const settings = treatmentOf(phrase);
    return settings === null ? [] : [{ step: "treat", reason, settings, individual: {} }];
  }
  if (isAggregation(phrase)) return [{ step: "aggregate", reason, methods: aggregationsOf(phrase) }];
  if (isNormalisation(phrase)) {
    const isPerYear = /\bper year\b/i.test(phrase);
    const named = phrase.replace(/\b(?:per year|pooled)\b/i, "");
    // The default pipeline of the cases.
    const words = /^\s*normali[sz](?:e|ation)\s*$/i.test(named) ? "min-max 0..100" : named;
    return [
      {
        step: "normalise",
        reason,
        method: normalisationOf(words),
        individual: {},
        scope: isPerYear ? "per-year" : "pooled",
      },
    ];
  }
  throw new Error(`the step "${phrase}" is not understood`);
}

function denomination(phrase: string): IndexStep {
  const words = new Words(phrase);
  words.take(/\bdenominat(?:e|ed|ion)\b/i);
  words.requireAllTaken();
  return { step: "denominate", reason, denominators: "structure", scales: {} };
}

function screening(phrase: string): IndexStep[] {
  const words = new Words(phrase);
  const isNone = words.has(/\bno\b/i);
  words.take(/\bscreen(?:ed|ing)?(?: units)?\b/i);
  const by = criterionOf(words);
  const first = words.take(/(\d+(?:\.\d+)?)\s*(%?)/);
  const second = words.take(/(\d+(?:\.\d+)?)\s*(%?)/);
  words.requireAllTaken();
  if (isNone) return [];
  const share = (match: RegExpMatchArray | null) =>
    match === null ? undefined : Number(match[1]) / (match[2] === "%" ? 100 : 1);
  const available = by === "zeros" ? undefined : share(first);
  const nonZero = by === "missing" ? undefined : by === "zeros" ? share(first) : (share(second) ?? share(first));
  if (by !== "either" && second !== null) throw new Error(`"${phrase}" has one threshold too many`);
  return [
    {
      step: "screen",
      reason,
      by,
      ...(available === undefined ? {} : { available }),
      ...(nonZero === undefined ? {} : { nonZero }),
      include: [],
      exclude: [],
    },
  ];
}

function criterionOf(words: Words): "missing" | "zeros" | "either" {
  if (words.has(/\bby (?:either|both|missing (?:and|or) zeros)\b|\bbyNAandzeros\b/i)) return "either";
  if (words.has(/\bby ?zeros?\b/i)) return "zeros";
  words.take(/\bby (?:missing|availability|data)\b|\bbyNA\b/i);
  return "missing";
}

function weighting(phrase: string, weightsIn: (path: string) => Record<string, number>): IndexStep[] {
  const path = /[\w./-]+\.csv/.exec(phrase)?.[0];
  const words = new Words(path === undefined ? phrase : phrase.replace(path, " "));
  words.take(/\bweights?\b/i);
  const isMetadata = words.has(/\bmetadata\b/i);
  const level = words.number("level");
  const type = words.take(/\b(equal|PCA|entropy|CRITIC)\b/i)?.[1]?.toLowerCase();
  words.requireAllTaken();
  if (path !== undefined) return [{ step: "weigh", reason, method: { type: "given", weights: weightsIn(path) } }];
  if (isMetadata) return [];
  return [{ step: "weigh", reason, method: WeightMethod.parse({ type, ...(level === undefined ? {} : { level }) }) }];
}

/** One aggregation, or one a level from the second up: `arithmetic, geometric, harmonic`. */
function aggregationsOf(phrase: string): ReturnType<typeof aggregationOf>[] {
  const parts = phrase
    .replace(/^\s*aggregate\s*[:(]?\s*/i, "")
    .replace(/\)\s*$/, (end) => (phrase.includes("aggregate (") ? "" : end));
  const methods = (parts.trim() === "" ? "arithmetic" : parts).split(
    /\s*(?:,|\/|\bthen\b)\s*(?=weighted|arithmetic|geometric|harmonic|copeland|generali|power|median|owa|mean-min)/i,
  );
  return methods.map((words) => aggregationOf(words));
}
