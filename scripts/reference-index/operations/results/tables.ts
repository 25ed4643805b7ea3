import {
  panelRanks,
  type ResultsContent,
  type ResultsExtent,
  resultsTable,
  roundForDisplay,
  strengthsAndWeaknesses,
  unitSummary,
} from "@urbimetry/engine";
import type { Inputs } from "../../inputs.ts";
import type { Operation, Operations } from "../../operation.ts";
import type { Params } from "../../params.ts";
import { columnsResult, tableResult } from "../../results.ts";
import { ancestorsOf } from "./ancestors-of.ts";
import { levelName, levelNumber, scoresOfLevels, takeLevel } from "./level-scores.ts";

/** Takes the first of several names that a parameter goes by. */
function takeText(params: Params, keys: readonly string[], otherwise?: string): string | undefined {
  const key = keys.find((name) => params.has(name));
  return key === undefined ? otherwise : params.text(key);
}

function takeGroups(params: Params, inputs: Inputs): { name: string; groups: readonly (string | null)[] } | undefined {
  const name = takeText(params, ["group", "use_group", "by_group"]);
  if (name === undefined) return undefined;
  const groups = inputs.data.groups[name];
  if (groups === undefined) throw new Error(`the data have no group ${name}`);
  return { name, groups };
}

function takeRounding(params: Params): (value: number) => number {
  const key = ["round", "nround"].find((name) => params.has(name));
  if (key === undefined) return (value) => value;
  const decimals = params.number(key);
  return (value) => roundForDisplay(value, decimals);
}

function extentOf(words: string): ResultsExtent {
  const text = words.toLowerCase();
  if (text.startsWith("summ")) return "summary";
  if (text.startsWith("agg")) return "aggregates";
  if (text === "full") return "full";
  throw new Error(`"${words}" is not understood as a table of results`);
}

function contentOf(words: string): ResultsContent {
  const text = words.toLowerCase().replaceAll(/[ -]/g, "");
  if (text === "scores" || text === "ranks") return text;
  if (text === "groupranks") return "group-ranks";
  throw new Error(`"${words}" is not understood as what results are shown`);
}

const results: Operation = (params, inputs) => {
  const extent = extentOf(params.text("table"));
  const content = contentOf(params.text("use", "scores"));
  const round = takeRounding(params);
  const group = takeGroups(params, inputs);
  const sortBy = takeText(params, ["order_by", "sort_by"]);
  const levels = scoresOfLevels(inputs, inputs.structure);
  const table = resultsTable(levels, { extent, content, sortBy, groups: group?.groups });
  const columns: Record<string, ArrayLike<string | number | null | undefined>> = { uCode: table.units };
  if (table.times !== undefined) columns.Time = table.times;
  if (group !== undefined) columns[group.name] = table.groups!;
  if (content === "scores") columns.Rank = Array.from(table.ranks, (rank) => rank || Number.NaN);
  for (const [i, id] of table.columns.entries()) columns[id] = Array.from(table.values[i]!, round);
  return { table: columnsResult(columns) };
};

const summary: Operation = (params, inputs) => {
  const { structure } = inputs;
  const unit = params.text("unit");
  const wanted = params.has("levels")
    ? params.numbers("levels").map((level) => levelNumber(structure, level))
    : undefined;
  const round = takeRounding(params);
  const time = params.has("time") ? params.number("time") : undefined;
  const lines = unitSummary(scoresOfLevels(inputs, structure), structure, unit, { levels: wanted, time });
  const names = new Map(inputs.elements.map(({ id, name }) => [id, name ?? id]));
  return {
    table: columnsResult({
      Code: lines.map(({ element }) => element),
      Name: lines.map(({ element }) => names.get(element)),
      Score: lines.map(({ score }) => round(score)),
      Rank: lines.map(({ rank }) => rank || Number.NaN),
    }),
  };
};

const directedData = /normali|scores|directed/i;
const undirectedData = /raw|denominat|imput|treat/i;

const strengths: Operation = (params, inputs) => {
  const { structure, elements } = inputs;
  const data = params.text("data", "raw");
  if (!directedData.test(data) && !undirectedData.test(data)) throw new Error(`"${data}" is not understood as data`);
  const level = takeLevel(params, structure, "report_level", 2);
  const discardKey = ["unique_discard", "unq_discard"].find((name) => params.has(name));
  const found = strengthsAndWeaknesses(inputs.table, structure, params.text("unit"), {
    top: params.number("top", 5),
    bottom: params.number("bottom", 5),
    undirected: undirectedData.test(data),
    minDiscard: params.flag("min_discard", true),
    uniqueDiscard: discardKey === undefined ? undefined : params.number(discardKey),
    groups: takeGroups(params, inputs)?.groups,
    time: params.has("time") ? params.number("time") : undefined,
  });
  const ancestors = ancestorsOf(structure, 1, level);
  const describe = new Map(elements.map((element) => [element.id, element]));
  const table = (standings: typeof found.strengths) =>
    columnsResult({
      Code: standings.map(({ indicator }) => indicator),
      Name: standings.map(({ indicator }) => describe.get(indicator)?.name),
      [levelName(structure, level)]: standings.map(({ indicator }) => ancestors.get(indicator)),
      Rank: standings.map(({ rank }) => rank),
      Value: standings.map(({ value }) => value),
      Unit: standings.map(({ indicator }) => describe.get(indicator)?.unit),
    });
  return { Strengths: table(found.strengths), Weaknesses: table(found.weaknesses) };
};

/** Places in every column of the input, among all or within groups. */
const ranks: Operation = (params, inputs) => {
  const group = takeGroups(params, inputs);
  const levels = scoresOfLevels(inputs, inputs.structure);
  const top = levels[0]!;
  const place = (column: Float64Array) =>
    Float64Array.from(panelRanks(column, top.times, group?.groups), (rank) => rank || Number.NaN);
  return {
    table: tableResult({
      ...top,
      columns: levels.flatMap(({ columns }) => columns),
      values: levels.flatMap(({ values }) => values.map(place)),
    }),
  };
};

export const operations: Operations = {
  results: { run: results, ordered: true },
  "unit summary": summary,
  "strengths and weaknesses": strengths,
  ranks,
  "group ranks": ranks,
};
