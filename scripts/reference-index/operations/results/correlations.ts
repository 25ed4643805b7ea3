import {
  type CorrelationMethod,
  correlationFlags,
  correlationMatrix,
  denominatorCorrelations,
  elementGroups,
  familyCorrelations,
  significantOnly,
} from "@urbimetry/engine";
import type { ResultRecord } from "../../manifest.ts";
import type { Operation, Operations } from "../../operation.ts";
import type { Params } from "../../params.ts";
import { columnsResult, matrixResult } from "../../results.ts";
import { ancestorsOf } from "./ancestors-of.ts";
import { inWordOrder, levelAt, levelName, levelNumber, scoresAt, scoresOfLevels, takeLevel } from "./level-scores.ts";

interface Entry {
  readonly one: string;
  readonly other: string;
  readonly correlation: number;
}

function takeMethod(params: Params): CorrelationMethod {
  const words = params.text("method", "pearson").toLowerCase();
  const method = (["pearson", "spearman", "kendall"] as const).find((name) => words.startsWith(name));
  if (method === undefined || !/^\w+(?: tau(?:-b)?)?$/.test(words)) throw new Error(`"${words}" is no correlation`);
  return method;
}

const entriesResult = (entries: readonly Entry[]): ResultRecord => ({
  table: columnsResult({
    Var1: entries.map(({ one }) => one),
    Var2: entries.map(({ other }) => other),
    Correlation: entries.map((entry) => entry.correlation),
  }),
});

/** What the elements are correlated with, in words: each other, their whole family, their parents, or another level. */
function partners(words: string): "family" | "parents" | "level" {
  if (/family|grandparent|,|ancestor/i.test(words)) return "family";
  return /^(?:own )?parents?$/i.test(words.trim()) ? "parents" : "level";
}

const correlations: Operation = (params, inputs) => {
  const { structure } = inputs;
  const both = params.has("levels") ? params.numbers("levels") : undefined;
  const level = both?.[0] ?? takeLevel(params, structure, "level", 1);
  const method = takeMethod(params);
  const threshold = params.number("p_threshold", 0);
  const levels = scoresOfLevels(inputs, structure);
  const withKey = params.has("with_parent") ? "with_parent" : "with";
  const words = params.has(withKey) ? String(params.raw(withKey)) : String(both?.[1] ?? level);
  const groupLevel = params.has("group_level") ? takeLevel(params, structure, "group_level", 2) : undefined;
  const kind = partners(words);
  if (kind === "family") {
    const family = familyCorrelations(levels, structure, level, method);
    return entriesResult(
      family.map((entry) => ({
        one: levelName(structure, entry.level),
        other: entry.element,
        correlation: threshold > 0 && entry.pValue > threshold ? Number.NaN : entry.correlation,
      })),
    );
  }
  const other = kind === "parents" ? level + 1 : levelNumber(structure, words);
  const [low, high] = [Math.min(level, other), Math.max(level, other)];
  const [lows, highs] = [levelAt(structure, low).elements, levelAt(structure, high).elements];
  const matrix = significantOnly(
    correlationMatrix(scoresAt(levels, high), method, low === high ? undefined : scoresAt(levels, low)),
    threshold,
  );
  const parent = kind === "parents" ? ancestorsOf(structure, low, high) : undefined;
  const groups = groupLevel === undefined ? undefined : elementGroups(structure, low, groupLevel);
  const shareGroup = (one: string, two: string) =>
    groups === undefined ||
    groups.some(({ members }) => [one, two].every((id) => members.some((position) => lows[position]!.id === id)));
  return entriesResult(
    highs
      .flatMap(({ id }, i) => lows.map((element, j) => ({ one: id, other: element.id, correlation: matrix[i]![j]! })))
      .filter((entry) => parent === undefined || parent.get(entry.other) === entry.one)
      .filter((entry) => low !== high || shareGroup(entry.one, entry.other)),
  );
};

const pValues: Operation = (params, inputs) => {
  const { structure } = inputs;
  const level = takeLevel(params, structure, "level", 1);
  const ids = levelAt(structure, level).elements.map(({ id }) => id);
  const matrix = correlationMatrix(scoresAt(scoresOfLevels(inputs, structure), level), takeMethod(params));
  return { matrix: matrixResult(ids, ids, matrix.pValues) };
};

const flags: Operation = (params, inputs) => {
  const { structure } = inputs;
  const beyond = params.text("type", "high");
  if (beyond !== "high" && beyond !== "low") throw new Error(`"${beyond}" is not understood as high or low`);
  const level = takeLevel(params, structure, "level", 1);
  const found = correlationFlags(scoresAt(scoresOfLevels(inputs, structure), level), structure, {
    level,
    groupLevel: takeLevel(params, structure, "group_level", 2),
    method: takeMethod(params),
    threshold: params.number("threshold", 0.9),
    beyond,
  });
  const pairs = found.map((pair) => ({ ...pair, ids: [pair.one, pair.other].sort(inWordOrder) }));
  return {
    table: columnsResult({
      Group: pairs.map(({ group }) => group),
      Ind1: pairs.map(({ ids }) => ids[0]),
      Ind2: pairs.map(({ ids }) => ids[1]),
      Corr: pairs.map((pair) => pair.correlation),
    }),
  };
};

const denominators: Operation = (params, inputs) => {
  const threshold = params.number("cor_thresh", 0.6);
  const found = denominatorCorrelations(inputs.table, inputs.data.denominators, threshold, takeMethod(params));
  return {
    table: columnsResult({
      Ind: found.map(({ indicator }) => indicator),
      Denom: found.map(({ denominator }) => denominator),
      Corr: found.map((pair) => pair.correlation),
    }),
  };
};

export const operations: Operations = {
  correlation: correlations,
  correlations,
  "correlation p-values": pValues,
  "correlation flags": flags,
  "denominator correlations": denominators,
};
