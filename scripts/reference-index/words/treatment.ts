import { Transformation, TreatmentSettings } from "@urbimetry/model";
import { Words } from "./words.ts";

/** Whether the phrase names a treatment of outliers at all. */
export const isTreatment = (phrase: string): boolean => /\btreat|\bwinsoris|\bno outlier/i.test(phrase);

/** A treatment in words: `treat (winmax 5)`; null for none. @throws Error for words it doesn't know */
export function treatmentOf(phrase: string): TreatmentSettings | null {
  const words = new Words(phrase);
  const isNone = words.has(/\b(?:no|none|without|untreated)\b/i);
  const isWinsorising = words.has(/\bwinsoris(?:e|ed|ation|ing)\b/i);
  words.take(/\b(?:q|quick )?treat(?:ed|ment)?\b/i);
  words.take(/\boutliers?\b/i);
  const settings: Record<string, unknown> = {
    winsorise: words.number("winmax|at most"),
    skewness: words.number("skew(?:ness)?(?:[ _]thresh(?:old)?)?"),
    kurtosis: words.number("kurt(?:osis)?(?:[ _]thresh(?:old)?)?"),
    transform: transformIn(words),
  };
  if (words.has(/\bcombined?(?:\s*[:=]?\s*true)?\b/i)) settings["combine"] = true;
  if (words.has(/\bforced?(?:\s*[:=]?\s*true)?\b/i)) settings["force"] = true;
  if (isWinsorising && settings["transform"] === undefined) settings["transform"] = null;
  while (words.has(/\b(?:points?|only|second|first|then|otherwise)\b/i));
  words.requireAllTaken();
  return isNone ? null : TreatmentSettings.parse(definedOnly(settings));
}

/** A transformation in words, as cases write it: `log(x - min + 1)`, `Box-Cox lambda 0.5`. @throws Error for others */
export function transformationOf(phrase: string): Transformation {
  const formulas: [string, Transformation["type"]][] = [
    ["x-min+0.01*(max-min)", "log"],
    ["x-min+0.01*range", "log"],
    ["x-min+1", "log-plus-one"],
    ["(max-1)*(x-min)/(max-min)+1", "log-gii"],
  ];
  const plain = phrase.replaceAll(/\s+/g, "").toLowerCase();
  for (const [formula, type] of formulas)
    if ([`log(${formula})`, `ln(${formula})`].includes(plain)) return Transformation.parse({ type });
  const words = new Words(phrase);
  const found = transformIn(words);
  if (found === undefined || found === null) throw words.unknown("a transformation");
  words.take(/\bafter shift x - min \+ 1/i);
  words.requireAllTaken();
  return Transformation.parse(found);
}

function transformIn(words: Words): object | null | undefined {
  if (words.has(/\bno (?:second|transform\w*)\b|\bsecond\s*[:=]?\s*none\b/i)) return null;
  if (words.has(/\bbox-?\s?cox\b/i)) return { type: "box-cox", lambda: words.number("lambda|λ") };
  if (words.has(/\b(?:two-sided log|log two-sided|log_CT_sided)\b/i)) return { type: "two-sided-log" };
  if (words.has(/\b(?:GII log|log[_ -]GII)\b/i)) return { type: "log-gii" };
  if (words.has(/\b(?:log[_ -]?CT[_ -]orig|log-orig|log plus one|log-plus-one|log\s*\(x - min \+ 1\))/i))
    return { type: "log-plus-one" };
  if (words.has(/\blog(?:_CT)?\b(?:\s*\(min shifted, 1 % of range\))?/i)) return { type: "log" };
  return undefined;
}

const definedOnly = (settings: Record<string, unknown>) =>
  Object.fromEntries(Object.entries(settings).filter(([, value]) => value !== undefined));
