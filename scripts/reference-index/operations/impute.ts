import {
  fillFromModel,
  fillPanel,
  fitNormalModel,
  impute,
  indicatorsBelow,
  modelCovariance,
  modelMean,
  panelGrid,
  type SeriesMethod,
} from "@urbimetry/engine";
import type { ImputationMethod } from "@urbimetry/model";
import type { Inputs } from "../inputs.ts";
import type { ResultRecord } from "../manifest.ts";
import type { Operation, Operations } from "../operation.ts";
import { Params } from "../params.ts";
import { matrixResult, tableResult, vectorResult } from "../results.ts";
import { operations as treat } from "./treat.ts";

/** Words for a method: `mean`, `group median`, `mean by row`, the peer's `i_median_grp`. */
const knownWords =
  /^(i )?((group|row|column|indicator)s? )?(mean|median|average)( (grp|group))?( (of|by|over) (the )?(unit'?s )?(own )?(group|row|column|indicator))?$/;

/** A method from words; `by` may say more. @throws Error for any other */
function methodOf(params: Params): ImputationMethod {
  const words = params
    .text("f")
    .toLowerCase()
    .replaceAll(/[\s_-]+/g, " ")
    .trim();
  if (words === "none") return { type: "none" };
  if (!knownWords.test(words)) throw new Error(`the imputation "${words}" is not understood`);
  const centre = words.includes("median") ? "median" : "mean";
  const said = /\brow\b/.test(words) ? "row" : /\b(group|grp)\b/.test(words) ? "group" : "column";
  const by = params.text("by", said).toLowerCase();
  if (/^(row|unit)s?$/.test(by)) {
    if (!params.flag("normalise_first", true)) throw new Error("imputation by row always scales first");
    // Without a level, all indicators are one group: those below the top.
    const withinLevel = params.number("group_level", params.number("level", Number.POSITIVE_INFINITY));
    return { type: `row-${centre}`, withinLevel };
  }
  if (!/^(columns?|indicators?|groups?)$/.test(by)) throw new Error(`imputation by ${by} is not understood`);
  const group = params.raw("group") ?? params.raw("use_group");
  if (typeof group === "string") return { type: `group-${centre}`, group };
  if (group !== undefined || said === "group" || by.startsWith("group"))
    throw new Error("imputation by group requires the name of a group");
  return { type: centre };
}

const imputation: Operation = (params, inputs) => {
  if (/\bem\b|expectation|multivariate normal/i.test(params.text("f", ""))) {
    if (!params.has("group_level")) return expectationMaximisation(params, inputs);
    const withinLevel = params.number("group_level");
    return filled(
      { type: "em", withinLevel, tolerance: params.number("convergence", 1e-13), maxIterations: 10_000 },
      {},
      inputs,
    );
  }
  const given = params.raw("default");
  const individual = params.has("individual") ? params.below("individual") : new Params({});
  const of = (own: Params) => withKnownLevel(methodOf(own), inputs);
  return filled(
    of(given === undefined ? params : params.below("default")),
    Object.fromEntries(individual.keys.map((code) => [code, of(individual.below(code))])),
    inputs,
  );
};

function filled(method: ImputationMethod, individual: Record<string, ImputationMethod>, inputs: Inputs): ResultRecord {
  const step = { step: "impute" as const, reason: "reference case", method, individual };
  const { table, problems } = impute(inputs.table, step, inputs.context);
  const error = problems.find(({ severity }) => severity === "error");
  if (table === undefined || error !== undefined) throw new Error(JSON.stringify(error));
  return { data: tableResult(table) };
}

function withKnownLevel(method: ImputationMethod, inputs: Inputs): ImputationMethod {
  if (method.type !== "row-mean" && method.type !== "row-median") return method;
  return { ...method, withinLevel: Math.min(method.withinLevel, inputs.structure.levels.length) };
}

/** Plain EM: the number of iterations is part of what is expected. */
function expectationMaximisation(params: Params, inputs: Inputs): ResultRecord {
  params.text("f");
  const { table } = inputs;
  const group = params.raw("group");
  if (group !== undefined && typeof group !== "string") throw new Error("EM requires the code of a group");
  const positions =
    group === undefined
      ? [...table.columns.keys()]
      : [...indicatorsBelow(inputs.structure, group)].map((place) =>
          table.columns.indexOf(inputs.structure.levels[0]?.elements[place]?.id ?? ""),
        );
  const columns = positions.map((position) => table.values[position]!);
  const codes = positions.map((position) => table.columns[position]!);
  const tolerance = params.number("convergence", params.number("tolerance", 1e-13));
  const maxIterations = params.number("max_iterations", 10_000);
  const model = fitNormalModel(columns, { tolerance, maxIterations, accelerate: false });
  if (model === null || model.modelled.length < codes.length) throw new Error("an indicator of the group doesn't vary");
  return {
    iterations: model.fit.iterations,
    mean: vectorResult(codes, modelMean(model)),
    covariance: matrixResult(codes, codes, modelCovariance(model)),
    data: tableResult({ ...table, columns: codes, values: fillFromModel(model, columns) }),
  };
}

const seriesMethods = new Set<string>(["latest", "linear", "constant", "linear-constant"]);

const panel: Operation = (params, { table }) => {
  const type = params
    .text("type", params.text("imp_type", ""))
    .toLowerCase()
    .replaceAll(/[\s_]+/g, "-");
  if (!seriesMethods.has(type)) throw new Error(`the panel imputation "${type}" is not understood`);
  const maxTime = params.has("max_time") ? params.number("max_time") : undefined;
  params.skipWords("max_time");
  if (maxTime !== undefined && type !== "latest") throw new Error(`max_time is not understood with ${type}`);
  if (table.times === undefined) throw new Error("panel imputation requires data with times");
  const grid = panelGrid(table.units, table.times);
  const filled = table.values.map((column) => fillPanel(column, grid, type as SeriesMethod, maxTime));
  return {
    data: tableResult({ ...table, values: filled.map(({ values }) => values) }),
    source_year: type === "latest" ? tableResult({ ...table, values: filled.map(({ sources }) => sources) }) : null,
  };
};

export const operations: Operations = { ...treat, impute: imputation, "impute panel": panel };
