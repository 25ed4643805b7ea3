import {
  comparisonWeights,
  componentScores,
  componentWeights,
  correlation,
  type CorrelationMethod,
  correlationsWithIndex,
  correlationWeights,
  criticWeights,
  entropyWeights,
  principalComponents,
} from "@urbimetry/engine";
import { compareResults, type Compare } from "../../compare.ts";
import type { ResultRecord, ResultValue } from "../../manifest.ts";
import type { ComparedOperation, Operation } from "../../operation.ts";
import { columnsResult, vectorResult } from "../../results.ts";
import { columnsOf } from "./columns.ts";

/** `comparison.matrix`, or `comparison` itself. */
export const comparisonWeightsOperation: Operation = (params) => {
  const given = params.raw("comparison") ?? params.raw("comparisons") ?? params.raw("matrix");
  const matrix = Array.isArray(given) ? given : (given as ResultRecord | undefined)?.matrix;
  const { weights, eigenvalue, consistencyIndex, consistencyRatio } = comparisonWeights(
    matrix as readonly (readonly number[])[],
  );
  return {
    weights: [...weights],
    lambda_max: eigenvalue,
    consistency_index: consistencyIndex,
    consistency_ratio: consistencyRatio,
  };
};

export const entropyWeightsOperation: Operation = (params, inputs) => {
  const { codes, values } = columnsOf(params, inputs);
  return { weights: vectorResult(codes, entropyWeights(values)) };
};

export const criticWeightsOperation: Operation = (params, inputs) => {
  const { codes, values } = columnsOf(params, inputs);
  return { weights: vectorResult(codes, criticWeights(values)) };
};

/** `level`, with `groups` the level above it. The sign of a family's loadings says nothing. */
export const componentWeightsOperation: ComparedOperation = {
  run: (params, inputs) => {
    const level = params.number("level");
    const groups = params.text("groups", `level ${level + 1}`);
    if (groups.toLowerCase() !== `level ${level + 1}`) throw new Error(`groups "${groups}" is not understood`);
    const { structure } = inputs.context;
    const scores = level === 1 ? inputs.table : inputs.levels[level - 1];
    const own = structure.levels[level - 1]?.elements ?? [];
    const weights = new Float64Array(own.length);
    for (const children of structure.levels[level]?.children ?? []) {
      const columns = Array.from(children, (child) => scores?.values[scores.columns.indexOf(own[child]?.id ?? "")]);
      const found = componentWeights(columns as Float64Array[]);
      for (const [place, child] of children.entries()) weights[child] = found?.weights[place] ?? Number.NaN;
    }
    return {
      weights: columnsResult({
        iCode: own.map(({ id }) => id),
        Level: own.map(() => level),
        Weight: weights,
        Parent: own.map(({ parent }) => parent ?? ""),
      }),
    };
  },
  compare: (expected, actual, tolerance) => compareResults(expected, withSignsOf(expected, actual), tolerance),
};

interface WeightTable {
  readonly columns: readonly string[];
  readonly rows: readonly (readonly (string | number)[])[];
}

/** Weights of each parent's children turned so that most of them have the sign that is expected. */
function withSignsOf(expected: ResultValue, actual: ResultValue): ResultRecord {
  const wanted = (expected as unknown as { weights: WeightTable }).weights;
  const given = (actual as unknown as { weights: WeightTable }).weights;
  const column = (table: WeightTable, name: string): number => table.columns.indexOf(name);
  const expectedWeight = new Map(
    wanted.rows.map((row) => [row[column(wanted, "iCode")], Number(row[column(wanted, "Weight")])]),
  );
  const agreement = new Map<unknown, number>();
  const [code, weight, parent] = ["iCode", "Weight", "Parent"].map((name) => column(given, name)) as [
    number,
    number,
    number,
  ];
  for (const row of given.rows)
    agreement.set(
      row[parent],
      (agreement.get(row[parent]) ?? 0) + Number(row[weight]) * (expectedWeight.get(row[code]) ?? 0),
    );
  const rows = given.rows.map((row) =>
    row.map((cell, place) => (place === weight && (agreement.get(row[parent]) ?? 0) < 0 ? -Number(cell) : cell)),
  );
  return { weights: { columns: given.columns, rows } };
}

