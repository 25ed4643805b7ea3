import { replayDraws } from "@urbimetry/engine";
import type { ResultRecord } from "../../manifest.ts";
import type { Operation } from "../../operation.ts";
import { requireTarget } from "./target.ts";
import { rankStatistics } from "./rank-statistics.ts";
import { variedIndex } from "./varied-index.ts";

/** Scores and places in draws that are given, one row of options a draw. */
export const replayOperation: Operation = (params, inputs) => {
  requireTarget(params);
  const { plan, assumptions } = variedIndex(params, inputs);
  const given = inputs.expected["draws"] as ResultRecord & { columns: string[]; rows: (string | number)[][] };
  if (params.number("N", given.rows.length) !== given.rows.length)
    throw new Error(`${params.number("N")} draws are required, got ${given.rows.length}`);
  const options = given.rows.map((row) =>
    assumptions.map(({ name, codes }) => {
      const option = codes.indexOf(row[given.columns.indexOf(name)] ?? "");
      if (option === -1) throw new Error(`a draw has no option of ${name} that is listed`);
      return option;
    }),
  );
  const { draws, problems } = replayDraws(plan, { factors: assumptions.map(({ factor }) => factor) }, options);
  if (draws === null) throw new Error(`a draw failed: ${JSON.stringify(problems[0])}`);
  const { nominal } = plan;
  const width = draws.units.length;
  return {
    draws: given,
    scores: {
      columns: ["uCode", "Nominal", ...options.map((_, draw) => String(draw + 1))],
      rows: nominal.units.map((unit, place) => [
        unit,
        nominal.scores[place],
        ...options.map((_, draw) => draws.scores[draw * width + nominal.rows[place]!]),
      ]),
    },
    rank_statistics: rankStatistics(plan, draws),
  };
};
