import { NormalisationMethod } from "@urbimetry/model";
import type { ResultRecord, ResultValue } from "../../manifest.ts";
import type { Params } from "../../params.ts";

/** Values that a case gives indicator by indicator: targets, goalposts. */
export type Pairs = ReadonlyMap<string, readonly number[]>;

/** A method with the points that it needs beside the data, undirected. */
export interface NormalisationCase {
  readonly method: NormalisationMethod;
  /** Indicator → lower and upper goalpost; null for all indicators. */
  readonly posts?: Pairs | readonly number[] | undefined;
  readonly targets?: Pairs | undefined;
}

/** A method from `method` and the parameters beside it. @throws Error for names and values it doesn't know */
export function normalisationCase(params: Params): NormalisationCase {
  const name = params.text("method");
  const outputRange = rangeOf(params, ["output_range", "outputRange"]);
  const { method, ...points } = settings(name.toLowerCase().replaceAll(/[\s_-]+/g, " "), params);
  const range = outputRange === undefined ? {} : { outputRange };
  return { method: NormalisationMethod.parse({ ...method, ...range }), ...points };
}

type Settings = { method: object } & Omit<NormalisationCase, "method">;

const first = <T>(keys: readonly string[], read: (key: string) => T | undefined, params: Params): T | undefined => {
  const key = keys.find((candidate) => params.has(candidate));
  return key === undefined ? undefined : read(key);
};

function settings(name: string, params: Params): Settings {
  const ties = (): object => (params.has("ties") ? { ties: params.text("ties").toLowerCase() } : {});
  const cap = first(["cap", "cap_max", "capped"], (key) => params.flag(key), params) ?? false;
  if (/^min ?max$/.test(name))
    return { method: { type: "min-max", range: rangeOf(params, ["range", "l_u"]) ?? ends(params) } };
  if (/^z ?scores?$/.test(name))
    return { method: { type: "z-score", mean: params.number("mean", 0), sd: params.number("sd", 1) } };
  if (/^ranks?$/.test(name)) return { method: { type: "rank", ...ties() } };
  if (name.startsWith("borda")) return { method: { type: "borda", ...ties() } };
  if (/^(percentile|percent) ?ranks?$|^prctrank$/.test(name)) return { method: { type: "percentile-rank", ...ties() } };
  if (/^distance to (the )?max(imum)?$|^dist2max$/.test(name)) return { method: { type: "distance-to-maximum" } };
  if (/^fraction of (the )?max(imum)?$|^fracmax$/.test(name))
    return { method: { type: "fraction-of-maximum", compatibility: "coinr" } };
  if (/^distance to (the )?ref(erence)?( unit)?$|^dist2ref$/.test(name)) {
    const unit = first(
      ["unit", "reference", "reference_unit", "ref", "iref", "uCode"],
      (key) => params.text(key),
      params,
    );
    if (unit === undefined) throw new Error("the reference unit is required");
    return { method: { type: "distance-to-reference", unit, cap } };
  }
  if (/^distance to (the )?targets?$|^dist2targ$/.test(name))
    return { method: { type: "distance-to-target", cap }, targets: targetsOf(params) };
  if (/^goalposts?$/.test(name))
    return {
      method: {
        type: "goalposts",
        posts: {},
        scale: params.number("scale", params.number("a", 1)),
        clip: first(["truncate", "trunc", "trunc2posts", "clip"], (key) => params.flag(key), params) ?? true,
      },
      posts: postsOf(params),
    };
  if (/^(scaled|goalposts? scaled|scaled goalposts?)$/.test(name))
    return {
      method: { type: "goalposts", posts: {}, scale: scaleFactor(params), clip: false },
      posts: postsOf(params),
    };
  if (/^categorical|^percentile scale|^quantile/.test(name))
    return {
      method: { type: "categorical", percentiles: params.numbers("percentiles"), scores: params.numbers("scores") },
    };
  if (/^(none|no|nothing)?( \(?directions? only\)?)?$|^directions? only$/.test(name))
    return { method: { type: "direction-only" } };
  throw new Error(`the normalisation "${name}" is not understood`);
}

const scaleFactor = (params: Params): number =>
  first(["scale", "scale_factor", "factor"], (key) => params.number(key), params) ?? 100;

/** `lower` and `upper`, 0 and 100 where not given. */
const ends = (params: Params): [number, number] => [params.number("lower", 0), params.number("upper", 100)];

function rangeOf(params: Params, keys: readonly string[]): [number, number] | undefined {
  const range = first(keys, (key) => params.numbers(key), params);
  if (range === undefined) return undefined;
  const [low, high] = range;
  if (low === undefined || high === undefined || range.length !== 2) throw new Error(`${keys[0]} requires two numbers`);
  return [low, high];
}

/** Targets of the metadata unless a table or an object gives them. */
function targetsOf(params: Params): Pairs | undefined {
  const given = params.raw("targets") ?? params.raw("target") ?? "metadata";
  if (typeof given !== "string") return pairsOf(given);
  if (!/metadata/i.test(given)) throw new Error(`the targets "${given}" are not understood`);
  return undefined;
}

function postsOf(params: Params): Pairs | readonly number[] {
  const given = params.raw("goalposts") ?? params.raw("gposts") ?? params.raw("posts") ?? params.raw("npara");
  if (given === undefined) return ends(params);
  if (isRecord(given) && typeof given.lower === "number" && typeof given.upper === "number")
    return [given.lower, given.upper];
  return Array.isArray(given) ? numbersOf(given as ResultValue) : pairsOf(given);
}

const isRecord = (value: ResultValue): value is ResultRecord =>
  typeof value === "object" && value !== null && !Array.isArray(value);

/** `{ columns: [iCode, …], rows }` or `{ indicator: number | [lower, upper] | { lower, upper } }`. */
function pairsOf(given: ResultValue): Pairs {
  if (!isRecord(given)) throw new Error(`points require a table or an object, got ${JSON.stringify(given)}`);
  if (Array.isArray(given.rows))
    return new Map(
      (given.rows as readonly (readonly ResultValue[])[]).map(([code, ...numbers]) => [
        String(code),
        numbersOf(numbers),
      ]),
    );
  return new Map(
    Object.entries(given).map(([code, value]) => [
      code,
      numbersOf(isRecord(value) ? [value.lower ?? value.worst, value.upper ?? value.best] : [value].flat()),
    ]),
  );
}

function numbersOf(values: ResultValue): readonly number[] {
  const numbers = values as readonly ResultValue[];
  if (!numbers.every((value) => typeof value === "number"))
    throw new Error(`points require numbers, got ${JSON.stringify(values)}`);
  return numbers as readonly number[];
}