/** Score of the first component, divided by the root of its variance, signed to agree with the plain mean. */
export const componentScoreOperation: Operation = (params, inputs) => {
  const { values, units } = columnsOf(params, inputs);
  const components = principalComponents(values);
  if (components === null) throw new Error("the columns have no components");
  const root = Math.sqrt(components.variances[0] as number);
  const scores = componentScores(values, components, 0).map((score) => score / root);
  const means = Float64Array.from(components.rows, (row) =>
    values.reduce((sum, column) => sum + (column[row] as number) / values.length, 0),
  );
  const sign = correlation(scores, means, "pearson") < 0 ? -1 : 1;
  const byUnit = new Map(Array.from(components.rows, (row, place) => [units[row], sign * (scores[place] as number)]));
  return {
    score: vectorResult(
      units,
      units.map((unit) => byUnit.get(unit)),
    ),
  };
};

const methods = new Set(["pearson", "spearman", "kendall"]);

/** `level`, `target` (equal, a list, or an object), `method`, `objective` balance or infomax; weights of any sign, as the peer's. */
export const correlationWeightsOperation: ComparedOperation = {
  run: (params, inputs) => {
    const level = params.number("level");
    const method = params.text("method", params.text("correlation", "pearson")).toLowerCase();
    if (!methods.has(method)) throw new Error(`the correlation "${method}" is not understood`);
    const objective = params.text("objective", params.text("optype", "balance"));
    if (objective !== "balance" && objective !== "infomax")
      throw new Error(`the objective "${objective}" is not understood`);
    const { context } = inputs;
    const scores = level === 1 ? inputs.levels[0] : inputs.levels[level - 1];
    if (scores === undefined) throw new Error(`the structure has no level ${level}`);
    const targets = targetShares(params.raw("target") ?? params.raw("targets") ?? "equal", scores.columns);
    const given = params.has("bounds") ? params.numbers("bounds") : [];
    const bounds = given.length === 2 ? ([given[0] as number, given[1] as number] as const) : null;
    const above = correlationsWithIndex(context, { level, correlation: method as CorrelationMethod }, scores);
    const start = context.weights[level - 1] as Float64Array;
    const found = correlationWeights((own) => above(own).correlations, { objective, targets, bounds }, [start]);
    const sum = found.correlations.reduce((total, own) => total + own, 0);
    return {
      table: columnsResult({
        iCode: scores.columns,
        Desired: targets,
        Obtained: found.correlations.map((own) => (objective === "balance" ? own / sum : own)),
        OptWeight: found.weights,
      }),
      objective: found.objective,
      searched: objective,
    };
  },
  compare: (expected, actual, tolerance) => compareAims(expected, actual, tolerance),
};

function targetShares(given: ResultValue, codes: readonly string[]): Float64Array {
  const shares = codes.map((code, place) => {
    if (given === "equal") return 1;
    const own = Array.isArray(given)
      ? (given as readonly ResultValue[])[place]
      : (given as Readonly<Record<string, ResultValue>>)[code];
    if (typeof own !== "number") throw new Error(`the target ${JSON.stringify(given)} is not understood`);
    return own;
  });
  const sum = shares.reduce((total, share) => total + share, 0);
  return Float64Array.from(shares, (share) => share / sum);
}

/** Shares this close to their targets are the targets: ln of the mean squared difference is then all rounding. */
const reached = Math.log(1e-16);

/** Weights that do at least as well as those expected have passed, whatever they are. */
const compareAims: Compare = (expected, actual, tolerance) => {
  const wanted = expected as unknown as {
    table: { columns: string[]; rows: (string | number)[][] };
    objective: number;
  };
  const given = actual as unknown as { objective: number; searched: string };
  const obtained = wanted.table.columns.indexOf("Obtained");
  const sums = wanted.table.rows.reduce((total, row) => total + Number(row[obtained]), 0);
  // Shares sum to 1 and tell nothing of the sum of correlations, which the objective then holds.
  const sum = Math.abs(sums - 1) < 1e-6 ? Math.abs(wanted.objective) : sums;
  const infomax = given.searched === "infomax";
  const gap = infomax
    ? sum - given.objective
    : Math.max(reached, given.objective) - Math.max(reached, wanted.objective);
  const room = tolerance.absolute + tolerance.relative * Math.abs(infomax ? sum : wanted.objective);
  return {
    largest: Math.max(0, gap),
    place: "objective",
    compared: 1,
    failures: gap <= room ? [] : [`objective: ${given.objective} is worse than ${infomax ? sum : wanted.objective}`],
  };
};
