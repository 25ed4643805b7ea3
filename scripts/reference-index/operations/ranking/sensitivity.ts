import {
  meanShifts,
  nominalRanks,
  type RankDraws,
  sensitivityOfRuns,
  type SensitivityOptions,
  sensitivityRuns,
} from "@urbimetry/engine";
import { vectorResult } from "../../results.ts";
import type { ComparedOperation, Operation } from "../../operation.ts";
import type { Params } from "../../params.ts";
import { compareSampled } from "./compare-sampled.ts";
import { rankStatistics, placesByUnit } from "./rank-statistics.ts";
import { requireTarget } from "./target.ts";
import { type VariedIndex, variedIndex } from "./varied-index.ts";

function runs({ plan, assumptions }: VariedIndex, options: SensitivityOptions) {
  const uncertainty = { factors: assumptions.map(({ factor }) => factor) };
  const { draws, problems } = sensitivityRuns(plan, uncertainty, options);
  if (draws === null) throw new Error(`a run failed: ${JSON.stringify(problems[0])}`);
  return { draws, result: sensitivityOfRuns(plan, uncertainty, draws, options) };
}

/** Shares of variance from all combinations of options, each equally likely. */
export const exactOperation: Operation = (params, inputs) => {
  requireTarget(params);
  const index = variedIndex(params, inputs);
  const { draws, result } = runs(index, { n: 2, seed: 1, method: "exact", units: [] });
  if (params.number("runs", draws.count) !== draws.count)
    throw new Error(`${params.number("runs")} runs are required, there are ${draws.count} combinations`);
  const names = index.assumptions.map(({ name }) => name);
  const { mean, variance, factors } = result.overall;
  return {
    variance,
    mean,
    first_order: vectorResult(
      names,
      factors.map(({ first }) => first),
    ),
    total_order: vectorResult(
      names,
      factors.map(({ total }) => total),
    ),
    output: outputTable(index, draws),
    rank_statistics: rankStatistics(index.plan, draws),
  };
};

function outputTable({ plan, assumptions }: VariedIndex, draws: RankDraws) {
  const shifts = meanShifts(draws, nominalRanks(plan));
  return {
    columns: [...assumptions.map(({ name }) => name), "y"],
    rows: Array.from({ length: draws.count }, (_, draw) => [
      ...assumptions.map(({ codes }, at) => codes[draws.options[draw * assumptions.length + at]!]),
      shifts[draw],
    ]),
  };
}

/** Shares of variance estimated from a sample, with bootstrap intervals; compared as estimates are. */
export const sampledOperation: ComparedOperation = {
  run(params, inputs) {
    requireTarget(params);
    const index = variedIndex(params, inputs);
    const options = samplingOf(params);
    const { draws, result } = runs(index, options);
    const independent = onlyAandB(draws, index.assumptions.length + 2);
    return {
      sensitivity: {
        columns: ["Variable", "Si", "STi", "Si_q5", "Si_q95", "STi_q5", "STi_q95"],
        rows: result.overall.factors.map((share) => [
          share.factor,
          share.first,
          share.total,
          ...(share.firstInterval ?? []),
          ...(share.totalInterval ?? []),
        ]),
      },
      rank_statistics: rankStatistics(index.plan, independent),
      places: Object.fromEntries([...placesByUnit(independent)].map(([unit, places]) => [unit, [...places]])),
    };
  },
  compare: compareSampled,
};

const samplingOf = (params: Params): SensitivityOptions => ({
  n: params.number("N"),
  seed: params.number("seed", 1),
  method: "sampled",
  bootstrap: params.number("bootstrap", 1000),
  units: [],
});

/** The runs of a sample that are drawn on their own: those on A and B. */
function onlyAandB(draws: RankDraws, width: number): RankDraws {
  const places = Array.from({ length: draws.count }, (_, draw) => draw).filter((draw) => draw % width < 2);
  const rows = (values: Int32Array | Float64Array, length: number) =>
    places.flatMap((draw) => [...values.subarray(draw * length, (draw + 1) * length)]);
  return {
    ...draws,
    count: places.length,
    ranks: Int32Array.from(rows(draws.ranks, draws.units.length)),
    scores: Float64Array.from(rows(draws.scores, draws.units.length)),
    options: Int32Array.from(rows(draws.options, draws.factors.length)),
  };
}
