import { ImputationMethod } from "@urbimetry/model";
import { Words } from "./words.ts";

/** Whether the phrase names an imputation at all. */
export const isImputation = (phrase: string): boolean => /\bimput/i.test(phrase);

/** An imputation in words: `group-mean impute (EurAsia_group)`, `mean within level 2 by row`. @throws Error for others */
export function imputationOf(phrase: string): ImputationMethod {
  const words = new Words(phrase);
  words.take(/\bimput(?:e|ed|ation)\b/i);
  const method = ImputationMethod.parse(settings(words));
  words.requireAllTaken();
  return method;
}

function settings(words: Words): object {
  if (words.has(/\b(?:no|none|without)\b/i)) return { type: "none" };
  if (words.has(/\bmultiple\b/i)) return { type: "multiple", withinLevel: level(words) };
  if (words.has(/\bEM\b(?:[ -]multivariate normal)?/i)) return { type: "em", withinLevel: level(words) };
  if (words.has(/\blinear[- ]constant\b/i)) return { type: "linear-constant" };
  if (words.has(/\blinear\b/i)) return { type: "linear" };
  if (words.has(/\bconstant\b/i)) return { type: "constant" };
  if (words.has(/\blatest\b/i)) return { type: "latest", maxTime: words.number("max[ _]?time") };
  const isRow = words.has(/\b(?:by |within )?rows?(?:-|\b)/i);
  // The level of the group is no group of units.
  const withinLevel = isRow ? level(words) : undefined;
  const group = words.take(/\b([\w-]+_group)\b/i)?.[1] ?? words.take(/\bgroup\s*[:=]?\s+(?!mean|median)(\w+)/i)?.[1];
  const isGroup = words.has(/\b(?:by )?group(?:[- ](?=mean|median)|\b)/i) || group !== undefined;
  const statistic = words.take(/\b(?:indicator |column )?(mean|median)s?\b/i)?.[1]?.toLowerCase();
  words.take(/\b(?:by )?columns?\b/i);
  if (statistic === undefined) throw words.unknown("an imputation");
  if (isRow) return { type: `row-${statistic}`, withinLevel: withinLevel ?? 2 };
  return isGroup ? { type: `group-${statistic}`, group } : { type: statistic };
}

function level(words: Words): number | undefined {
  return words.number("(?:group[ _])?level|within level");
}
